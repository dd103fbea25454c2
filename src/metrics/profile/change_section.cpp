#include "metrics/profile/change_section.hpp"

#include "html/components.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/comparison/comparison_words.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

std::string period_words(const html::PageContext& context, const Metric& metric, const Change& change) {
  const Comparison& comparison = change.comparison;
  const std::string key = "period." + std::string(verdict_name(comparison.verdict));
  const auto number = [&](const Reading& reading) {
    return reading.has_value() ? value_words(context, metric, reading) : context.text("detail.no_value");
  };
  const std::string earlier = number(change.earlier);
  const std::string later = number(change.later);
  const std::string from = std::to_string(change.earlier.key.year);
  const std::string to = std::to_string(change.later.key.year);
  // Each sentence names only what it needs.
  if (comparison.verdict == Verdict::not_comparable)
    return context.fill(key, {{"from", from}, {"to", to}}) + " " + refusal_words(context, comparison);
  if (comparison.verdict == Verdict::equal) return context.fill(key, {{"later", later}, {"from", from}, {"to", to}});
  return context.fill(key, {{"earlier", earlier}, {"later", later}, {"from", from}, {"to", to}});
}

void write_breaks(html::Html& html, const html::PageContext& context, const MetricFamily& family,
                  const MetricProfile& profile) {
  const Level level = profile.latest.key.level;
  for (const SeriesBreak& one : family.breaks) {
    const bool is_here = (!one.level || *one.level == level) && !one.breakdown;
    if (is_here && one.year > profile.series.front().key.year)
      html::source_line(html, context.fill("period.break",
                                           {{"year", std::to_string(one.year)}, {"reason", context.say(one.reason)}}));
  }
}

}  // namespace

void change_section(html::Html& html, const html::PageContext& context, const Edition& edition,
                    const MetricDetail& detail) {
  const Metric& metric = edition.catalogue().metric(detail.profile.metric);
  html::heading(html, html::Heading::h3, context.text("detail.change_title"));
  write_breaks(html, context, edition.catalogue().family(metric), detail.profile);
  if (!detail.change) return html::paragraph(html, context.text("change.too_early"));
  const Change& change = *detail.change;
  html::paragraph(html, period_words(context, metric, change));
  if (metric.unit == Unit::dollars && !change.comparison.refused())
    html::source_line(html, context.text("period.nominal"));
  if (change.comparison.unreliable) html::paragraph(html, context.text("period.unreliable"));
  const WorkingRow row{std::to_string(change.later.key.year) + " – " + std::to_string(change.earlier.key.year),
                       &change.comparison};
  write_working(html, context, edition, context.say(metric.short_label), {&row, 1});
}

}  // namespace foothold::metrics
