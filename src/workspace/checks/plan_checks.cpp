#include "workspace/checks/plan_checks.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <vector>

#include "workspace/answers/answers.hpp"
#include "workspace/answers/consent.hpp"
#include "workspace/answers/feedback_due.hpp"
#include "workspace/answers/plan_record.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/checks/action_checks.hpp"
#include "workspace/checks/logic_model_checks.hpp"
#include "workspace/checks/measure_checks.hpp"
#include "workspace/checks/small_number_checks.hpp"

namespace foothold::workspace {
namespace {

// An answer from which a section of the plan is made.
struct Source {
  std::string_view type;
  std::string_view field;
};

// A section that a plan cannot be published without. It has text when somebody wrote it, or one of its sources is
// there.
struct Section {
  std::string_view id;  // a choice of "section_texts.section" of the plan
  std::array<Source, 2> sources;
};

constexpr std::array required_sections = {
    Section{"cover", {{{plan_type, "places"}, {}}}},
    Section{"acknowledgments", {{{"member-agreement", "parties"}, {"organization", "name"}}}},
    Section{"summary", {{{"vision-statement", "statement"}, {"priority", "why"}}}},
    Section{"why", {{{"finding", "statement"}, {}}}},
    Section{"who-we-are", {{{"structure", "model"}, {"body", "purpose"}}}},
    Section{"residents", {{{"feedback-report", "answers"}, {}}}},
    Section{"today", {{{"findings-summary", "place_and_people"}, {}}}},
    Section{"priorities", {{{"priority", "why"}, {}}}},
    Section{"vision", {{{"vision-statement", "statement"}, {}}}},
    Section{"theory", {{{"theory-of-change", "sentence"}, {}}}},
    Section{"actions", {{{"strategic-action", "description"}, {}}}},
    Section{"commitments", {{{"commitment", "asks"}, {"member-agreement", "member_promises"}}}},
    Section{"measures", {{{"measure", "definition"}, {}}}},
    Section{"sustaining", {{{"sustainability-assessment", "strengths"}, {}}}},
    Section{"taking-part", {{{"feedback-report", "contact"}, {"engagement-activity", "access_contact"}}}},
    Section{"data-tables", {{{"finding", "evidence_numbers"}, {"findings-summary", "readings"}}}},
    Section{"methods", {{{"comparison-set", "members"}, {"findings-summary", "notes"}}}},
    Section{"sources", {{{"source", "citation"}, {}}}},
};

// What the plan says of itself; nothing where there is no such record.
const Fields& fields_of_plan(const CoalitionRecords& records) {
  static const Fields none;
  const Record* plan = plan_record(records);
  return plan == nullptr ? none : plan->fields;
}

bool has_text(const CoalitionRecords& records, const Section& section) {
  if (any_row(fields_of_plan(records), "section_texts",
              [&](const Fields& row) { return text_of(row, "section") == section.id && is_answered(row, "text"); }))
    return true;
  return std::ranges::any_of(section.sources, [&](const Source& source) {
    return std::ranges::any_of(records.of(source.type),
                               [&](const Record* record) { return is_answered(record->fields, source.field); });
  });
}

// The priorities that the plan is about, the paused among them; those that are reached or closed stand in no new
// edition.
std::vector<const Record*> priorities_of_plan(const CoalitionRecords& records) {
  std::vector<const Record*> priorities = records.of("priority");
  std::erase_if(priorities,
                [](const Record* priority) { return is_one_of(priority->fields, "state", {"reached", "closed"}); });
  return priorities;
}

std::vector<const Record*> measures_of_plan(const CoalitionRecords& records) {
  std::vector<const Record*> measures = records.of("measure");
  std::erase_if(measures, [](const Record* measure) { return !is_in_use(*measure); });
  return measures;
}

bool any_has(const std::vector<const Record*>& all, std::string_view field) {
  return std::ranges::any_of(all, [&](const Record* record) { return is_answered(record->fields, field); });
}

Localized label_of_type(const CoalitionRecords& records, std::string_view id) {
  const toolkit::RecordType* type = records.toolkit().record_types.find(id);
  return type == nullptr ? same_in_all(std::string(id)) : type->label;
}

// Whether a measure tells of the results of a priority, by itself or through one of its actions.
bool measures_results_of(const CoalitionRecords& records, const Record& measure, const Record& priority) {
  if (!measures_results(measure)) return false;
  const auto actions = records_of(records, measure.fields, "action");
  return refers_to(measure.fields, "priority", priority) || std::ranges::any_of(actions, [&](const Record* action) {
           return refers_to(action->fields, "priorities", priority);
         });
}

Localized missing_in_priority(const CoalitionRecords& records, const Record& priority) {
  std::vector<Localized> missing;
  const auto behind = records_of(records, priority.fields, "findings");
  for (const std::string_view evidence : {"evidence_numbers", "evidence_voices"})
    if (!any_has(behind, evidence)) missing.push_back(records.field_label("finding", evidence));
  if (std::ranges::none_of(chosen_actions(records),
                           [&](const Record* action) { return refers_to(action->fields, "priorities", priority); }))
    missing.push_back(label_of_type(records, "strategic-action"));
  if (std::ranges::none_of(measures_of_plan(records),
                           [&](const Record* measure) { return measures_results_of(records, *measure, priority); }))
    missing.push_back(label_of_type(records, "measure"));
  return joined(missing);
}

// Adds one finding for a record that the plan would show, named by its title.
void add_named(const Record& record, const char* name, FindingList& findings) {
  findings.add_about(record, {{name, beginning_of(record.title)}});
}

bool may_be_listed(const CoalitionRecords& records, const Record& quote) {
  const auto speakers = records_of(records, quote.fields, "speaker");
  return std::ranges::all_of(speakers, [](const Record* person) { return may_be_named(*person); });
}

bool has_permission(const CoalitionRecords& records, const Record& quote) {
  const std::string permission = text_of(quote.fields, "permission");
  return permission == "anonymous-public" || (permission == "named" && may_be_listed(records, quote));
}

bool says_cost(const CoalitionRecords& records, const Record& action) {
  if (is_answered(action.fields, "cost") || is_answered(action.fields, "cost_status")) return true;
  return std::ranges::any_of(records.of("action-budget"), [&](const Record* budget) {
    return refers_to(budget->fields, "action", action) &&
           (is_answered(budget->fields, "lines") || is_answered(budget->fields, "not_costed"));
  });
}

// Whether people were told what came of their comments: in a report to all of them, or one by one.
bool was_answered(const CoalitionRecords& records, const Record& period) {
  const PeriodComments comments = records.comments_in(period);
  return comments.unanswered == 0 && (comments.all > 0 || sent_feedback(records, period) != nullptr);
}

// Whether people had two weeks to comment, and were told what came of it.
bool was_answered_comment_period(const CoalitionRecords& records, const Record& activity) {
  constexpr int fewest_days = 14;
  if (text_of(activity.fields, "method") != "comment-period" || last_day(activity) >= records.today()) return false;
  const auto days = days_between(period_from(activity.fields, "dates"), period_to(activity.fields, "dates"));
  return days && *days + 1 >= fewest_days && was_answered(records, activity);
}

std::int64_t unanswered_comments(const CoalitionRecords& records) {
  std::int64_t count = 0;
  for (const Record* activity : records.of("engagement-activity")) count += records.comments_in(*activity).unanswered;
  return count;
}

bool has_version(const Fields& plan, std::string_view field, std::string_view choice) {
  return any_row(plan, "versions", [&](const Fields& version) {
    return text_of(version, field) == choice && is_answered(version, "date");
  });
}

// Published readings and tables carry their years themselves; other sources need a date.
bool has_source_with_year(const CoalitionRecords& records, const Record& finding) {
  for (const std::string_view kind : {std::string_view("reading"), saved_number_type,
                                      std::string_view("local-indicator"), std::string_view("data-source")})
    if (!ids_of(finding.fields, "evidence_numbers", kind).empty()) return true;
  auto sources = records_of(records, finding.fields, "evidence_numbers");
  for (const Record* source : records_of(records, finding.fields, "other_sources")) sources.push_back(source);
  return any_has(sources, "date");
}

bool states_number(const Record& finding) {
  return holds_digit(finding.title) || std::ranges::any_of(all_languages, [&](Language language) {
           return holds_digit(localized_of(finding.fields, "public_statement").in(language));
         });
}

bool names_who_and_how(const Record& decision) {
  return is_answered(decision.fields, "method") &&
         (is_answered(decision.fields, "decided_by") || is_answered(decision.fields, "body"));
}

}  // namespace

bool plan_has_begun(const CoalitionRecords& records) {
  const Fields& plan = fields_of_plan(records);
  if (text_of(plan, "plan_state") == "closed") return false;
  return !records.of("plan-launch").empty() ||
         is_one_of(plan, "plan_state",
                   {"working-draft", "resident-review", "adopted", "published", "in-implementation"});
}

std::string plan_adopted_on(const CoalitionRecords& records) {
  for (const Record* resolution : records.of("resolution"))
    if (text_of(resolution->fields, "state") == "adopted" && is_answered(resolution->fields, "adopted_on"))
      return text_of(resolution->fields, "adopted_on");
  for (const Record* decision : records_of(records, fields_of_plan(records), "adopted"))
    if (names_who_and_how(*decision) && is_answered(decision->fields, "date")) return text_of(decision->fields, "date");
  return {};
}

void check_plan_sections(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  std::vector<Localized> empty;
  for (const Section& section : required_sections)
    if (!has_text(records, section))
      empty.push_back(records.choice_label(plan_type, "section_texts.section", section.id));
  if (!empty.empty()) findings.add({{"sections", joined(empty)}});
}

void check_plan_priorities(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  for (const Record* priority : priorities_of_plan(records)) {
    const Localized missing = missing_in_priority(records, *priority);
    if (missing.english.empty()) continue;
    findings.add_about(*priority, {{"priority", same_in_all(priority->title)}, {"missing", missing}});
  }
}

void check_plan_actions(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  for (const Record* action : chosen_actions(records)) {
    const Localized missing =
        unanswered(records, *action,
                   {"lead", "partners", "start", "milestones", "conditions", "benefits_first", "left_out", "how_know"});
    if (missing.english.empty()) continue;
    findings.add_about(*action, {{"action", same_in_all(action->title)}, {"missing", missing}});
  }
}

void check_plan_measures(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  for (const Record* measure : measures_of_plan(records)) {
    const Localized missing = missing_in_measure(records, *measure);
    if (missing.english.empty()) continue;
    findings.add_about(*measure, {{"measure", same_in_all(measure->title)}, {"missing", missing}});
  }
}

void check_plan_dimensions(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records) || explains_missing_dimension(records)) return;
  std::set<std::string> seen = dimensions_of_outcomes(records);
  for (const std::string_view type : {"vision-statement", "theory-of-change"})
    for (const Record* record : records.of(type))
      for (const std::string& dimension : texts_of(record->fields, "dimensions")) seen.insert(dimension);
  const Localized missing = dimensions_besides(records, seen);
  if (!missing.english.empty()) findings.add({{"dimensions", missing}});
}

