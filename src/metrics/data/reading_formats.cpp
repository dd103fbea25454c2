#include "metrics/data/reading_formats.hpp"

#include <cmath>

namespace foothold::metrics {
namespace {

void write_optional(JsonWriter& json, std::string_view name, std::optional<double> value) {
  if (value) {
    json.number(name, *value);
  } else {
    json.null(name);
  }
}

void write_optional(CsvWriter& csv, std::optional<double> value) {
  if (value) {
    csv.number(*value);
  } else {
    csv.empty();
  }
}

// A metric that was never published for a place has no year.
void write_year(JsonWriter& json, int year) {
  if (year == 0) {
    json.null("year");
  } else {
    json.integer("year", year);
  }
}

// The single number of a reading; pairs have none.
std::optional<double> single_value(const Reading& reading) {
  const bool has_one = reading.has_value() && std::isnan(reading.second);
  return has_one ? std::optional(reading.value) : std::nullopt;
}

std::optional<double> part(const Reading& reading, double value) {
  return std::isnan(reading.second) ? std::nullopt : std::optional(value);
}

void write_record(CsvWriter& csv, const Reading& reading, const Edition& edition) {
  const SliceNames names = slice_names(reading.key, edition.catalogue());
  const places::Place& place = edition.places().at(reading.place);
  csv.text(place.geoid.text()).text(place.name).text(names.metric).integer(reading.key.year);
  csv.text(names.breakdown).text(names.subgroup);
  write_optional(csv, single_value(reading));
  write_optional(csv, reading.lower);
  write_optional(csv, reading.upper);
  csv.text(grade_name(reading.grade)).text(missing_name(reading.missing));
  write_optional(csv, part(reading, reading.value));
  write_optional(csv, part(reading, reading.second));
  csv.end_record();
}

}  // namespace

SliceNames slice_names(const SliceKey& key, const Catalogue& catalogue) {
  const Breakdown& breakdown = catalogue.breakdown(key.breakdown);
  return {catalogue.metric(key.metric).id, breakdown.id, breakdown.subgroups[key.subgroup].name};
}

void write_reading(JsonWriter& json, const Reading& reading, const Edition& edition) {
  const SliceNames names = slice_names(reading.key, edition.catalogue());
  json.begin_object().text("place", edition.places().at(reading.place).geoid.text()).text("metric", names.metric);
  write_year(json, reading.key.year);
  json.text("subgroup_type", names.breakdown).text("subgroup", names.subgroup);
  write_optional(json, "value", single_value(reading));
  write_optional(json, "lb", reading.lower);
  write_optional(json, "ub", reading.upper);
  json.text_or_null("grade", grade_name(reading.grade)).text_or_null("missing", missing_name(reading.missing));
  if (!std::isnan(reading.second))
    json.key("parts").begin_array().number(reading.value).number(reading.second).end_array();
  json.end_object();
}

std::string readings_json(const std::vector<Reading>& readings, const Edition& edition) {
  JsonWriter json;
  json.begin_object().key("readings").begin_array();
  for (const Reading& reading : readings) write_reading(json, reading, edition);
  json.end_array().end_object();
  return json.take();
}

std::string readings_csv(const std::vector<Reading>& readings, const Edition& edition) {
  CsvWriter csv;
  for (const std::string_view name : {"place", "place_name", "metric", "year", "subgroup_type", "subgroup", "value",
                                      "lb", "ub", "grade", "missing", "part_1", "part_2"})
    csv.text(name);
  csv.end_record();
  for (const Reading& reading : readings) write_record(csv, reading, edition);
  return csv.take();
}

std::string benchmark_json(const SliceKey& key, const Benchmark& benchmark, const Edition& edition) {
  const SliceNames names = slice_names(key, edition.catalogue());
  JsonWriter json;
  json.begin_object()
      .text("level", places::level_name(key.level))
      .text("metric", names.metric)
      .integer("year", key.year);
  json.text("subgroup_type", names.breakdown).text("subgroup", names.subgroup);
  json.number("median", benchmark.median).number("p05", benchmark.p05).number("p95", benchmark.p95);
  json.number("missing_population_share", benchmark.missing_population_share);
  json.number("weak_population_share", benchmark.weak_population_share);
  json.integer("places", static_cast<std::int64_t>(benchmark.places)).end_object();
  return json.take();
}

}  // namespace foothold::metrics
