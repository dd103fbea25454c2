#include "workspace/checks/readiness_scores.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/answers/localized_values.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view rating = "readiness-rating";
constexpr double enough_to_lead = 2.0;
constexpr double too_low = 1.0;
constexpr int most_gaps = 3;
constexpr double wide = 2.0;

// 3 for "r3_b": the statements carry the number of their dimension.
int dimension_of(const toolkit::FieldRule& rule) {
  const std::size_t end = rule.id.find('_');
  if (rule.type != toolkit::FieldType::likert || !rule.id.starts_with("r") || end == std::string::npos) return 0;
  return static_cast<int>(parse_integer(rule.id.substr(1, end - 1)).value_or(0));
}

template <typename Use>
void for_each_statement(const CoalitionRecords& records, Use use) {
  const toolkit::RecordType* type = records.toolkit().record_types.find(rating);
  if (type == nullptr) return;
  for (const toolkit::FieldRule& rule : type->fields)
    if (const int dimension = dimension_of(rule); dimension > 0) use(dimension, rule.id);
}

const toolkit::FieldChoice* dimension_choice(const CoalitionRecords& records, int number) {
  const auto& choices = records.choices("readiness-assessment", "gap_tasks.dimension");
  const auto place = static_cast<std::size_t>(number - 1);
  return place >= choices.size() ? nullptr : &choices[place];
}

// The mean of a dimension, as long as enough people know.
std::optional<double> known_mean(const std::vector<DimensionScore>& scores, int number) {
  const auto at = std::ranges::find(scores, number, &DimensionScore::number);
  return at == scores.end() || at->is_unknown() ? std::nullopt : at->mean;
}

bool reaches(const std::vector<DimensionScore>& scores, int number, double least) {
  const auto mean = known_mean(scores, number);
  return mean && *mean >= least;
}

int count_below(const std::vector<DimensionScore>& scores, double least) {
  return static_cast<int>(std::ranges::count_if(
      scores, [&](const DimensionScore& score) { return score.mean && !score.is_unknown() && *score.mean < least; }));
}

}  // namespace

std::vector<const Record*> ratings_of(const CoalitionRecords& records, const Record& assessment) {
  std::vector<const Record*> ratings;
  for (const Record* record : records_of(records, assessment.fields, "ratings"))
    if (record->type == rating && std::ranges::find(ratings, record) == ratings.end()) ratings.push_back(record);
  for (const Record* record : records.of(rating))
    if (record->status != RecordStatus::draft && refers_to(record->fields, "assessment", assessment) &&
        std::ranges::find(ratings, record) == ratings.end())
      ratings.push_back(record);
  return ratings;
}

bool may_see_results(const CoalitionRecords& records, const Record& assessment, const std::string& person) {
  if (is_settled(assessment)) return true;
  return std::ranges::any_of(ratings_of(records, assessment), [&](const Record* record) {
    return record->owner == person && record->status != RecordStatus::draft;
  });
}

std::vector<DimensionScore> score_dimensions(const CoalitionRecords& records,
                                             const std::vector<const Record*>& ratings) {
  std::map<int, DimensionScore> scores;
  std::map<int, double> sums;
  for_each_statement(records, [&](int dimension, const std::string& statement) {
    DimensionScore& score = scores[dimension];
    score.number = dimension;
    for (const Record* record : ratings) {
      if (!is_answered(record->fields, statement)) continue;
      ++score.answers;
      const auto answer = number_of(record->fields, statement);
      answer ? static_cast<void>(sums[dimension] += *answer) : static_cast<void>(++score.unknown);
    }
  });
  std::vector<DimensionScore> list;
  for (auto& [dimension, score] : scores) {
    if (score.answers > score.unknown) score.mean = sums[dimension] / (score.answers - score.unknown);
    list.push_back(score);
  }
  return list;
}

std::vector<RatingDifference> differences_between(const CoalitionRecords& records,
                                                  const std::vector<const Record*>& ratings) {
  std::vector<RatingDifference> differences;
  for_each_statement(records, [&](int dimension, const std::string& statement) {
    std::vector<double> answers;
    for (const Record* record : ratings)
      if (const auto answer = number_of(record->fields, statement)) answers.push_back(*answer);
    if (answers.empty()) return;
    const auto [lowest, highest] = std::ranges::minmax(answers);
    if (highest - lowest >= wide) differences.push_back({statement, dimension, lowest, highest});
  });
  std::ranges::stable_sort(differences, std::ranges::greater(),
                           [](const RatingDifference& one) { return one.highest - one.lowest; });
  return differences;
}

bool is_gap(const DimensionScore& score) {
  return score.mean && !score.is_unknown() && *score.mean < readiness_gap;
}

Localized dimension_label(const CoalitionRecords& records, int number) {
  const toolkit::FieldChoice* choice = dimension_choice(records, number);
  return choice == nullptr ? same_in_all("R" + std::to_string(number)) : choice->label;
}

std::string dimension_id(const CoalitionRecords& records, int number) {
  const toolkit::FieldChoice* choice = dimension_choice(records, number);
  return choice == nullptr ? std::string() : choice->id;
}

std::optional<std::string> suggested_decision(const std::vector<DimensionScore>& scores) {
  if (std::ranges::none_of(scores, [](const DimensionScore& score) { return score.mean.has_value(); }))
    return std::nullopt;
  const bool leads = reaches(scores, 1, enough_to_lead);
  if (leads && reaches(scores, 3, enough_to_lead) && reaches(scores, 8, enough_to_lead) &&
      count_below(scores, too_low) == 0)
    return "go";
  return leads && count_below(scores, readiness_gap) <= most_gaps ? "go-with-conditions" : "not-yet";
}

std::vector<int> chapters_for_gaps(const std::vector<DimensionScore>& scores) {
  // Where each kind of gap can be worked on: need and data in chapter 4, trust in 3, and so on.
  static const std::map<int, int> chapter_of = {{2, 4}, {7, 4}, {6, 3}, {5, 2}, {4, 5}, {10, 6}, {9, 7}};
  std::set<int> chapters;
  for (const DimensionScore& score : scores)
    if (const auto at = chapter_of.find(score.number); at != chapter_of.end() && is_gap(score))
      chapters.insert(at->second);
  return {chapters.begin(), chapters.end()};
}

}  // namespace foothold::workspace