void check_plan_systems(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  const auto chosen = chosen_actions(records);
  const auto count = std::ranges::count_if(chosen, [](const Record* action) { return changes_a_system(*action); });
  if (2 * count < std::ssize(chosen))
    findings.add({{"share", in_percent(static_cast<double>(count) / static_cast<double>(chosen.size()))}});
}

void check_plan_residents(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  std::vector<Localized> missing;
  for (const std::string_view field : {"decided", "could_not"})
    if (std::ranges::none_of(records.of("feedback-report"), [&](const Record* report) {
          return any_row(report->fields, "answers", [&](const Fields& answer) { return is_answered(answer, field); });
        }))
      missing.push_back(records.field_label("feedback-report", "answers." + std::string(field)));
  if (!missing.empty()) findings.add({{"missing", joined(missing)}});
}

void check_plan_tables(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  for (const Record* table : tables_that_expose(records)) add_named(*table, "table", findings);
}

void check_plan_consent(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  for (const Record* quote : records.of("quote"))
    if (is_public(*quote) && !has_permission(records, *quote)) add_named(*quote, "what", findings);
  for (const Record* commitment : records.of("commitment"))
    if (is_public(*commitment) && !says_yes(commitment->fields, "may_name")) add_named(*commitment, "what", findings);
  for (const Record* person : records.of("person"))
    if (is_public(*person) && !may_be_named(*person)) add_named(*person, "what", findings);
}

