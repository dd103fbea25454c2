#include "metrics/profile/change_section.hpp"

#include "html/components.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/comparison/comparison_words.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

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
  html::paragraph(html, period_words(context, metric, change.comparison));
  if (metric.unit == Unit::dollars && !change.comparison.refused())
    html::source_line(html, context.text("period.nominal"));
  if (change.comparison.unreliable) html::paragraph(html, context.text("period.unreliable"));
  const WorkingRow row{std::to_string(change.later.key.year) + " – " + std::to_string(change.earlier.key.year),
                       &change.comparison};
  write_working(html, context, edition, context.say(metric.short_label), {&row, 1});
}

}  // namespace foothold::metrics
