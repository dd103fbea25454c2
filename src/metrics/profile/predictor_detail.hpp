#pragma once

#include <optional>
#include <vector>

#include "metrics/comparison/change.hpp"
#include "metrics/comparison/gap.hpp"
#include "metrics/profile/detail_choice.hpp"
#include "metrics/profile/profile.hpp"

namespace foothold::metrics {

// One metric of the predictor with the comparisons that the reader asked for.
struct MetricDetail {
  MetricProfile profile;         // as on the page of the community
  std::optional<Change> change;  // between the chosen years, or as far as can be compared; nothing: too early to tell
  std::vector<GroupGaps> gaps;   // of every breakdown with values of two groups
};

// Everything that the page of one predictor of one community compares. A plain value.
struct PredictorDetail {
  PlaceIndex place = 0;
  const toolkit::Predictor* predictor = nullptr;
  DetailChoice choice;
  std::vector<MetricDetail> metrics;  // the headline first
  std::vector<int> years;             // with a value of any of the metrics, ascending: what a reader may choose from
};

// Changes of all metrics are one family of tests, all gaps another, all changes of gaps a third; what the profile says
// is corrected as on the page of the community, so that the two never contradict each other. Without chosen years, the
// change is that of the profile.
[[nodiscard]] PredictorDetail make_predictor_detail(PlaceIndex place, const toolkit::Predictor& predictor,
                                                    DetailChoice choice, const Edition& edition,
                                                    const toolkit::Framework& framework);

}  // namespace foothold::metrics
