#include "metrics/map/map_json.hpp"

#include "base/json_writer.hpp"
#include "metrics/data/reading_formats.hpp"

namespace foothold::metrics {
namespace {

void write_optional(JsonWriter& json, std::string_view name, std::optional<double> value) {
  if (value) {
    json.number(name, *value);
  } else {
    json.null(name);
  }
}

void write_classes(JsonWriter& json, const MetricMap& map) {
  json.text("rule", map.classes.rule() == ClassRule::equal_counts ? "equal_counts" : "equal_steps");
  json.boolean("may_be_ranked", map.may_be_ranked);
  json.key("classes").begin_array();
  for (std::size_t index = 0; index < map.classes.size(); ++index)
    json.begin_object()
        .integer("class", static_cast<std::int64_t>(index) + 1)
        .number("lowest", map.classes.lowest(index))
        .number("highest", map.classes.highest(index))
        .integer("places", static_cast<std::int64_t>(map.count_of(index)))
        .end_object();
  json.end_array();
}

void write_benchmark(JsonWriter& json, const MetricMap& map) {
  json.key("nation")
      .begin_object()
      .number("median", map.nation.median)
      .boolean("reliable", map.nation.is_reliable())
      .integer("places", static_cast<std::int64_t>(map.nation.places))
      .end_object();
}

void write_row(JsonWriter& json, const MapRow& row, const Edition& edition, const CountyShapes& shapes) {
  const places::Place& place = edition.places().at(row.reading.place);
  json.begin_object().text("place", place.geoid.text()).text("name", place.name);
  if (row.shade == Shade::classed) {
    json.integer("class", static_cast<std::int64_t>(row.class_index) + 1);
  } else {
    json.null("class");
  }
  // Of a pair, the ratio of its parts.
  json.number("value", row.number);
  write_optional(json, "lb", row.reading.lower);
  write_optional(json, "ub", row.reading.upper);
  json.text_or_null("grade", grade_name(row.reading.grade)).text_or_null("missing", missing_name(row.reading.missing));
  json.boolean("has_shape", !shapes.find(place.geoid).empty()).end_object();
}

}  // namespace

std::string map_json(const MetricMap& map, const Edition& edition, const CountyShapes& shapes) {
  const SliceNames names = slice_names(map.key, edition.catalogue());
  JsonWriter json;
  json.begin_object().text("metric", names.metric).text("level", places::level_name(map.key.level));
  json.integer("year", map.key.year).text("subgroup_type", names.breakdown).text("subgroup", names.subgroup);
  json.key("edition").begin_object().text("release", edition.facts().release).text("id", edition.facts().id);
  json.boolean("fictional", edition.facts().fictional).end_object();
  write_classes(json, map);
  write_benchmark(json, map);
  json.key("places").begin_array();
  for (const MapRow& row : map.rows)
    if (row.exists()) write_row(json, row, edition, shapes);
  json.end_array().end_object();
  return json.take();
}

}  // namespace foothold::metrics
