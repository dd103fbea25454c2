#include "metrics/catalogue_json.hpp"

#include "base/json_writer.hpp"

namespace foothold::metrics {
namespace {

void write_text(JsonWriter& json, std::string_view name, const Localized& text) {
  json.key(name).begin_object().text("en", text.english).text("es", text.spanish).end_object();
}

void write_years(JsonWriter& json, std::string_view name, const std::vector<int>& years) {
  json.key(name).begin_array();
  for (const int year : years) json.integer(year);
  json.end_array();
}

std::string_view direction_name(Direction direction) {
  switch (direction) {
    case Direction::higher_is_better:
      return "higher_is_better";
    case Direction::lower_is_better:
      return "lower_is_better";
    case Direction::contextual:
      break;
  }
  return "contextual";
}

std::string_view interval_name(IntervalKind kind) {
  return kind == IntervalKind::confidence ? "confidence_95" : kind == IntervalKind::logical ? "logical" : "none";
}

void write_breakdowns(JsonWriter& json, const Catalogue& catalogue, const Metric& metric) {
  json.key("breakdowns").begin_array();
  for (const PublishedBreakdown& published : metric.breakdowns) {
    const Breakdown& breakdown = catalogue.breakdown(published.breakdown);
    json.begin_object().text("subgroup_type", breakdown.id).key("subgroups").begin_array();
    for (const SubgroupIndex subgroup : published.subgroups) json.text(breakdown.subgroups[subgroup].name);
    json.end_array();
    write_years(json, "county_years", published.county_years);
    write_years(json, "place_years", published.place_years);
    json.end_object();
  }
  json.end_array();
}

void write_caveats(JsonWriter& json, const MetricFamily& family) {
  json.key("caveats").begin_array();
  for (const Localized& caveat : family.caveats)
    json.begin_object().text("en", caveat.english).text("es", caveat.spanish).end_object();
  json.end_array();
}

void write_metric(JsonWriter& json, const Catalogue& catalogue, const Metric& metric) {
  const MetricFamily& family = catalogue.family(metric);
  json.begin_object().text("metric", metric.id).text("family", family.id).text("predictor", family.predictor);
  json.text("value", metric.kind == ValueKind::pair ? "pair" : "number")
      .text("direction", direction_name(metric.direction));
  json.text("interval", interval_name(family.interval)).boolean("headline", metric.headline);
  json.boolean("comparable_between_places", family.comparable_between_places);
  json.boolean("comparable_county_with_city", family.county_comparable_with_city);
  json.boolean("all_row_equals_overall", family.all_row_equals_overall);
  write_text(json, "label", metric.label);
  write_text(json, "definition", family.definition);
  write_text(json, "how_to_read", family.how_to_read);
  write_text(json, "grade_meaning", family.grade_meaning);
  write_text(json, "suppression", family.suppression);
  write_text(json, "source", family.source);
  write_caveats(json, family);
  write_years(json, "county_years", metric.county_years);
  write_years(json, "place_years", metric.place_years);
  write_breakdowns(json, catalogue, metric);
  json.end_object();
}

}  // namespace

std::string metrics_json(const Catalogue& catalogue) {
  JsonWriter json;
  json.begin_object().key("metrics").begin_array();
  for (const Metric& metric : catalogue.metrics()) write_metric(json, catalogue, metric);
  json.end_array().end_object();
  return json.take();
}

std::string metric_json(const Catalogue& catalogue, MetricIndex metric) {
  JsonWriter json;
  write_metric(json, catalogue, catalogue.metric(metric));
  return json.take();
}

std::string edition_json(const Edition& edition) {
  const EditionFacts& facts = edition.facts();
  JsonWriter json;
  json.begin_object().text("release", facts.release).text("created_at", facts.created_at).text("id", facts.id);
  json.boolean("fictional", facts.fictional);
  json.integer("places", static_cast<std::int64_t>(edition.places().places().size())).end_object();
  return json.take();
}

}  // namespace foothold::metrics
