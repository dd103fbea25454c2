#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// How one dimension of readiness was rated by all who took part in a round. Scores run from 0, not in place, to 3, in
// place.
struct DimensionScore {
  int number = 0;  // 1 to 11
  int answers = 0;
  int unknown = 0;             // those of the answers that are "don't know"
  std::optional<double> mean;  // of all other answers; nothing when there are none

  // Whether more than a third do not know, so that the mean says nothing.
  [[nodiscard]] bool is_unknown() const { return answers > 0 && 3 * unknown > answers; }
};

// The ratings that belong to a round of the assessment, each once: those that it names, and those that name it and are
// no drafts any more.
[[nodiscard]] std::vector<const Record*> ratings_of(const CoalitionRecords& records, const Record& assessment);
// Whether a person may see what the ratings of a round say: once their own is among them, so that nobody rates after
// others, or once the assessment is agreed.
[[nodiscard]] bool may_see_results(const CoalitionRecords& records, const Record& assessment,
                                   const std::string& person);
// The scores of all dimensions that the record type of ratings asks for, in their order.
[[nodiscard]] std::vector<DimensionScore> score_dimensions(const CoalitionRecords& records,
                                                           const std::vector<const Record*>& ratings);
// A statement on which the highest and the lowest rating lie two points or more apart.
struct RatingDifference {
  std::string statement;  // the field of a rating
  int dimension = 0;
  double lowest = 0.0;
  double highest = 0.0;
};
// The widest apart first, otherwise in the order in which they are asked.
[[nodiscard]] std::vector<RatingDifference> differences_between(const CoalitionRecords& records,
                                                                const std::vector<const Record*>& ratings);
inline constexpr double readiness_gap = 1.5;  // a mean below it is a gap
// Whether a dimension is rated so low that it asks for a task.
[[nodiscard]] bool is_gap(const DimensionScore& score);
// What a dimension is called.
[[nodiscard]] Localized dimension_label(const CoalitionRecords& records, int number);
// Its id in the list of choices.
[[nodiscard]] std::string dimension_id(const CoalitionRecords& records, int number);

// "ready", with conditions or not yet, as choices of a start decision ("go", "go-with-conditions", "not-yet").
// Nothing when no dimension has a score.
[[nodiscard]] std::optional<std::string> suggested_decision(const std::vector<DimensionScore>& scores);
// The chapters in which a coalition that is not ready can begin, by its weak dimensions; ascending.
[[nodiscard]] std::vector<int> chapters_for_gaps(const std::vector<DimensionScore>& scores);

}  // namespace foothold::workspace
