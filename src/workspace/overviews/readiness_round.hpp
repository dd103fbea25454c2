#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/readiness_scores.hpp"

namespace foothold::workspace {

// What all raters of a round of the readiness assessment say together. Pure functions; pointers lead into the records.

// How one dimension was rated, and how in the round before.
struct ReadinessLine {
  DimensionScore score;
  std::string id;  // of the dimension, as tasks name it
  Localized label;
  std::optional<double> before;  // nothing when there is no round before, or not enough people knew

  // The mean, where enough people know.
  [[nodiscard]] std::optional<double> known() const { return score.is_unknown() ? std::nullopt : score.mean; }
};

struct ReadinessRound {
  const Record* assessment = nullptr;
  std::vector<const Record*> ratings;
  std::vector<std::pair<Localized, int>>
      raters;  // by kind of seat, in the order of the choices; an empty label: not said
  std::vector<ReadinessLine> lines;
  std::vector<RatingDifference> differences;
  std::optional<std::string> suggestion;  // a choice of a start decision
  std::vector<int> chapters;              // in which to work on the gaps
};

// A step that the group has noted against a gap.
struct GapStep {
  std::string words;
  const Record* task = nullptr;  // may be missing
};

// The rounds, the newest first: by the day of their talk, or by when they were begun.
[[nodiscard]] std::vector<const Record*> readiness_rounds(const CoalitionRecords& records);
// `before` is the round to compare with; null for none.
[[nodiscard]] ReadinessRound readiness_round(const CoalitionRecords& records, const Record& assessment,
                                             const Record* before);
// The steps of an assessment against the gap in a dimension.
[[nodiscard]] std::vector<GapStep> steps_against(const CoalitionRecords& records, const Record& assessment,
                                                 std::string_view dimension);

}  // namespace foothold::workspace
