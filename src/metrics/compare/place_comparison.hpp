#pragma once

#include <optional>
#include <vector>

#include "metrics/compare/compare_query.hpp"
#include "metrics/comparison/comparison.hpp"

namespace foothold::metrics {

// One community's value of a metric beside that of the first community.
struct ComparedValue {
  Reading reading;
  std::optional<Comparison> comparison;  // this one minus the first; nothing for the first itself
};

struct ComparedMetric {
  MetricIndex metric = 0;
  int year = 0;                       // 0 when nothing is published
  bool shared = false;                // every community has a value in that year
  std::vector<ComparedValue> values;  // in the order of the communities
};

struct ComparedPredictor {
  const toolkit::Predictor* predictor = nullptr;
  std::vector<ComparedMetric> metrics;  // the headline first
};

// Communities side by side. A plain value that points into framework and catalogue.
struct PlaceComparison {
  std::vector<PlaceIndex> places;
  std::vector<ComparedPredictor> predictors;
  std::size_t tests = 0;  // how many were made, and corrected, together
};

// The newest year in which all of these places have a value of the metric. Without such a year the one in which most of
// them have one, the first place rather than another and newer years rather than older ones; 0 when the metric is never
// published for any of them.
[[nodiscard]] int year_to_compare(const std::vector<PlaceIndex>& places, MetricIndex metric, const Edition& edition);

// Compares every metric of the predictors that are asked for, place after place with the first. All tests are corrected
// as one family (Holm), because one reader sees them together. Needs at least one place.
[[nodiscard]] PlaceComparison compare_places(const CompareQuery& query, const Edition& edition);

}  // namespace foothold::metrics
