#include "workspace/checks/sustaining_checks.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/answers/block_rating.hpp"
#include "workspace/answers/funder_shares.hpp"
#include "workspace/checks/plan_checks.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view assessment_type = "sustainability-assessment";

// The assessment with the latest date; null when none has one.
const Record* newest_assessment(const CoalitionRecords& records) {
  const auto& all = records.of(assessment_type);
  const auto at = std::ranges::max_element(all, {}, [](const Record* one) { return text_of(one->fields, "date"); });
  return at == all.end() || !is_answered((*at)->fields, "date") ? nullptr : *at;
}

std::string earlier(const std::string& one, const std::string& other) {
  if (one.empty() || other.empty()) return one + other;
  return std::min(one, other);
}

std::string first_signature(const CoalitionRecords& records) {
  std::string first;
  for (const Record* agreement : records.of("member-agreement"))
    for (const Fields* signature : rows_of(agreement->fields, "signatures"))
      first = earlier(first, text_of(*signature, "date"));
  return first;
}

// Looking back needs values to look at.
std::string first_reflection(const CoalitionRecords& records) {
  std::string first;
  if (records.of("observation").empty()) return first;
  for (const Record* session : records.of("reflection-session"))
    if (const std::string day = text_of(session->fields, "date"); day <= records.today()) first = earlier(first, day);
  return first;
}

// Whether one stage comes after the other; false when one of them is none.
bool comes_after(const CoalitionRecords& records, const std::string& stage, const std::string& other) {
  const auto& stages = records.choices(assessment_type, "stage");
  const auto at = std::ranges::find(stages, stage, &toolkit::FieldChoice::id);
  const auto other_at = std::ranges::find(stages, other, &toolkit::FieldChoice::id);
  return at != stages.end() && other_at < at;
}

// Whether the person holds a role in the body that is its chair under another name.
bool has_role_of_chair(const CoalitionRecords& records, const Record& body, const Record& person) {
  return std::ranges::any_of(records.of("coalition-role"), [&](const Record* role) {
    return is_held(records, *role) && refers_to(role->fields, "holder", person) &&
           refers_to(role->fields, "body", body) &&
           is_one_of(role->fields, "kind", {"chair", "group-lead", "resident-co-chair"});
  });
}

// How many roles nobody could take over from this person next week. A chair who has a co-chair is not alone.
std::int64_t lonely_roles(const CoalitionRecords& records, const Record& person) {
  const auto roles = std::ranges::count_if(records.of("coalition-role"), [&](const Record* role) {
    return is_held(records, *role) && refers_to(role->fields, "holder", person) && !is_answered(role->fields, "backup");
  });
  const auto chairs = std::ranges::count_if(records.of("body"), [&](const Record* body) {
    return refers_to(body->fields, "chair", person) && ids_of(body->fields, "chair").size() == 1 &&
           !has_role_of_chair(records, *body, person);
  });
  return roles + chairs;
}

// A text in one of its languages.
std::string words_in_some_language(const Fields& row, std::string_view field) {
  for (const Language language : all_languages)
    if (std::string words = localized_of(row, field).in(language); !words.empty()) return words;
  return {};
}

}  // namespace

ReachedStage reached_stage(const CoalitionRecords& records) {
  if (std::string day = first_reflection(records); !day.empty()) return {"assessment", std::move(day)};
  if (std::string day = plan_adopted_on(records); !day.empty()) return {"implementation", std::move(day)};
  if (std::string day = first_agreed_day(records.of("priority")); !day.empty())
    return {"action-planning", std::move(day)};
  if (std::string day = first_signature(records); !day.empty()) return {"launch", std::move(day)};
  return {};
}

bool is_held(const CoalitionRecords& records, const Record& role) {
  const std::string until = text_of(role.fields, "until");
  return is_answered(role.fields, "holder") && (until.empty() || until >= records.today());
}

void check_assessment_age(const CoalitionRecords& records, FindingList& findings) {
  const Record* newest = newest_assessment(records);
  if (newest == nullptr) return;
  const std::string date = text_of(newest->fields, "date");
  const ReachedStage reached = reached_stage(records);
  const bool moved_on = reached.day > date && comes_after(records, reached.stage, text_of(newest->fields, "stage"));
  if (moved_on || day_after(date, days_of_a_year) < records.today())
    findings.add(*newest, {{"date", same_in_all(date)}});
}

