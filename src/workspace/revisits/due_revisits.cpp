#include "workspace/revisits/due_revisits.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

// What is still being written needs no second look.
bool stands(const Record& record) {
  return is_settled(record) || text_of(record.fields, "basis") == "preliminary";
}

bool belong_together(const toolkit::Revisit& rule, const Record& record, const Record& newer) {
  if (rule.own_field.empty()) return true;
  const auto own = ids_of(record.fields, rule.own_field);
  return std::ranges::any_of(ids_of(newer.fields, rule.newer_field),
                             [&](const std::string& id) { return std::ranges::find(own, id) != own.end(); });
}

const Record* latest_newer(const toolkit::Revisit& rule, const CoalitionRecords& records, const Record& record) {
  const Record* latest = nullptr;
  for (const std::string& type : rule.after)
    for (const Record* newer : records.of(type)) {
      const bool counts =
          is_settled(*newer) && newer->changed_at > record.changed_at && belong_together(rule, record, *newer);
      if (counts && (latest == nullptr || newer->changed_at > latest->changed_at)) latest = newer;
    }
  return latest;
}

bool is_taken_up(const CoalitionRecords& records, const Record& record, const Record& newer) {
  return std::ranges::any_of(records.of("task"), [&](const Record* task) {
    return task->created_at >= newer.changed_at && refers_to(task->fields, "linked", record);
  });
}

}  // namespace

std::vector<DueRevisit> due_revisits(const CoalitionRecords& records) {
  std::vector<DueRevisit> due;
  for (const toolkit::Revisit& rule : records.toolkit().revisits)
    for (const Record* record : records.of(rule.look_at)) {
      const Record* newer = stands(*record) ? latest_newer(rule, records, *record) : nullptr;
      if (newer != nullptr && !is_taken_up(records, *record, *newer)) due.push_back({&rule, record, newer});
    }
  return due;
}

}  // namespace foothold::workspace
