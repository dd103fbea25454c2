#include "metrics/profile/profile_words.hpp"

#include "base/text.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/comparison/comparison_words.hpp"
#include "metrics/profile/profile_formats.hpp"

namespace foothold::metrics {
namespace {

std::string key_of(std::string_view family, Verdict verdict) {
  return std::string(family) + "." + std::string(verdict_name(verdict));
}

// Said where two numbers that differ look the same even with one more decimal.
std::string rounding_words(const html::PageContext& context, const Metric& metric, double one, double other) {
  return differ_below_rounding(metric, one, other) ? " " + context.text("difference.below_rounding") : std::string();
}

}  // namespace

std::string value_words(const html::PageContext& context, const Metric& metric, const Reading& reading) {
  if (metric.zero == ZeroMeaning::none && reading.value == 0.0) return context.text("value.no_physician");
  return format_value(metric, reading.value, reading.second);
}

std::string unit_words(const html::PageContext& context, const Metric& metric) {
  const std::string key = unit_key(metric);
  return key.empty() ? std::string() : context.text(key);
}

std::string interval_words(const html::PageContext& context, const Metric& metric, const MetricFamily& family,
                           const Reading& reading) {
  if (!reading.has_interval()) return context.text("interval.none");
  const std::string key = family.interval == IntervalKind::logical ? "interval.logical" : "interval.confidence";
  return context.fill(
      key, {{"low", format_number(metric, *reading.lower)}, {"high", format_number(metric, *reading.upper)}});
}

std::string missing_words(const html::PageContext& context, const Edition& edition, const Reading& reading) {
  if (reading.missing == Missing::known_gap) return context.say(reading.gap->reason);
  const std::string key = "missing." + std::string(missing_name(reading.missing));
  if (reading.missing != Missing::not_published) return context.text(key);
  const MetricFamily& family = edition.catalogue().family(edition.catalogue().metric(reading.key.metric));
  return context.text(key) + " " + context.say(family.suppression);
}

std::string standing_words(const html::PageContext& context, const Metric& metric, const MetricFamily& family,
                           const Standing& standing, const std::string& scope) {
  if (!family.comparable_between_places) return context.text("standing.places_not_comparable");
  if (metric.unit == Unit::count || metric.kind == ValueKind::pair) return {};
  if (!standing.benchmark.is_reliable()) return context.text("standing." + scope + ".unreliable");
  const double median = standing.benchmark.median;
  const double value = standing.comparison.first.value;
  return context.fill(key_of("standing." + scope, standing.comparison.verdict),
                      {{"median", format_number_beside(metric, median, value)}}) +
         rounding_words(context, metric, median, value);
}

std::string change_words(const html::PageContext& context, const Metric& metric, const MetricProfile& profile) {
  if (metric.kind == ValueKind::pair || !profile.latest.has_value()) return {};
  if (!profile.change) return context.text("change.too_early");
  const Reading& earlier = profile.change->earlier;
  const std::string words = context.fill(key_of("change", profile.change->comparison.verdict),
                                         {{"value", format_number_beside(metric, earlier.value, profile.latest.value)},
                                          {"year", std::to_string(earlier.key.year)}}) +
                            rounding_words(context, metric, earlier.value, profile.latest.value);
  return metric.unit == Unit::dollars ? words + context.text("change.nominal") : words;
}

std::string period_words(const html::PageContext& context, const Metric& metric, const Comparison& change) {
  const std::string key = key_of("period", change.verdict);
  const auto number = [&](const Reading& reading, const Reading& other) {
    if (!reading.has_value()) return context.text("detail.no_value");
    const bool alone = change.refused() || metric.kind == ValueKind::pair || !other.has_value();
    return alone ? value_words(context, metric, reading) : format_number_beside(metric, reading.value, other.value);
  };
  const std::string earlier = number(change.second, change.first);
  const std::string later = number(change.first, change.second);
  const std::string from = std::to_string(change.second.key.year);
  const std::string to = std::to_string(change.first.key.year);
  // Each sentence names only what it needs.
  if (change.refused()) return context.fill(key, {{"from", from}, {"to", to}}) + " " + refusal_words(context, change);
  if (change.verdict == Verdict::equal) return context.fill(key, {{"later", later}, {"from", from}, {"to", to}});
  return context.fill(key, {{"earlier", earlier}, {"later", later}, {"from", from}, {"to", to}}) +
         rounding_words(context, metric, change.first.value, change.second.value);
}

std::string parity_words(const html::PageContext& context, const Reading& reading) {
  if (!(reading.second > 0.0)) return {};
  return context.fill("pair.parity", {{"ratio", grouped_number(reading.value / reading.second, 2)}});
}

std::string gap_words(const html::PageContext& context, const Edition& edition, const Metric& metric,
                      const GroupGap& gap) {
  return context.fill(key_of("gap", gap.comparison.verdict),
                      {{"high_group", subgroup_label(context, edition, gap.high.key)},
                       {"high", format_number_beside(metric, gap.high.value, gap.low.value)},
                       {"low_group", subgroup_label(context, edition, gap.low.key)},
                       {"low", format_number_beside(metric, gap.low.value, gap.high.value)},
                       {"year", std::to_string(gap.high.key.year)}}) +
         rounding_words(context, metric, gap.high.value, gap.low.value);
}

const std::string& subgroup_label(const html::PageContext& context, const Edition& edition, const SliceKey& key) {
  return context.say(edition.catalogue().breakdown(key.breakdown).subgroups[key.subgroup].label);
}

html::GradeMark grade_mark(Grade grade) {
  switch (grade) {
    case Grade::strong:
      return html::GradeMark::strong;
    case Grade::marginal:
      return html::GradeMark::marginal;
    case Grade::weak:
      return html::GradeMark::weak;
    case Grade::none:
      break;
  }
  return html::GradeMark::none;
}

}  // namespace foothold::metrics
