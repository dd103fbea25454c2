#include "publishing/data/plan_data.hpp"

#include "base/csv.hpp"
#include "base/json_writer.hpp"
#include "publishing/data/plan_datum.hpp"
#include "workspace/local_data/local_data_formats.hpp"

namespace foothold::publishing {
namespace {

void write_number(CsvWriter& csv, const std::optional<double>& value) {
  if (value)
    csv.number(*value);
  else
    csv.empty();
}

void write_both(CsvWriter& csv, const Localized& text) {
  csv.text(text.english).text(text.spanish);
}

std::string numbers_csv(const std::vector<PlanDatum>& data) {
  CsvWriter csv;
  for (const std::string_view name :
       {"kind", "label_en", "label_es", "place", "place_name_en", "place_name_es", "metric", "group_en", "group_es",
        "when", "value", "part_2", "lb", "ub", "shown", "grade", "source_en", "source_es", "edition"})
    csv.text(name);
  csv.end_record();
  for (const PlanDatum& datum : data) {
    csv.text(datum.kind);
    write_both(csv, datum.label);
    csv.text(datum.place);
    write_both(csv, datum.place_name);
    csv.text(datum.metric);
    write_both(csv, datum.group);
    csv.text(datum.when);
    for (const auto& number : {datum.value, datum.second, datum.lower, datum.upper}) write_number(csv, number);
    csv.text(datum.shown).text(datum.grade);
    write_both(csv, datum.source);
    csv.text(datum.edition).end_record();
  }
  return csv.take();
}

void write_number(JsonWriter& json, std::string_view name, const std::optional<double>& value) {
  if (value)
    json.number(name, *value);
  else
    json.null(name);
}

void write_datum(JsonWriter& json, const PlanDatum& datum) {
  json.begin_object().text("kind", datum.kind).localized("label", datum.label);
  json.text_or_null("place", datum.place).localized("place_name", datum.place_name);
  json.text_or_null("metric", datum.metric).localized("group", datum.group).text_or_null("when", datum.when);
  write_number(json, "value", datum.value);
  write_number(json, "part_2", datum.second);
  write_number(json, "lb", datum.lower);
  write_number(json, "ub", datum.upper);
  json.text_or_null("shown", datum.shown).text_or_null("grade", datum.grade);
  json.localized("source", datum.source).text_or_null("edition", datum.edition).end_object();
}

std::string numbers_json(const std::vector<PlanDatum>& data) {
  JsonWriter json;
  json.begin_object().key("numbers").begin_array();
  for (const PlanDatum& datum : data) write_datum(json, datum);
  json.end_array().end_object();
  return json.take();
}

}  // namespace

std::vector<PlanDataFile> plan_data_files(const PlanSource& plan) {
  const std::vector<PlanDatum> data = plan_data(plan);
  std::vector<PlanDataFile> files = {{"numbers.csv", numbers_csv(data)}, {"numbers.json", numbers_json(data)}};
  if (const auto& shown = plan.indicators(); !shown.empty()) {
    files.push_back({"local-data.csv", workspace::local_data_csv(plan.records(), shown)});
    files.push_back({"local-data.json", workspace::local_data_json(plan.records(), shown)});
  }
  return files;
}

}  // namespace foothold::publishing
