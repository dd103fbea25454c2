#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "metrics/comparison/change.hpp"
#include "metrics/comparison/comparison.hpp"
#include "metrics/comparison/gap.hpp"
#include "metrics/edition/edition.hpp"
#include "toolkit/framework.hpp"

namespace foothold::metrics {

// How a value stands against the median community of the nation or the state.
struct Standing {
  Benchmark benchmark;
  Comparison comparison;  // refused where the catalogue forbids it or the benchmark is not reliable
};

// One metric of one community.
struct MetricProfile {
  MetricIndex metric = 0;
  Reading latest;               // the newest year with a value; without any, the newest published year with the reason
  std::vector<Reading> series;  // every published year, with and without a value
  std::vector<int> breaks;      // years at which the series is interrupted
  std::optional<Standing> nation;
  std::optional<Standing> state;
  std::optional<Change> change;  // since the first year that may be compared; nothing: too early to tell
  std::vector<GroupGap> gaps;    // the widest of each breakdown that has one, race and ethnicity first
};

struct PredictorProfile {
  const toolkit::Predictor* predictor = nullptr;
  std::vector<MetricProfile> metrics;  // the headline first
};

struct PillarProfile {
  const toolkit::Pillar* pillar = nullptr;
  std::vector<PredictorProfile> predictors;
};

// A community at a glance: every predictor with what is known. A plain value that points into framework and catalogue.
struct Profile {
  PlaceIndex place = 0;
  std::optional<double> population;
  int population_year = 0;
  std::vector<PillarProfile> pillars;
};

// Benchmarks of fewer places than this say nothing about a state.
inline constexpr std::size_t fewest_places_for_state = 5;

// All metrics of a place. The comparisons with the nation are one family of tests, and so are those with the state, the
// changes and the gaps: each is corrected for all that the page shows.
[[nodiscard]] Profile make_profile(PlaceIndex place, const Edition& edition, const toolkit::Framework& framework);
// One metric alone, its comparisons not corrected.
[[nodiscard]] MetricProfile make_metric_profile(PlaceIndex place, MetricIndex metric, const Edition& edition);
// The part of a profile that is about one predictor; null when the framework has none of that name.
[[nodiscard]] const PredictorProfile* find_predictor(const Profile& profile, std::string_view predictor);

}  // namespace foothold::metrics
