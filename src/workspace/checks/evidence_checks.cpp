#include "workspace/checks/evidence_checks.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "workspace/answers/answers.hpp"
#include "workspace/answers/saved_number.hpp"

namespace foothold::workspace {
namespace {

bool has_any(const Record& record, std::initializer_list<std::string_view> fields) {
  return std::ranges::any_of(fields, [&](std::string_view field) { return is_answered(record.fields, field); });
}

// The rows of a scoring that were turned down and say nothing of why.
std::int64_t count_unreasoned(const Record& scoring) {
  return std::ranges::count_if(rows_of(scoring.fields, "results"), [](const Fields* row) {
    return is_one_of(*row, "outcome", {"later", "not-chosen"}) && !is_answered(*row, "reason");
  });
}

// Where residents placed an option far from where all placed it together.
bool differs(const Fields& row) {
  constexpr double far = 2;
  const auto rank = number_of(row, "rank");
  const auto of_residents = number_of(row, "resident_rank");
  return rank && of_residents && std::abs(*rank - *of_residents) >= far;
}

// The names of the predictors that nobody has read the numbers of.
std::vector<Localized> unread_predictors(const CoalitionRecords& records) {
  std::set<std::string> read;
  for (const Record* judgement : records.of("predictor-judgement"))
    for (const std::string& id : ids_of(judgement->fields, "predictor", "predictor")) read.insert(id);
  std::vector<Localized> names;
  for (const toolkit::Predictor& predictor : records.toolkit().framework.predictors())
    if (!read.contains(predictor.id)) names.push_back(predictor.label);
  return names;
}

// The ids of the pillars and dimensions of which a summary tells, those of the predictors of its findings included.
std::set<std::string> parts_told(const CoalitionRecords& records, const Record& summary) {
  std::set<std::string> parts;
  for (const Record* finding : records_of(records, summary.fields, "findings")) {
    for (const std::string& dimension : texts_of(finding->fields, "dimensions")) parts.insert(dimension);
    for (const std::string& pillar : ids_of(finding->fields, "pillars", "pillar")) parts.insert(pillar);
    for (const std::string& id : ids_of(finding->fields, "predictors", "predictor"))
      if (const auto* predictor = records.toolkit().framework.find_predictor(id)) parts.insert(predictor->pillar);
  }
  return parts;
}

// By what the sources behind a finding can be broken down, as far as they say.
std::set<std::string> possible_breakdowns(const CoalitionRecords& records, const Record& finding) {
  std::set<std::string> breakdowns;
  const auto add_all = [&](const Record& source) {
    for (const std::string& breakdown : texts_of(source.fields, "breakdowns")) breakdowns.insert(breakdown);
  };
  for (const Record* number : records_of(records, finding.fields, "evidence_numbers")) {
    add_all(*number);
    for (const Record* source : records_of(records, number->fields, "data_source")) add_all(*source);
    for (const Fields* row : rows_of(number->fields, "values")) breakdowns.insert(text_of(*row, "breakdown"));
  }
  for (const std::string known : {"", "race-ethnicity", "other"}) breakdowns.erase(known);
  return breakdowns;
}

// Whether an action rests on a finding, by itself or by the priority that it serves.
bool rests_on(const CoalitionRecords& records, const Record& action, const Record& finding) {
  if (refers_to(action.fields, "evidence", finding)) return true;
  return std::ranges::any_of(records_of(records, action.fields, "priorities"),
                             [&](const Record* priority) { return refers_to(priority->fields, "findings", finding); });
}

// The day on which scoring began: as the sheet says, or else the first on which a member scored.
std::string first_score_day(const CoalitionRecords& records, const Record& scoring) {
  std::string first = text_of(scoring.fields, "scoring_began_on");
  if (!first.empty()) return first;
  for (const Record* own : records.of("priority-score")) {
    const std::string day = day_part(own->created_at);
    const bool counts = own->status != RecordStatus::draft && refers_to(own->fields, "scoring", scoring);
    if (counts && (first.empty() || day < first)) first = day;
  }
  return first;
}

bool is_unexplained(const Record& finding) {
  return text_of(finding.fields, "kind") == "disparity" && !is_answered(finding.fields, "structural_reason");
}

}  // namespace

void check_all_predictors(const CoalitionRecords& records, FindingList& findings) {
  const auto unread = unread_predictors(records);
  if (unread.empty()) return;
  const auto count = std::ssize(records.toolkit().framework.predictors()) - std::ssize(unread);
  for (const Record* scoring : records.of("priority-scoring"))
    findings.add(*scoring, {{"count", in_words(count)}, {"predictors", joined(unread)}});
}

void check_finding_sources(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* finding : records.of("finding"))
    if (!has_any(*finding, {"evidence_numbers", "evidence_voices", "history", "other_sources"})) findings.add(*finding);
}

void check_structural_reason(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* finding : records.of("finding"))
    if (is_unexplained(*finding)) findings.add(*finding);
}

