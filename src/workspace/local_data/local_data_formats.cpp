#include "workspace/local_data/local_data_formats.hpp"

#include <array>
#include <cmath>

#include "base/csv.hpp"
#include "base/json_writer.hpp"

namespace foothold::workspace {
namespace {

constexpr std::array<std::string_view, 5> place_fields = {"place", "area", "year", "breakdown", "group"};

// What may be known of a row, by its field.
std::optional<double> shown_number(const ShownValue& value, std::string_view field) {
  const bool is_limit = value.showing == Showing::below_limit || value.showing == Showing::above_limit;
  if (is_limit && field == "out_of") return number_of(*value.row, field);
  return value.showing == Showing::value ? number_of(*value.row, field) : std::nullopt;
}

std::string place_text(const Fields& row, std::string_view field) {
  if (field != "year") return text_of(row, field);
  const auto year = number_of(row, field);
  return year ? std::to_string(std::lround(*year)) : std::string();
}

std::string source_of(const CoalitionRecords& records, const Record& indicator) {
  for (const Record* source : records_of(records, indicator.fields, "data_source")) return source->title;
  return {};
}

void write_value(JsonWriter& json, const ShownValue& value) {
  json.begin_object();
  for (const std::string_view field : place_fields) json.text_or_null(field, place_text(*value.row, field));
  json.text("shown", showing_name(value.showing));
  for (const std::string_view field : {"value", "count", "out_of", "lower", "upper"}) {
    const auto number = shown_number(value, field);
    number ? json.number(field, *number) : json.null(field);
  }
  json.boolean("small", value.small).boolean("unsteady", value.unsteady).end_object();
}

void write_line(CsvWriter& csv, const ShownIndicator& shown, const std::string& source, const ShownValue& value) {
  csv.text(shown.indicator->title);
  for (const std::string_view field : place_fields) csv.text(place_text(*value.row, field));
  csv.text(showing_name(value.showing));
  for (const std::string_view field : {"value", "count", "out_of", "lower", "upper"}) {
    const auto number = shown_number(value, field);
    number ? csv.number(*number) : csv.empty();
  }
  csv.text(value.unsteady ? "unsteady" : value.small ? "small" : "");
  csv.text(text_of(shown.indicator->fields, "unit")).text(text_of(shown.indicator->fields, "numerator"));
  csv.text(source).end_record();
}

}  // namespace

std::string_view showing_name(Showing showing) {
  constexpr std::array<std::string_view, 5> names = {"value", "below_limit", "above_limit", "hidden", "not_available"};
  return names.at(static_cast<std::size_t>(showing));
}

std::string local_data_json(const CoalitionRecords& records, const std::vector<ShownIndicator>& shown) {
  JsonWriter json;
  json.begin_object().key("indicators").begin_array();
  for (const ShownIndicator& one : shown) {
    const Fields& fields = one.indicator->fields;
    json.begin_object().text("id", one.indicator->id).text("name", one.indicator->title);
    for (const std::string_view field : {"numerator", "denominator", "unit", "direction"})
      json.text_or_null(field, text_of(fields, field));
    json.text_or_null("source", source_of(records, *one.indicator));
    json.key("predictors").begin_array();
    for (const std::string& predictor : ids_of(fields, "predictors", "predictor")) json.text(predictor);
    json.end_array().number("hides_below", one.least).boolean("kept_back", one.kept_back).key("values").begin_array();
    for (const ShownValue& value : one.values) write_value(json, value);
    json.end_array().end_object();
  }
  return json.end_array().end_object().take();
}

std::string local_data_csv(const CoalitionRecords& records, const std::vector<ShownIndicator>& shown) {
  CsvWriter csv;
  for (const std::string_view name : {"indicator", "place", "area", "year", "breakdown", "group", "shown", "value",
                                      "count", "out_of", "lower", "upper", "flag", "unit", "counted", "source"})
    csv.text(name);
  csv.end_record();
  for (const ShownIndicator& one : shown)
    for (const ShownValue& value : one.values) write_line(csv, one, source_of(records, *one.indicator), value);
  return csv.take();
}

}  // namespace foothold::workspace
