#include "metrics/comparison/comparison_words.hpp"

#include <cmath>

#include "base/text.hpp"
#include "metrics/catalogue/value_format.hpp"

namespace foothold::metrics {
namespace {

// How far a gap reached, whatever its direction.
std::string size_words(const html::PageContext& context, const Metric& metric, double difference) {
  std::string words = difference_words(context, metric, std::fabs(difference));
  if (!words.empty() && words.front() == '+') words.erase(0, 1);
  return words;
}

}  // namespace

const std::string& verdict_words(const html::PageContext& context, Verdict verdict) {
  return context.text("verdict." + std::string(verdict_name(verdict)));
}

std::string refusal_words(const html::PageContext& context, const Comparison& comparison) {
  if (comparison.refusal == Refusal::none) return {};
  std::string words = context.text("refusal." + std::string(refusal_name(comparison.refusal)));
  if (comparison.reason == nullptr || comparison.reason->english.empty()) return words;
  return words + " " + context.say(*comparison.reason);
}

std::string difference_words(const html::PageContext& context, const Metric& metric, double difference) {
  std::string number = format_difference(metric, difference);
  if (metric.unit == Unit::share) return context.fill("difference.points", {{"number", number}});
  const std::string unit = unit_key(metric);
  if (unit.empty()) return number;
  return context.fill("difference.unit", {{"number", number}, {"unit", context.text(unit)}});
}

std::string ratio_words(const html::PageContext& context, double ratio) {
  if (std::isnan(ratio)) return "–";
  return context.fill("difference.ratio", {{"ratio", grouped_number(ratio, 2)}});
}

std::string people_words(const html::PageContext& context, const PeopleCount& people) {
  const std::string count = grouped_number(people.count, 0);
  const std::string& noun = context.say(*people.noun);
  if (!people.lower || !people.upper) return context.fill("people.about", {{"count", count}, {"noun", noun}});
  return context.fill(people.kind == IntervalKind::logical ? "people.logical" : "people.confidence",
                      {{"count", count},
                       {"noun", noun},
                       {"low", grouped_number(*people.lower, 0)},
                       {"high", grouped_number(*people.upper, 0)}});
}

std::string gap_change_words(const html::PageContext& context, const Metric& metric, const Comparison& newest,
                             const std::optional<Comparison>& change) {
  if (newest.refused()) return "–";
  if (!change) return context.text("trend.too_early");
  const std::string year = std::to_string(change->second.key.year);
  const double earlier = change->second.value;
  if (change->test == TestKind::none)
    return context.fill("trend.untested", {{"difference", difference_words(context, metric, earlier)}, {"year", year}});
  if (!is_real(change->verdict)) return context.fill("trend.cannot_tell", {{"year", year}});
  if (earlier * newest.difference < 0.0) return context.fill("trend.turned", {{"year", year}});
  const bool wider = std::fabs(newest.difference) > std::fabs(earlier);
  return context.fill(wider ? "trend.wider" : "trend.narrower",
                      {{"difference", size_words(context, metric, change->difference)}, {"year", year}});
}

}  // namespace foothold::metrics
