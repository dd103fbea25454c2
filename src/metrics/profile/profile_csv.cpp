#include <cmath>

#include "base/csv.hpp"
#include "metrics/data/reading_formats.hpp"
#include "metrics/profile/profile_formats.hpp"

namespace foothold::metrics {
namespace {

void write_number(CsvWriter& csv, std::optional<double> value) {
  if (value && std::isfinite(*value)) {
    csv.number(*value);
  } else {
    csv.empty();
  }
}

std::optional<double> median_of(const std::optional<Standing>& standing) {
  return standing ? std::optional(standing->benchmark.median) : std::nullopt;
}

void write_metric(CsvWriter& csv, const MetricProfile& profile, const PredictorProfile& predictor,
                  const Edition& edition) {
  const Reading& latest = profile.latest;
  const places::Place& place = edition.places().at(latest.place);
  const bool pair = !std::isnan(latest.second);
  csv.text(place.geoid.text()).text(place.name).text(predictor.predictor->id);
  csv.text(edition.catalogue().metric(profile.metric).id);
  write_number(csv, latest.key.year == 0 ? std::nullopt : std::optional(static_cast<double>(latest.key.year)));
  write_number(csv, latest.has_value() && !pair ? std::optional(latest.value) : std::nullopt);
  write_number(csv, latest.lower);
  write_number(csv, latest.upper);
  csv.text(grade_name(latest.grade)).text(missing_name(latest.missing));
  write_number(csv, pair ? std::optional(latest.value) : std::nullopt);
  write_number(csv, pair ? std::optional(latest.second) : std::nullopt);
  write_number(csv, median_of(profile.nation));
  write_number(csv, median_of(profile.state));
  csv.text(profile.nation ? verdict_name(profile.nation->comparison.verdict) : "");
  csv.end_record();
}

}  // namespace

std::string profile_csv(const Profile& profile, const Edition& edition) {
  CsvWriter csv;
  for (const std::string_view name :
       {"place", "place_name", "predictor", "metric", "year", "value", "lb", "ub", "grade", "missing", "part_1",
        "part_2", "nation_median", "state_median", "nation_verdict"})
    csv.text(name);
  csv.end_record();
  for (const PillarProfile& pillar : profile.pillars)
    for (const PredictorProfile& predictor : pillar.predictors)
      for (const MetricProfile& metric : predictor.metrics) write_metric(csv, metric, predictor, edition);
  return csv.take();
}

}  // namespace foothold::metrics
