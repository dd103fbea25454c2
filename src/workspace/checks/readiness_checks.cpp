#include "workspace/checks/readiness_checks.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "toolkit/chapter.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/readiness_scores.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view assessment = "readiness-assessment";

bool is_resident(const Record& rating) {
  return text_of(rating.fields, "seat_type") == "community" || says_yes(rating.fields, "lived_experience");
}

// The numbers of the chapters with their short names.
Localized chapter_names(const CoalitionRecords& records, const std::vector<int>& numbers) {
  std::vector<Localized> names;
  for (const int number : numbers)
    if (const toolkit::Chapter* chapter = find_chapter(records.toolkit().chapters, number))
      names.push_back({std::to_string(number) + " " + chapter->short_title.english,
                       std::to_string(number) + " " + chapter->short_title.spanish});
  return joined(names);
}

// Whether somebody has taken on a task for this dimension.
bool has_task(const CoalitionRecords& records, const Record& record, int dimension) {
  const std::string id = dimension_id(records, dimension);
  return any_row(record.fields, "gap_tasks", [&](const Fields& row) {
    if (text_of(row, "dimension") != id) return false;
    const auto tasks = records_of(records, row, "task");
    return std::ranges::any_of(tasks, [](const Record* task) { return is_answered(task->fields, "who"); });
  });
}

}  // namespace

void check_raters(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::size_t least_raters = 3;
  constexpr std::size_t least_sectors = 2;
  for (const Record* record : records.of(assessment)) {
    const auto ratings = ratings_of(records, *record);
    std::set<std::string> sectors;
    for (const Record* rating : ratings)
      if (const std::string sector = text_of(rating->fields, "seat_type"); !sector.empty()) sectors.insert(sector);
    const auto residents = std::ranges::count_if(ratings, [](const Record* rating) { return is_resident(*rating); });
    if (ratings.size() >= least_raters && sectors.size() >= least_sectors && residents > 0) continue;
    findings.add(*record, {{"raters", in_words(static_cast<std::int64_t>(ratings.size()))},
                           {"sectors", in_words(static_cast<std::int64_t>(sectors.size()))},
                           {"residents", in_words(residents)}});
  }
}

void check_differences(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* record : records.of(assessment))
    if (const auto differences = differences_between(records, ratings_of(records, *record)); !differences.empty())
      findings.add(*record, {{"count", in_words(std::ssize(differences))}});
}

void check_unknown_dimensions(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* record : records.of(assessment))
    for (const DimensionScore& score : score_dimensions(records, ratings_of(records, *record)))
      if (score.is_unknown()) findings.add(*record, {{"dimension", dimension_label(records, score.number)}});
}

void suggest_outcome(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* record : records.of(assessment)) {
    const auto scores = score_dimensions(records, ratings_of(records, *record));
    const auto decision = suggested_decision(scores);
    if (!decision) continue;
    Localized outcome = records.choice_label("start-decision", "decision", *decision);
    const Localized chapters = chapter_names(records, chapters_for_gaps(scores));
    if (*decision == "not-yet" && !chapters.english.empty())
      outcome = {outcome.english + " (" + chapters.english + ")", outcome.spanish + " (" + chapters.spanish + ")"};
    findings.add(*record, {{"outcome", outcome}});
  }
}

void check_start_decision(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* record : records.of("start-decision")) {
    if (!is_one_of(record->fields, "decision", {"go", "go-with-conditions"})) continue;
    const Localized missing = unanswered(records, *record, {"reasons", "decided_by", "revisit_date"});
    if (!missing.english.empty()) findings.add(*record, {{"missing", missing}});
  }
}

void check_gap_tasks(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* record : records.of(assessment))
    for (const DimensionScore& score : score_dimensions(records, ratings_of(records, *record))) {
      if (!is_gap(score) || has_task(records, *record, score.number)) continue;
      findings.add(*record, {{"dimension", dimension_label(records, score.number)},
                             {"score", same_in_all(grouped_number(*score.mean, 1))}});
    }
}

}  // namespace foothold::workspace
