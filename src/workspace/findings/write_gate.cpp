#include "workspace/findings/write_gate.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/content/placeholders.hpp"
#include "workspace/access.hpp"
#include "workspace/checks/answers.hpp"
#include "workspace/checks/check_list.hpp"
#include "workspace/findings/acceptance.hpp"
#include "workspace/findings/every_record.hpp"
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

}  // namespace

Result<void> WriteGate::allow(storage::Connection& connection, const Record& before, const Record& after,
                              const std::string& person) const {
  if (after.type == accepted_warning) {
    const auto role = members_.role_of(person, after.coalition);
    if (!role || *role < Role::editor) return not_permitted();
  }
  if (!is_settled(after) || !can_block(toolkit_.checks, after.type)) return {};
  const std::string today = utc_now().substr(0, 10);
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

}  // namespace foothold::workspace