void check_plan_costs(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  auto silent = chosen_actions(records);
  std::erase_if(silent, [&](const Record* action) { return says_cost(records, *action); });
  if (silent.empty()) return;
  findings.add({{"actions", titles_of(silent)}});
  findings.tells_of(silent);
}

void check_plan_comments(const CoalitionRecords& records, FindingList& findings) {
  if (plan_has_begun(records) && std::ranges::none_of(records.of("engagement-activity"), [&](const Record* activity) {
        return was_answered_comment_period(records, *activity);
      }))
    findings.add({{"waiting", in_words(unanswered_comments(records))}});
}

void check_plan_versions(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  const Fields& plan = fields_of_plan(records);
  std::vector<Localized> missing;
  if (!has_version(plan, "kind", "plain")) missing.push_back(records.choice_label(plan_type, "versions.kind", "plain"));
  for (const std::string& language : texts_of(plan, "languages"))
    if (!has_version(plan, "language", language))
      missing.push_back(records.choice_label(plan_type, "languages", language));
  if (!missing.empty()) findings.add({{"versions", joined(missing)}});
}

void check_plan_numbers(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  std::set<const Record*> doubtful;
  for (const Record* measure : measures_of_plan(records))
    if (is_answered(measure->fields, "baseline_value") &&
        (!is_answered(measure->fields, "baseline_date") || !is_answered(measure->fields, "sources")))
      doubtful.insert(measure);
  for (const Record* measure : records_of(records, fields_of_plan(records), "summary_measures"))
    if (text_of(measure->fields, "baseline_quality") == "weak") doubtful.insert(measure);
  for (const Record* priority : priorities_of_plan(records))
    for (const Record* finding : records_of(records, priority->fields, "findings"))
      if (states_number(*finding) && !has_source_with_year(records, *finding)) doubtful.insert(finding);
  for (const Record& record : records.all())
    if (doubtful.contains(&record)) add_named(record, "number", findings);
}

void check_plan_adoption(const CoalitionRecords& records, FindingList& findings) {
  if (plan_has_begun(records) && plan_adopted_on(records).empty() &&
      !says_yes(fields_of_plan(records), "coalition_draft"))
    findings.add();
}

void check_plan_access(const CoalitionRecords& records, FindingList& findings) {
  if (!plan_has_begun(records)) return;
  const Fields& plan = fields_of_plan(records);
  std::vector<Localized> missing;
  if (!says_yes(plan, "access_checked")) missing.push_back(records.field_label(plan_type, "access_checked"));
  for (const std::string_view field : {"access_checked_by", "access_checked_on"})
    if (!is_answered(plan, field)) missing.push_back(records.field_label(plan_type, field));
  if (!missing.empty()) findings.add({{"missing", joined(missing)}});
}

void check_plan_credit(const CoalitionRecords& records, FindingList& findings) {
  if (plan_has_begun(records) && !says_yes(fields_of_plan(records), "credit")) findings.add();
}

}  // namespace foothold::workspace
