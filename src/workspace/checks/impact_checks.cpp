#include "workspace/checks/impact_checks.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "workspace/checks/answers.hpp"
#include "workspace/checks/block_rating.hpp"

namespace foothold::workspace {
namespace {

bool is_in_use(const Record& measure) {
  return text_of(measure.fields, "state") != "retired";
}

template <typename Fits>
bool any_measure_of(const CoalitionRecords& records, const Record& priority, Fits fits) {
  return std::ranges::any_of(records.of("measure"), [&](const Record* measure) {
    return is_in_use(*measure) && refers_to(measure->fields, "priority", priority) && fits(*measure);
  });
}

template <typename Fits>
void require_measure(const CoalitionRecords& records, FindingList& findings, Fits fits) {
  if (records.of("measure").empty()) return;
  for (const Record* priority : records.of("priority"))
    if (!any_measure_of(records, *priority, fits))
      findings.add(*priority, {{"priority", same_in_all(priority->title)}});
}

bool holds_digit(const std::string& text) {
  return std::ranges::any_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

// A text in one of its languages, as far as it goes.
std::string words_in(const Fields& row, std::string_view field) {
  constexpr std::size_t shown = 80;
  const boost::json::value* text = row.if_contains(field);
  if (text == nullptr || !text->is_object()) return {};
  for (const std::string_view language : {"en", "es"})
    if (const std::string words = text_of(text->get_object(), language); !words.empty())
      return std::string(whole_letters(words, shown));
  return {};
}

}  // namespace

void check_measure_basics(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* measure : records.of("measure")) {
    std::vector<Localized> missing;
    const Localized plain = unanswered(records, *measure, {"sources", "owner", "frequency", "target_date"});
    if (!plain.english.empty()) missing.push_back(plain);
    if (!is_answered(measure->fields, "baseline_value") && !is_answered(measure->fields, "baseline_due"))
      missing.push_back(records.field_label("measure", "baseline_value"));
    if (!is_answered(measure->fields, "target_value") && !is_answered(measure->fields, "target_words"))
      missing.push_back(records.field_label("measure", "target_value"));
    if (!missing.empty()) findings.add(*measure, {{"missing", joined(missing)}});
  }
}

void check_community_measures(const CoalitionRecords& records, FindingList& findings) {
  require_measure(records, findings,
                  [](const Record& measure) { return says_yes(measure.fields, "chosen_with_community"); });
}

void check_population_measures(const CoalitionRecords& records, FindingList& findings) {
  require_measure(records, findings,
                  [](const Record& measure) { return text_of(measure.fields, "level") == "population"; });
}

void check_system_measures(const CoalitionRecords& records, FindingList& findings) {
  require_measure(records, findings,
                  [](const Record& measure) { return text_of(measure.fields, "level") == "system-change"; });
}

void check_number_of_measures(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::ptrdiff_t most = 25;
  const auto count =
      std::ranges::count_if(records.of("measure"), [](const Record* measure) { return is_in_use(*measure); });
  if (count > most) findings.add({{"count", in_words(count)}});
}

void check_block_ratings(const CoalitionRecords& records, FindingList& findings) {
  constexpr double low = 1.5;
  const toolkit::RecordType* type = records.toolkit().record_types.find("sustainability-assessment");
  const toolkit::FieldRule* steps = type == nullptr ? nullptr : type->find_field("next_steps");
  if (steps == nullptr) return;
  const auto block_field = std::ranges::find(steps->fields, "block", &toolkit::FieldRule::id);
  if (block_field == steps->fields.end()) return;
  for (const Record* assessment : records.of("sustainability-assessment"))
    for (const toolkit::FieldChoice& block : block_field->choices) {
      const auto rating = block_rating(records, *assessment, block.id);
      if (!rating || *rating >= low) continue;
      const bool has_step = std::ranges::any_of(rows_of(assessment->fields, "next_steps"), [&](const Fields* row) {
        return text_of(*row, "block") == block.id && is_answered(*row, "owner");
      });
      if (!has_step)
        findings.add(*assessment, {{"block", block.label}, {"rating", same_in_all(grouped_number(*rating, 1))}});
    }
}

void check_ending_sources(const CoalitionRecords& records, FindingList& findings) {
  constexpr int days_of_a_year = 365;
  const std::string soon = day_after(records.today(), days_of_a_year);
  for (const Record* source : records.of("funding-source")) {
    const std::string end = period_to(source->fields, "period");
    if (is_one_of(source->fields, "state", {"ended", "refused"}) || end.empty() || end > soon) continue;
    if (!is_answered(source->fields, "renewal"))
      findings.add(*source, {{"source", same_in_all(source->title)}, {"date", same_in_all(end)}});
  }
}

void check_resolution_numbers(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* resolution : records.of("resolution"))
    for (const Fields* recital : rows_of(resolution->fields, "recitals")) {
      const std::string words = words_in(*recital, "text");
      if (holds_digit(words) && !is_answered(*recital, "readings") && !is_answered(*recital, "sources"))
        findings.add(*resolution, {{"text", same_in_all(words)}});
    }
}

void check_resolution_owners(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* resolution : records.of("resolution")) {
    const auto clauses = rows_of(resolution->fields, "clauses");
    if (std::ranges::none_of(
            clauses, [](const Fields* clause) { return is_answered(*clause, "owner") && is_answered(*clause, "due"); }))
      findings.add(*resolution);
  }
}

void check_resolution_reporting(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* resolution : records.of("resolution")) {
    const auto clauses = rows_of(resolution->fields, "clauses");
    if (std::ranges::none_of(clauses, [](const Fields* clause) { return text_of(*clause, "kind") == "report"; }))
      findings.add(*resolution);
  }
}

void check_legal_review(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* resolution : records.of("resolution"))
    if (is_one_of(resolution->fields, "state", {"introduced", "committee", "adopted"}) &&
        !says_yes(resolution->fields, "legal_review"))
      findings.add(*resolution);
}

}  // namespace foothold::workspace