void check_whole_picture(const CoalitionRecords& records, FindingList& findings) {
  const toolkit::Framework& framework = records.toolkit().framework;
  for (const Record* summary : records.of("findings-summary")) {
    if (is_answered(summary->fields, "left_out")) continue;
    const std::set<std::string> told = parts_told(records, *summary);
    std::vector<Localized> missing;
    for (const toolkit::Pillar& pillar : framework.pillars())
      if (!told.contains(pillar.id)) missing.push_back(pillar.label);
    for (const toolkit::Dimension& dimension : framework.dimensions())
      if (!told.contains(dimension.id)) missing.push_back(dimension.label);
    if (!missing.empty()) findings.add(*summary, {{"missing", joined(missing)}});
  }
}

void check_contradictions(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* finding : records.of("finding")) {
    if (is_answered(finding->fields, "discussion")) continue;
    for (const Record* other : records_of(records, finding->fields, "contradicts")) {
      findings.add(*finding, {{"finding", same_in_all(other->title)}});
      findings.tells_of(*other);
    }
  }
}

void check_resident_reviews(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* priority : records.of("priority")) {
    const auto behind = records_of(records, priority->fields, "findings");
    const auto unchecked = std::ranges::count_if(
        behind, [](const Record* finding) { return text_of(finding->fields, "resident_check") != "done"; });
    if (unchecked > 0) findings.add(*priority, {{"count", in_words(unchecked)}});
  }
}

void check_priority_count(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::ptrdiff_t fewest = 3;
  constexpr std::ptrdiff_t most = 5;
  for (const Record* scoring : records.of("priority-scoring")) {
    const auto count = std::ssize(ids_of(scoring->fields, "chosen"));
    if (count > 0 && (count < fewest || count > most)) findings.add(*scoring, {{"count", in_words(count)}});
  }
}

void check_weights_first(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* scoring : records.of("priority-scoring")) {
    const std::string began = first_score_day(records, *scoring);
    const std::string weights = text_of(scoring->fields, "weights_set_on");
    if (!began.empty() && !weights.empty() && weights > began)
      findings.add(*scoring, {{"began", same_in_all(began)}, {"weights", same_in_all(weights)}});
  }
}

void check_resident_ranking(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* scoring : records.of("priority-scoring")) {
    if (is_answered(scoring->fields, "difference_reason")) continue;
    for (const Fields* row : rows_of(scoring->fields, "results"))
      if (differs(*row))
        findings.add(*scoring, {{"option", same_in_all(text_of(*row, "option"))},
                                {"rank", in_words(std::lround(*number_of(*row, "rank")))},
                                {"resident_rank", in_words(std::lround(*number_of(*row, "resident_rank")))}});
  }
}

void check_kinds_of_evidence(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* priority : records.of("priority")) {
    const auto behind = records_of(records, priority->fields, "findings");
    if (behind.empty()) continue;
    std::vector<Localized> missing;
    for (const std::string_view kind : {"evidence_numbers", "evidence_voices"})
      if (std::ranges::none_of(behind, [&](const Record* one) { return is_answered(one->fields, kind); }))
        missing.push_back(records.field_label("finding", kind));
    if (!missing.empty()) findings.add(*priority, {{"kind", joined(missing)}});
  }
}

void check_weak_numbers(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* priority : records.of("priority")) {
    auto with_numbers = records_of(records, priority->fields, "findings");
    std::erase_if(with_numbers, [](const Record* one) { return !is_answered(one->fields, "evidence_numbers"); });
    const auto is_weak = [](const Record* one) { return text_of(one->fields, "numbers_grade") == "weak"; };
    if (with_numbers.empty() || !std::ranges::all_of(with_numbers, is_weak)) continue;
    findings.add(*priority, {{"findings", titles_of(with_numbers)}});
    findings.tells_of(with_numbers);
  }
}

void check_reasons_of_numbers(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* finding : records.of("finding")) {
    auto numbers = records_of(records, finding->fields, "evidence_numbers");
    std::erase_if(numbers, [](const Record* number) {
      return number->type != saved_number_type || !lacks_reason(number->fields);
    });
    if (numbers.empty()) continue;
    findings.add(*finding, {{"numbers", titles_of(numbers)}});
    findings.tells_of(numbers);
  }
}

void check_reasons_not_chosen(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* scoring : records.of("priority-scoring")) {
    const auto count = count_unreasoned(*scoring);
    if (count > 0 && !is_answered(scoring->fields, "not_chosen")) findings.add(*scoring, {{"count", in_words(count)}});
  }
}

void check_looked_at_race(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* finding : records.of("finding"))
    if (is_answered(finding->fields, "evidence_numbers") && !is_answered(finding->fields, "by_race"))
      findings.add(*finding);
}

void check_other_breakdowns(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* finding : records.of("finding")) {
    if (is_answered(finding->fields, "breakdowns")) continue;
    std::vector<Localized> names;
    for (const std::string& breakdown : possible_breakdowns(records, *finding))
      names.push_back(records.choice_label("finding", "breakdowns", breakdown));
    if (!names.empty()) findings.add(*finding, {{"breakdowns", joined(names)}});
  }
}

void check_gaps_explained(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* finding : records.of("finding")) {
    if (!is_unexplained(*finding)) continue;
    for (const Record* action : records.of("strategic-action")) {
      if (text_of(action->fields, "state") == "dropped" || !rests_on(records, *action, *finding)) continue;
      findings.add(*finding, {{"action", same_in_all(action->title)}});
      findings.tells_of(*action);
    }
  }
}

}  // namespace foothold::workspace
