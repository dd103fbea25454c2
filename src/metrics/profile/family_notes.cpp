#include "metrics/profile/family_notes.hpp"

#include <algorithm>

#include "html/components.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

void write_cautions(html::Html& html, const html::PageContext& context, const MetricFamily& family) {
  html.element("h4", {}, context.text("notes.cautions"));
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const Localized& caveat : family.caveats) html.element("li", {}, context.say(caveat));
  if (!family.comparison_note.english.empty()) html.element("li", {}, context.say(family.comparison_note));
  for (const SeriesBreak& series_break : family.breaks)
    html.element("li", {},
                 context.fill("notes.break", {{"year", std::to_string(series_break.year)},
                                              {"reason", context.say(series_break.reason)}}));
}

// "2014–2019, 2021–2023"
std::string year_ranges(const std::vector<int>& years) {
  std::string text;
  for (std::size_t first = 0; first < years.size();) {
    std::size_t last = first;
    while (last + 1 < years.size() && years[last + 1] == years[last] + 1) ++last;
    if (!text.empty()) text += ", ";
    text += std::to_string(years[first]);
    if (last > first) text += "–" + std::to_string(years[last]);
    first = last + 1;
  }
  return text;
}

void write_metric(html::Html& html, const html::PageContext& context, const Catalogue& catalogue,
                  const Metric& metric) {
  html.element("h4", {}, context.say(metric.label));
  html::DefinitionList list(html);
  list.item(context.text("notes.column"), metric.id);
  for (const Level level : {Level::county, Level::place}) {
    const auto& years = metric.years(level);
    list.item(context.text(level == Level::county ? "notes.county_years" : "notes.place_years"),
              years.empty() ? context.text("notes.not_published") : year_ranges(years));
  }
  std::string breakdowns;
  for (const PublishedBreakdown& published : metric.breakdowns) {
    if (!breakdowns.empty()) breakdowns += "; ";
    breakdowns += context.say(catalogue.breakdown(published.breakdown).label);
  }
  list.item(context.text("notes.breakdowns"), breakdowns.empty() ? context.text("notes.not_published") : breakdowns);
  // A static copy holds no maps.
  if (context.is_static_copy()) return;
  const html::Element map = list.open_item(context.text("map.map"));
  html::link(html, context.link("/map/" + metric.id), context.text("map.see"));
}

}  // namespace

void family_notes(html::Html& html, const html::PageContext& context, const MetricFamily& family) {
  {
    html::DefinitionList list(html);
    list.item(context.text("notes.definition"), context.say(family.definition));
    list.item(context.text("notes.how_to_read"), context.say(family.how_to_read));
    list.item(context.text("notes.grade"), context.say(family.grade_meaning));
    list.item(context.text("notes.interval"), context.say(family.interval_note));
    list.item(context.text("notes.suppression"), context.say(family.suppression));
    list.item(context.text("notes.source"), context.say(family.source));
  }
  write_cautions(html, context, family);
}

void metric_definitions(html::Html& html, const html::PageContext& context, const Catalogue& catalogue,
                        std::string_view predictor) {
  for (const MetricFamily& family : catalogue.families()) {
    if (family.predictor != predictor) continue;
    html.element("h3", {}, context.say(family.label));
    family_notes(html, context, family);
    for (const Metric& metric : catalogue.metrics())
      if (&catalogue.family(metric) == &family) write_metric(html, context, catalogue, metric);
  }
}

}  // namespace foothold::metrics