void check_block_ratings(const CoalitionRecords& records, FindingList& findings) {
  constexpr double low = 1.5;
  for (const Record* assessment : records.of(assessment_type))
    for (const toolkit::FieldChoice& block : records.choices(assessment_type, "next_steps.block")) {
      const auto rating = block_rating(records, *assessment, block.id);
      if (!rating || *rating >= low) continue;
      const bool has_step = any_row(assessment->fields, "next_steps", [&](const Fields& row) {
        return text_of(row, "block") == block.id && is_answered(row, "owner");
      });
      if (!has_step)
        findings.add(*assessment, {{"block", block.label}, {"rating", same_in_all(grouped_number(*rating, 1))}});
    }
}

void check_main_funder(const CoalitionRecords& records, FindingList& findings) {
  constexpr double most = 0.5;
  const FunderShares shares = funder_shares(records);
  for (const FunderShare& one : shares.funders) {
    if (one.share <= most) continue;
    findings.add({{"funder", same_in_all(one.funder->title)}, {"share", in_percent(one.share)}});
    findings.tells_of(*one.funder);
    // A share tells as well of the money that is not this funder's.
    findings.tells_of(shares.sources);
  }
}

void check_ending_sources(const CoalitionRecords& records, FindingList& findings) {
  const std::string soon = day_after(records.today(), days_of_a_year);
  for (const Record* source : records.of("funding-source")) {
    const std::string end = period_to(source->fields, "period");
    if (is_one_of(source->fields, "state", {"ended", "refused"}) || end.empty() || end > soon) continue;
    if (!is_answered(source->fields, "renewal"))
      findings.add(*source, {{"source", same_in_all(source->title)}, {"date", same_in_all(end)}});
  }
}

void check_key_roles(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::int64_t most = 2;
  for (const Record* person : records.of("person")) {
    const std::int64_t count = lonely_roles(records, *person);
    if (count <= most) continue;
    findings.add({{"person", same_in_all(person->title)}, {"count", in_words(count)}});
    findings.tells_of(*person);
  }
}

void check_successors(const CoalitionRecords& records, FindingList& findings) {
  std::vector<const Record*> roles;
  for (const Record* role : records.of("coalition-role"))
    if (is_one_of(role->fields, "kind", {"chair", "coordinator", "resident-co-chair"}) && is_held(records, *role) &&
        !is_answered(role->fields, "backup"))
      roles.push_back(role);
  if (roles.empty()) return;
  findings.add({{"roles", titles_of(roles)}});
  findings.tells_of(roles);
}

void check_election_cover(const CoalitionRecords& records, FindingList& findings) {
  constexpr int half_a_year = 183;
  const std::string soon = day_after(records.today(), half_a_year);
  std::string next;
  for (const Record* assessment : records.of(assessment_type))
    if (const std::string day = text_of(assessment->fields, "next_election"); day >= records.today() && day <= soon)
      next = earlier(next, day);
  const bool covered = std::ranges::any_of(records.of("champion"), [](const Record* champion) {
    return is_answered(champion->fields, "sphere") && !is_one_of(champion->fields, "sphere", {"policymaker", "agency"});
  });
  if (!next.empty() && !covered) findings.add({{"date", same_in_all(next)}});
}

void check_stage(const CoalitionRecords& records, FindingList& findings) {
  const Record* newest = newest_assessment(records);
  if (newest == nullptr || !is_answered(newest->fields, "stage")) return;
  const ReachedStage reached = reached_stage(records);
  if (comes_after(records, reached.stage, text_of(newest->fields, "stage")))
    findings.add(*newest, {{"stage", records.choice_label(assessment_type, "stage", reached.stage)}});
}

void check_resolution_numbers(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* resolution : records.of("resolution"))
    for (const Fields* recital : rows_of(resolution->fields, "recitals")) {
      const std::string words = words_in_some_language(*recital, "text");
      if (holds_digit(words) && !is_answered(*recital, "readings") && !is_answered(*recital, "sources"))
        findings.add(*resolution, {{"text", beginning_of(words)}});
    }
}

void check_resolution_owners(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* resolution : records.of("resolution")) {
    const bool has_owner = any_row(resolution->fields, "clauses", [](const Fields& clause) {
      return is_answered(clause, "owner") && is_answered(clause, "due");
    });
    if (!has_owner) findings.add(*resolution);
  }
}

void check_resolution_reporting(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* resolution : records.of("resolution"))
    if (!any_row(resolution->fields, "clauses",
                 [](const Fields& clause) { return text_of(clause, "kind") == "report"; }))
      findings.add(*resolution);
}

void check_legal_review(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* resolution : records.of("resolution"))
    if (is_one_of(resolution->fields, "state", {"introduced", "committee", "adopted"}) &&
        !says_yes(resolution->fields, "legal_review"))
      findings.add(*resolution);
}

}  // namespace foothold::workspace
