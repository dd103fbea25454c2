#include "metrics/compare/compare_words.hpp"

#include "metrics/catalogue/value_format.hpp"

namespace foothold::metrics {
namespace {

std::string refusal_sentence(const html::PageContext& context, const Comparison& comparison) {
  const std::string key = "compare.refusal." + std::string(refusal_name(comparison.refusal));
  std::string words = context.text(context.site().messages->has(key) ? key : "compare.refusal.other");
  if (comparison.reason != nullptr) words += " " + context.say(*comparison.reason);
  return words;
}

}  // namespace

std::string short_verdict(const html::PageContext& context, const Comparison& comparison) {
  std::string words = context.text("compare.verdict." + std::string(verdict_name(comparison.verdict)));
  if (comparison.unreliable && !comparison.refused()) words += " " + context.text("compare.unreliable_mark");
  return words;
}

std::string verdict_sentence(const html::PageContext& context, const Metric& metric, const Comparison& comparison) {
  if (comparison.refused()) return refusal_sentence(context, comparison);
  std::string words = context.fill("compare.sentence." + std::string(verdict_name(comparison.verdict)),
                                   {{"difference", format_difference(metric, comparison.difference)}});
  if (comparison.unreliable) words += " " + context.text("compare.unreliable");
  return words;
}

}  // namespace foothold::metrics
