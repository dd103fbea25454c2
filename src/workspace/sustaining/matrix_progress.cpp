#include "workspace/sustaining/matrix_progress.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"
#include "workspace/answers/block_rating.hpp"
#include "workspace/sustaining/matrix_evidence.hpp"

namespace foothold::workspace {

std::vector<MatrixStep> matrix_steps(const CoalitionRecords& records) {
  std::vector<MatrixStep> steps;
  for (const toolkit::MatrixItem& item : records.toolkit().sustainability.items) {
    MatrixStep step{.item = &item,
                    .record = record_of_step(records.of("sustainability-item"), item.id),
                    .evidence = evidence_for(records, item.id)};
    if (step.record != nullptr && is_answered(step.record->fields, "state"))
      step.state = text_of(step.record->fields, "state");
    steps.push_back(std::move(step));
  }
  return steps;
}

const Record* record_of_step(const std::vector<const Record*>& records, std::string_view item) {
  const Record* newest = nullptr;
  for (const Record* record : records)
    if (text_of(record->fields, "matrix_item") == item &&
        (newest == nullptr || newest->changed_at < record->changed_at))
      newest = record;
  return newest;
}

std::vector<AssessmentRound> assessment_rounds(const CoalitionRecords& records) {
  std::vector<AssessmentRound> rounds;
  for (const Record* assessment : records.of("sustainability-assessment")) {
    AssessmentRound round{.record = assessment,
                          .date = text_of(assessment->fields, "date"),
                          .stage = text_of(assessment->fields, "stage"),
                          .ratings = {}};
    for (const toolkit::MatrixPart& block : records.toolkit().sustainability.blocks)
      round.ratings.push_back(block_rating(records, *assessment, block.id));
    rounds.push_back(std::move(round));
  }
  std::ranges::stable_sort(rounds, {}, &AssessmentRound::date);
  return rounds;
}

}  // namespace foothold::workspace
