#include "metrics/map/map_words.hpp"

#include <cmath>

#include "base/text.hpp"
#include "html/edition_name.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/profile/profile_words.hpp"

namespace foothold::metrics {
namespace {

const Metric& metric_of(const Edition& edition, const MetricMap& map) {
  return edition.catalogue().metric(map.key.metric);
}

std::string count_words(std::size_t count) {
  return grouped_number(static_cast<double>(count), 0);
}

}  // namespace

std::string group_words(const html::PageContext& context, const Edition& edition, const SliceKey& key) {
  return key.breakdown == overall ? std::string() : subgroup_label(context, edition, key);
}

std::string map_title(const html::PageContext& context, const Edition& edition, const SliceKey& key) {
  std::string title = context.say(edition.catalogue().metric(key.metric).label);
  const std::string group = group_words(context, edition, key);
  if (!group.empty()) title += ": " + group;
  return key.year == 0 ? title : title + ", " + std::to_string(key.year);
}

std::string class_words(const Metric& metric, const MapClasses& classes, std::size_t index) {
  const double lowest = classes.lowest(index);
  const double highest = classes.highest(index);
  if (std::isnan(lowest)) return "–";
  const std::string low = format_number(metric, lowest);
  const std::string high = format_number(metric, highest);
  return low == high ? low : low + " – " + high;
}

std::string rule_words(const html::PageContext& context, const MetricMap& map) {
  const std::string_view key =
      map.classes.rule() == ClassRule::equal_counts ? "map.rule.equal_counts" : "map.rule.equal_steps";
  return context.fill(key, {{"classes", std::to_string(map.classes.size())}});
}

std::string row_words(const html::PageContext& context, const Metric& metric, const MapRow& row) {
  if (!row.reading.has_value()) return context.text(row.exists() ? "map.row.no_value" : "map.row.not_in_year");
  const std::string value = value_words(context, metric, row.reading);
  return row.is_weak() ? value + ", " + context.text("map.row.weak") : value;
}

std::string benchmark_words(const html::PageContext& context, const Edition& edition, const MetricMap& map) {
  const Metric& metric = metric_of(edition, map);
  const bool is_city = map.key.level == Level::place;
  if (!map.may_be_ranked) return context.text("map.median.not_comparable");
  if (std::isnan(map.nation.median)) return context.text("map.median.none");
  if (!map.nation.is_reliable()) return context.text("standing.nation.unreliable");
  return context.fill(is_city ? "map.median.cities" : "map.median.counties",
                      {{"median", format_number(metric, map.nation.median)}});
}

std::string why_blank(const html::PageContext& context, const Edition& edition, const MapRow& row) {
  return row.reading.has_value() ? context.text("map.no_ratio") : missing_words(context, edition, row.reading);
}

std::string map_description(const html::PageContext& context, const Edition& edition, const MetricMap& map) {
  const Metric& metric = metric_of(edition, map);
  const std::size_t last = map.classes.size() - 1;
  if (map.count_of(Shade::classed) == 0)
    return context.fill("map.description.empty", {{"title", map_title(context, edition, map.key)}});
  return context.fill("map.description", {{"title", map_title(context, edition, map.key)},
                                          {"counties", count_words(map.count_of(Shade::classed))},
                                          {"low", format_number(metric, map.classes.lowest(0))},
                                          {"high", format_number(metric, map.classes.highest(last))}});
}

std::string map_source(const html::PageContext& context, const Edition& edition, const MetricMap& map) {
  const MetricFamily& family = edition.catalogue().family(metric_of(edition, map));
  return context.fill(
      "map.source",
      {{"source", context.say(family.source)},
       {"release", html::edition_name(*context.site().messages, context.language(), edition.facts().release)}});
}

std::string shapes_source(const html::PageContext& context, const CountyShapes& shapes) {
  if (shapes.is_fictional()) return context.text("map.shapes.fictional");
  return context.fill("map.shapes.source", {{"year", std::to_string(shapes.year())}});
}

}  // namespace foothold::metrics
