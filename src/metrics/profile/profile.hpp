#pragma once

#include <optional>
#include <vector>

#include "metrics/edition/edition.hpp"
#include "metrics/profile/verdict.hpp"
#include "toolkit/framework.hpp"

namespace foothold::metrics {

// How a value stands against the median community of the nation or the state.
struct Standing {
  Benchmark benchmark;
  Comparison comparison;  // not_comparable where the catalogue forbids it or the benchmark is not reliable
};

// What became of a value since an earlier year. Years before a break in the series are never looked at, and windows of
// five years are only compared when they do not overlap.
struct Change {
  Reading earlier;
  Comparison comparison;   // latest minus earlier; not_comparable when the latest stands for "none at all"
  std::size_t points = 0;  // of the unbroken series: fewer than three make no trend
};

// The widest gap between the groups of one breakdown, among values that are not graded Weak.
struct GroupGap {
  Reading high;
  Reading low;
  Comparison comparison;
};

// One metric of one community.
struct MetricProfile {
  MetricIndex metric = 0;
  Reading latest;               // the newest year with a value; without any, the newest published year with the reason
  std::vector<Reading> series;  // every published year, with and without a value
  std::vector<int> breaks;      // years at which the series is interrupted
  std::optional<Standing> nation;
  std::optional<Standing> state;
  std::optional<Change> change;
  std::optional<GroupGap> gap;  // by race and ethnicity
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

[[nodiscard]] Profile make_profile(PlaceIndex place, const Edition& edition, const toolkit::Framework& framework);
[[nodiscard]] MetricProfile make_metric_profile(PlaceIndex place, MetricIndex metric, const Edition& edition);

// The widest gap of a breakdown in a year; nothing when fewer than two groups have a value that is not graded Weak, and
// never for pairs, nor for counts, which differ with the size of a group.
[[nodiscard]] std::optional<GroupGap> widest_gap(PlaceIndex place, MetricIndex metric, BreakdownIndex breakdown,
                                                 int year, const Edition& edition);

}  // namespace foothold::metrics
