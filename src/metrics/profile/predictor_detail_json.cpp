#include "metrics/profile/predictor_detail_json.hpp"
#include "base/json_writer.hpp"
#include "metrics/comparison/comparison_json.hpp"
#include "metrics/data/reading_formats.hpp"

namespace foothold::metrics {
namespace {

void write_years(JsonWriter& json, std::string_view name, const std::vector<int>& years) {
  json.key(name).begin_array();
  for (const int year : years) json.integer(year);
  json.end_array();
}

void begin(JsonWriter& json, const PredictorDetail& detail, const Edition& edition) {
  json.begin_object().text("place", edition.places().at(detail.place).geoid.text());
  json.text("predictor", detail.predictor->id).text("edition", edition.facts().release);
}

void write_named(JsonWriter& json, std::string_view name, const Comparison& comparison) {
  json.key(name);
  write_comparison(json, comparison);
}

void write_gap_change(JsonWriter& json, const ReferenceGap& gap) {
  if (!gap.change) {
    json.null("change");
    return;
  }
  json.key("change").begin_object().integer("since", gap.change_since);
  write_named(json, "comparison", *gap.change);
  json.end_object();
}

void write_gap(JsonWriter& json, const ReferenceGap& gap, const Edition& edition) {
  json.begin_object().key("reading");
  write_reading(json, gap.comparison.first, edition);
  write_named(json, "comparison", gap.comparison);
  write_people(json, "people", gap.people);
  json.key("history").begin_array();
  for (const Comparison& one : gap.history) {
    json.begin_object().integer("year", one.first.key.year);
    write_named(json, "comparison", one);
    json.end_object();
  }
  json.end_array();
  write_gap_change(json, gap);
  json.end_object();
}

void write_gaps(JsonWriter& json, const GroupGaps& gaps, const Edition& edition) {
  const Breakdown& breakdown = edition.catalogue().breakdown(gaps.breakdown);
  json.begin_object().text("metric", edition.catalogue().metric(gaps.metric).id).text("subgroup_type", breakdown.id);
  json.integer("year", gaps.year).key("reference");
  write_reading(json, gaps.gaps.front().comparison.second, edition);
  json.boolean("groups_overlap", gaps.groups_overlap);
  write_years(json, "breaks", gaps.breaks);
  json.key("groups").begin_array();
  for (const ReferenceGap& gap : gaps.gaps) write_gap(json, gap, edition);
  json.end_array().end_object();
}

void write_change(JsonWriter& json, const MetricDetail& detail, const Edition& edition) {
  json.begin_object().text("metric", edition.catalogue().metric(detail.profile.metric).id);
  write_years(json, "breaks", detail.profile.breaks);
  json.boolean("too_early", !detail.change.has_value()).key("change");
  if (!detail.change) {
    json.null().end_object();
    return;
  }
  json.begin_object().key("earlier");
  write_reading(json, detail.change->earlier, edition);
  json.key("later");
  write_reading(json, detail.change->later, edition);
  json.integer("points", static_cast<std::int64_t>(detail.change->points));
  write_named(json, "comparison", detail.change->comparison);
  json.end_object().end_object();
}

}  // namespace

std::string gaps_json(const PredictorDetail& detail, const Edition& edition) {
  JsonWriter json;
  begin(json, detail, edition);
  json.key("gaps").begin_array();
  for (const MetricDetail& metric : detail.metrics)
    for (const GroupGaps& gaps : metric.gaps) write_gaps(json, gaps, edition);
  json.end_array().end_object();
  return json.take();
}

std::string changes_json(const PredictorDetail& detail, const Edition& edition) {
  JsonWriter json;
  begin(json, detail, edition);
  json.key("changes").begin_array();
  for (const MetricDetail& metric : detail.metrics) write_change(json, metric, edition);
  json.end_array().end_object();
  return json.take();
}

}  // namespace foothold::metrics
