#pragma once

#include "workspace/priorities/scoring.hpp"

namespace foothold::workspace {

// When members score, and who may see what came of it. Pure.

enum class ScoringState {
  not_ready,  // options, or criteria with weights and the day on which they were agreed, are missing
  open,
  over  // a day on which it ended has come, or the sheet is agreed
};
[[nodiscard]] ScoringState scoring_state(const CoalitionRecords& records, const Record& sheet);

// The own scores of a person for the sheet, the finished ones before a draft; null when there are none.
[[nodiscard]] const Record* own_scores(const CoalitionRecords& records, const Record& sheet, const std::string& person);

// While members score, only those see a result whose own scores are in, so that nobody scores after others.
[[nodiscard]] bool may_see_scores(const CoalitionRecords& records, const Record& sheet, const std::string& person);

}  // namespace foothold::workspace
