#include "workspace/findings/write_gate.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/content/placeholders.hpp"
#include "workspace/access.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/check_list.hpp"
#include "workspace/findings/acceptance.hpp"
#include "workspace/findings/gate_states.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/record_rows_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

// The records of the coalition with this one as it is about to be stored, or as it stood.
std::vector<Record> with(std::vector<Record> records, const Record& record) {
  std::erase_if(records, [&](const Record& other) { return other.id == record.id; });
  records.push_back(record);
  return records;
}

Error refusal(const toolkit::CheckTexts& texts, const std::vector<Finding>& blocks) {
  std::vector<Error::Problem> problems;
  for (const Finding& finding : blocks) {
    const toolkit::CheckText& text = *texts.find(finding.check);
    problems.push_back(
        {"status",
         {"checks.blocked", {{"check", text.id}, {"says", value_in_all_languages(words_of(text, finding))}}}});
  }
  Error error = invalid("status", "checks.blocked");
  error.message = problems.front().message;
  error.problems = std::move(problems);
  return error;
}

// Whether a sign-off that stood already says something else of its gate now.
bool decides_otherwise(const Record& before, const Record& after) {
  return text_of(before.fields, "gate") != text_of(after.fields, "gate") ||
         text_of(before.fields, "outcome") != text_of(after.fields, "outcome") ||
         text_of(before.fields, "conditions") != text_of(after.fields, "conditions");
}

// A record that the program made says what it said at first, whoever edits it and by whichever door.
Result<void> keep_fixed(const toolkit::RecordTypes& types, const Record& before, const Record& after) {
  const toolkit::RecordType* type = types.find(after.type);
  if (type == nullptr || before.revision == 0) return {};
  for (const toolkit::FieldRule& rule : type->fields)
    if (rule.fixed && value_or_null(before.fields, rule.id) != value_or_null(after.fields, rule.id))
      return invalid(rule.id, "record.fixed");
  return {};
}

}  // namespace

Result<void> WriteGate::allow(storage::Connection& connection, const Record& before, const Record& after,
                              const std::string& person) const {
  if (const auto kept = keep_fixed(toolkit_.record_types, before, after); !kept) return kept.error();
  if (after.type == accepted_warning) {
    const auto role = members_.role_of(person, after.coalition);
    if (!role || *role < Role::editor) return not_permitted();
  }
  if (after.type == gate_sign_off && is_settled(after) && (!is_settled(before) || decides_otherwise(before, after)))
    if (const auto allowed = allow_passing(connection, after); !allowed) return allowed.error();
  if (!is_settled(after) || !can_block(toolkit_.checks, after.type)) return {};
  const std::string today = utc_today();
  const std::vector<Record> others = read_records(connection, every_record(after.coalition));
  const CoalitionRecords records(toolkit_, today, with(others, after));
  std::vector<Finding> blocks = blocks_of(records, after);
  if (blocks.empty()) return {};
  if (is_settled(before)) {
    const CoalitionRecords earlier(toolkit_, today, with(others, before));
    const std::vector<Finding> known = blocks_of(earlier, before);
    std::erase_if(blocks, [&](const Finding& finding) {
      return std::ranges::find(known, finding.check, &Finding::check) != known.end();
    });
  }
  if (blocks.empty()) return {};
  return refusal(toolkit_.checks, blocks);
}

// A gate is passed without conditions only when nothing stands in its way; with conditions, they have to be named.
Result<void> WriteGate::allow_passing(storage::Connection& connection, const Record& sign_off) const {
  const std::string outcome = text_of(sign_off.fields, "outcome");
  if (outcome == "passed-with-conditions" && !is_answered(sign_off.fields, "conditions"))
    return invalid("conditions", "gates.conditions_missing");
  if (outcome != "passed") return {};
  const CoalitionRecords records(toolkit_, utc_today(), read_records(connection, every_record(sign_off.coalition)));
  const std::vector<TextedFinding> findings = texted_findings(records);
  for (const GateState& state : gate_states(records, findings))
    if (state.gate->id == text_of(sign_off.fields, "gate") && !state.is_clear())
      return invalid("outcome", "gates.not_clear",
                     {{"agreed", std::to_string(state.missing.size())}, {"open", std::to_string(state.open.size())}});
  return {};
}

}  // namespace foothold::workspace
