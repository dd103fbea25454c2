#include "metrics/map/map_legend.hpp"

#include "base/text.hpp"
#include "html/components.hpp"
#include "metrics/map/map_drawing.hpp"
#include "metrics/map/map_words.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

std::string with_count(const html::PageContext& context, const std::string& text, std::size_t count) {
  return context.fill(count == 1 ? "map.legend.one" : "map.legend.some",
                      {{"text", text}, {"count", grouped_number(static_cast<double>(count), 0)}});
}

// The Weak pattern is shown on the class that has most of them.
std::size_t usual_weak_class(const MetricMap& map) {
  std::vector<std::size_t> counts(map.classes.size());
  std::size_t usual = 0;
  for (const MapRow& row : map.rows)
    if (row.shade == Shade::classed && row.is_weak() && ++counts[row.class_index] > counts[usual])
      usual = row.class_index;
  return usual;
}

}  // namespace

std::vector<LegendLine> legend_lines(const html::PageContext& context, const Edition& edition, const MetricMap& map) {
  const Metric& metric = edition.catalogue().metric(map.key.metric);
  std::vector<LegendLine> lines;
  for (std::size_t index = 0; index < map.classes.size(); ++index)
    lines.push_back({Shade::classed, index, false,
                     with_count(context, class_words(metric, map.classes, index), map.count_of(index))});
  if (const std::size_t none = map.count_of(Shade::none_at_all); none > 0)
    lines.push_back({Shade::none_at_all, 0, false, with_count(context, context.text("value.no_physician"), none)});
  if (const std::size_t weak = map.weak_count(); weak > 0)
    lines.push_back(
        {Shade::classed, usual_weak_class(map), true, with_count(context, context.text("map.legend.weak"), weak)});
  if (const std::size_t missing = map.count_of(Shade::missing); missing > 0)
    lines.push_back({Shade::missing, 0, false, with_count(context, context.text("map.legend.missing"), missing)});
  return lines;
}

void map_legend(html::Html& html, const html::PageContext& context, const Edition& edition, const MetricMap& map) {
  {
    const Element list = html.open("ul", {{"class", "fh-legend fh-legend--map"}});
    for (const LegendLine& line : legend_lines(context, edition, map)) {
      const Element item = html.open("li");
      if (line.shade == Shade::classed) {
        class_sample(html, line.class_index, line.weak);
      } else {
        shade_sample(html, line.shade);
      }
      html.text(line.text);
    }
  }
  const std::string unit = unit_words(context, edition.catalogue().metric(map.key.metric));
  html::paragraph(html, unit.empty() ? std::string() : context.fill("map.legend.unit", {{"unit", unit}}));
  html::paragraph(html, benchmark_words(context, edition, map));
  html::paragraph(html, rule_words(context, map));
}

}  // namespace foothold::metrics
