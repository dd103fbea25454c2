#include "metrics/compare/compare_formats.hpp"

#include <cmath>

#include "base/csv.hpp"
#include "base/json_writer.hpp"
#include "metrics/catalogue/value_format.hpp"
#include "metrics/comparison/comparison_json.hpp"
#include "metrics/data/reading_formats.hpp"

namespace foothold::metrics {
namespace {

void write_place(JsonWriter& json, PlaceIndex index, const Edition& edition) {
  const places::Place& place = edition.places().at(index);
  json.begin_object().text("place", place.geoid.text()).text("name", place.name).text("state", place.geoid.state());
  json.text("level", places::level_name(place.geoid.level())).end_object();
}

void write_metric(JsonWriter& json, const ComparedMetric& metric, const Edition& edition) {
  const Metric& facts = edition.catalogue().metric(metric.metric);
  json.begin_object().text("metric", facts.id);
  json.localized("label", facts.label);
  json.key("year");
  if (metric.year == 0) {
    json.null();
  } else {
    json.integer(metric.year);
  }
  json.boolean("shared", metric.shared).key("values").begin_array();
  for (const ComparedValue& value : metric.values) {
    json.begin_object().key("reading");
    write_reading(json, value.reading, edition);
    json.key("comparison");
    if (value.comparison) {
      write_comparison(json, *value.comparison);
    } else {
      json.null();
    }
    json.end_object();
  }
  json.end_array().end_object();
}

void write_number(CsvWriter& csv, std::optional<double> value) {
  if (value && std::isfinite(*value)) {
    csv.number(*value);
  } else {
    csv.empty();
  }
}

void write_comparison_cells(CsvWriter& csv, const std::optional<Comparison>& comparison) {
  if (!comparison) {
    for (int column = 0; column < 6; ++column) csv.empty();
    return;
  }
  csv.text(verdict_name(comparison->verdict)).text(refusal_name(comparison->refusal));
  write_number(csv, comparison->refused() ? std::nullopt : std::optional(comparison->difference));
  write_number(csv, comparison->p);
  write_number(csv, comparison->adjusted_p);
  csv.text(comparison->unreliable ? "yes" : "no");
}

void write_record(CsvWriter& csv, const toolkit::Predictor& predictor, const ComparedValue& value,
                  const Edition& edition) {
  const Reading& reading = value.reading;
  const places::Place& place = edition.places().at(reading.place);
  const bool pair = !std::isnan(reading.second);
  csv.text(place.geoid.text()).text(place.name).text(predictor.id);
  csv.text(edition.catalogue().metric(reading.key.metric).id);
  if (reading.key.year == 0) {
    csv.empty();
  } else {
    csv.integer(reading.key.year);
  }
  write_number(csv, pair ? std::nullopt : std::optional(reading.value));
  write_number(csv, reading.lower);
  write_number(csv, reading.upper);
  csv.text(grade_name(reading.grade)).text(missing_name(reading.missing));
  write_number(csv, pair ? std::optional(reading.value) : std::nullopt);
  write_number(csv, reading.second);
  write_comparison_cells(csv, value.comparison);
  csv.end_record();
}

std::string text_of(const ComparedValue& value, const Metric& metric) {
  if (!value.reading.has_value()) return std::string(missing_name(value.reading.missing));
  std::string text = format_value(metric, value.reading.value, value.reading.second);
  if (value.reading.grade == Grade::weak) text += " Weak";
  if (!value.comparison) return text;
  const std::string_view refusal = refusal_name(value.comparison->refusal);
  return text + " (" + std::string(refusal.empty() ? verdict_name(value.comparison->verdict) : refusal) + ")";
}

}  // namespace

std::string compare_json(const PlaceComparison& comparison, const Edition& edition) {
  JsonWriter json;
  json.begin_object().key("edition").begin_object().text("release", edition.facts().release);
  json.text("id", edition.facts().id).boolean("fictional", edition.facts().fictional).end_object();
  json.key("places").begin_array();
  for (const PlaceIndex place : comparison.places) write_place(json, place, edition);
  json.end_array().integer("tests", static_cast<std::int64_t>(comparison.tests)).key("predictors").begin_array();
  for (const ComparedPredictor& predictor : comparison.predictors) {
    json.begin_object().text("predictor", predictor.predictor->id);
    json.localized("label", predictor.predictor->label);
    json.key("metrics").begin_array();
    for (const ComparedMetric& metric : predictor.metrics) write_metric(json, metric, edition);
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return json.take();
}

std::string compare_csv(const PlaceComparison& comparison, const Edition& edition) {
  CsvWriter csv;
  for (const std::string_view name :
       {"place", "place_name", "predictor", "metric", "year", "value", "lb", "ub", "grade", "missing", "part_1",
        "part_2", "verdict", "refusal", "difference", "p", "adjusted_p", "unreliable"})
    csv.text(name);
  csv.end_record();
  for (const ComparedPredictor& predictor : comparison.predictors)
    for (const ComparedMetric& metric : predictor.metrics)
      for (const ComparedValue& value : metric.values) write_record(csv, *predictor.predictor, value, edition);
  return csv.take();
}

std::string compare_text(const PlaceComparison& comparison, const Edition& edition) {
  std::string text = "metric\tyear";
  for (const PlaceIndex place : comparison.places)
    text += "\t" + edition.places().full_name(edition.places().at(place), Language::english);
  text += "\n";
  for (const ComparedPredictor& predictor : comparison.predictors) {
    for (const ComparedMetric& metric : predictor.metrics) {
      const Metric& facts = edition.catalogue().metric(metric.metric);
      text += facts.id + "\t" + (metric.year == 0 ? std::string("-") : std::to_string(metric.year));
      for (const ComparedValue& value : metric.values) text += "\t" + text_of(value, facts);
      text += "\n";
    }
  }
  return text;
}

}  // namespace foothold::metrics
