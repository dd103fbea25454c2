#include "workspace/checks/evidence_checks.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "workspace/checks/answers.hpp"

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

}  // namespace

void check_finding_sources(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* finding : records.of("finding"))
    if (!has_any(*finding, {"evidence_numbers", "evidence_voices", "history", "other_sources"})) findings.add(*finding);
}

void check_structural_reason(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* finding : records.of("finding"))
    if (text_of(finding->fields, "kind") == "disparity" && !is_answered(finding->fields, "structural_reason"))
      findings.add(*finding);
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
    const std::string began = text_of(scoring->fields, "scoring_began_on");
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

}  // namespace foothold::workspace
