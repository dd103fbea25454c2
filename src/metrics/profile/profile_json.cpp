#include "base/json_writer.hpp"
#include "metrics/comparison/comparison_json.hpp"
#include "metrics/data/reading_formats.hpp"
#include "metrics/profile/glance.hpp"
#include "metrics/profile/profile_formats.hpp"

namespace foothold::metrics {
namespace {

void write_standing(JsonWriter& json, std::string_view name, const std::optional<Standing>& standing) {
  if (!standing) {
    json.null(name);
    return;
  }
  const Benchmark& benchmark = standing->benchmark;
  json.key(name)
      .begin_object()
      .number("median", benchmark.median)
      .number("p05", benchmark.p05)
      .number("p95", benchmark.p95);
  json.number("missing_population_share", benchmark.missing_population_share);
  json.number("weak_population_share", benchmark.weak_population_share);
  json.integer("places", static_cast<std::int64_t>(benchmark.places)).boolean("reliable", benchmark.is_reliable());
  json.key("comparison");
  write_comparison(json, standing->comparison);
  json.end_object();
}

void write_change(JsonWriter& json, const std::optional<Change>& change, const Edition& edition) {
  if (!change) {
    json.null("change");
    return;
  }
  json.key("change").begin_object().key("since");
  write_reading(json, change->earlier, edition);
  json.integer("points", static_cast<std::int64_t>(change->points)).key("comparison");
  write_comparison(json, change->comparison);
  json.end_object();
}

void write_gap(JsonWriter& json, const GroupGap& gap, const Edition& edition) {
  json.begin_object().text("subgroup_type", edition.catalogue().breakdown(gap.high.key.breakdown).id).key("high");
  write_reading(json, gap.high, edition);
  json.key("low");
  write_reading(json, gap.low, edition);
  json.key("comparison");
  write_comparison(json, gap.comparison);
  json.end_object();
}

void write_gaps(JsonWriter& json, const std::vector<GroupGap>& gaps, const Edition& edition) {
  json.key("gaps").begin_array();
  for (const GroupGap& gap : gaps) write_gap(json, gap, edition);
  json.end_array();
}

void write_metric(JsonWriter& json, const MetricProfile& profile, const Edition& edition) {
  const Metric& metric = edition.catalogue().metric(profile.metric);
  json.begin_object().text("metric", metric.id);
  json.localized("label", metric.label);
  json.key("latest");
  write_reading(json, profile.latest, edition);
  json.key("why_missing");
  if (profile.latest.gap != nullptr) {
    json.begin_object()
        .text("en", profile.latest.gap->reason.english)
        .text("es", profile.latest.gap->reason.spanish)
        .end_object();
  } else {
    json.null();
  }
  json.key("series").begin_array();
  for (const Reading& reading : profile.series) write_reading(json, reading, edition);
  json.end_array().key("breaks").begin_array();
  for (const int year : profile.breaks) json.integer(year);
  json.end_array();
  write_standing(json, "nation", profile.nation);
  write_standing(json, "state", profile.state);
  write_change(json, profile.change, edition);
  write_gaps(json, profile.gaps, edition);
  json.end_object();
}

void write_predictor(JsonWriter& json, const PredictorProfile& profile, const Edition& edition) {
  json.begin_object().text("predictor", profile.predictor->id);
  json.localized("label", profile.predictor->label);
  json.key("metrics").begin_array();
  for (const MetricProfile& metric : profile.metrics) write_metric(json, metric, edition);
  json.end_array().end_object();
}

void write_glance_points(JsonWriter& json, std::string_view name, const std::vector<GlancePoint>& points,
                         const Edition& edition) {
  json.key(name).begin_array();
  for (const GlancePoint& point : points) {
    json.begin_object().text("predictor", point.predictor->predictor->id).number("distance", point.distance);
    json.number("median", point.metric->nation->benchmark.median).key("reading");
    write_reading(json, point.metric->latest, edition);
    json.end_object();
  }
  json.end_array();
}

void write_glance(JsonWriter& json, const Profile& profile, const Edition& edition) {
  const Glance glance = make_glance(profile, edition.catalogue());
  json.key("glance").begin_object();
  write_glance_points(json, "strengths", glance.strengths, edition);
  write_glance_points(json, "concerns", glance.concerns, edition);
  json.end_object();
}

}  // namespace

std::string profile_json(const Profile& profile, const Edition& edition) {
  const places::Place& place = edition.places().at(profile.place);
  JsonWriter json;
  json.begin_object().text("place", place.geoid.text()).text("name", place.name);
  json.text("state", place.geoid.state()).text("level", places::level_name(place.geoid.level()));
  json.key("population");
  if (profile.population) {
    json.begin_object().number("value", *profile.population).integer("year", profile.population_year).end_object();
  } else {
    json.null();
  }
  json.key("edition").begin_object().text("release", edition.facts().release).text("id", edition.facts().id);
  json.boolean("fictional", edition.facts().fictional).end_object();
  write_glance(json, profile, edition);
  json.key("pillars").begin_array();
  for (const PillarProfile& pillar : profile.pillars) {
    json.begin_object().text("pillar", pillar.pillar->id);
    json.localized("label", pillar.pillar->label);
    json.key("predictors").begin_array();
    for (const PredictorProfile& predictor : pillar.predictors) write_predictor(json, predictor, edition);
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace foothold::metrics
