#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// How far a coalition is with the steps by which the work lasts. Pure; pointers lead into the records and the toolkit.

struct MatrixStep {
  const toolkit::MatrixItem* item = nullptr;
  const Record* record = nullptr;  // which says how far it is, the newest of several; null when nobody has said
  std::string state = "not-started";
  std::vector<const Record*> evidence;  // what else shows it

  [[nodiscard]] bool is_settled() const { return state == "in-place" || state == "not-needed"; }
};
// In the order of the matrix.
[[nodiscard]] std::vector<MatrixStep> matrix_steps(const CoalitionRecords& records);
// The record that says how far a step is; null when nobody has said.
[[nodiscard]] const Record* record_of_step(const std::vector<const Record*>& records, std::string_view item);

// One round of the sustainability assessment.
struct AssessmentRound {
  const Record* record = nullptr;
  std::string date;                            // may be empty
  std::string stage;                           // its id; may be empty
  std::vector<std::optional<double>> ratings;  // of each building block, 0 to 3
};
// By date, the newest last.
[[nodiscard]] std::vector<AssessmentRound> assessment_rounds(const CoalitionRecords& records);

}  // namespace foothold::workspace
