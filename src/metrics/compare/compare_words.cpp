#include "metrics/compare/compare_words.hpp"

#include "metrics/catalogue/value_format.hpp"
#include "metrics/comparison/comparison_words.hpp"

namespace foothold::metrics {

std::string short_verdict(const html::PageContext& context, const Comparison& comparison) {
  std::string words = context.text("compare.verdict." + std::string(verdict_name(comparison.verdict)));
  if (comparison.unreliable && !comparison.refused()) words += " " + context.text("compare.unreliable_mark");
  return words;
}

std::string verdict_sentence(const html::PageContext& context, const Metric& metric, const Comparison& comparison) {
  if (comparison.refused())
    return verdict_words(context, comparison.verdict) + ". " + refusal_words(context, comparison);
  std::string words = context.fill("compare.sentence." + std::string(verdict_name(comparison.verdict)),
                                   {{"difference", format_difference(metric, comparison.difference)}});
  if (comparison.unreliable) words += " " + context.text("compare.unreliable");
  return words;
}

}  // namespace foothold::metrics
