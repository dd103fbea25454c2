#include "workspace/tables/import_execution.hpp"

#include <algorithm>

#include "workspace/records/canonical_json.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/tables/import_store.hpp"

namespace foothold::workspace {
namespace {

using Outcome = PlannedLine::Outcome;

// Writes one line. A conflict can only come from somebody who was quicker than the confirmation.
Result<std::optional<ImportedRecord>> write_line(RecordBatch& batch, const PlannedLine& line) {
  if (line.outcome == Outcome::made) {
    const auto made = batch.create(*line.made);
    if (!made) return made.error();
    return std::optional(ImportedRecord{made->id, 0, made->revision});
  }
  const auto before = batch.find(line.changed->coalition, line.changed->record);
  const auto outcome = batch.edit(*line.changed);
  if (!outcome) return outcome.error();
  const auto* saved = std::get_if<Record>(&*outcome);
  if (saved == nullptr) return conflict("line", "tables.changed_meanwhile");
  if (saved->revision == before->revision) return std::optional<ImportedRecord>();
  return std::optional(ImportedRecord{saved->id, before->revision, saved->revision});
}

// What turns a record into an older version of itself.
RecordEdit edit_back(const Record& current, const Record& older, const std::string& person, const std::string& reason) {
  RecordEdit edit{.coalition = current.coalition,
                  .record = current.id,
                  .base_revision = current.revision,
                  .status = older.status,
                  .visibility = older.visibility,
                  .owner = older.owner,
                  .person = person,
                  .reason = reason};
  for (const auto& field : current.fields)
    if (!older.fields.contains(field.key())) edit.fields[field.key()] = nullptr;
  for (const auto& field : older.fields) edit.fields[field.key()] = field.value();
  return edit;
}

// Takes one record back; false when it has to stay as it is.
bool take_back(RecordBatch& batch, const Participant& participant, const ImportedRecord& imported,
               const std::string& reason) {
  const std::string& coalition = participant.coalition.id;
  const auto current = batch.find(coalition, imported.record);
  if (!current || current->removed() || current->revision != imported.after || !may_write(participant, *current))
    return false;
  if (imported.before == 0)
    return static_cast<bool>(batch.remove({coalition, current->id, current->revision, participant.person(), reason}));
  const auto older = batch.version_at(coalition, imported.record, imported.before);
  if (!older) return false;
  const auto outcome = batch.edit(edit_back(*current, *older, participant.person(), reason));
  return outcome && std::holds_alternative<Record>(*outcome);
}

}  // namespace

Result<ImportResult> carry_out_import(const TableContext& context, const StoredImport& import, const ImportPlan& plan) {
  ImportResult result;
  result.left_out = static_cast<std::int64_t>(plan.count(Outcome::refused));
  result.unchanged = static_cast<std::int64_t>(plan.count(Outcome::unchanged));
  const auto done = context.workspace().records.write_together([&](RecordBatch& batch) -> Result<void> {
    for (const PlannedLine& line : plan.lines) {
      if (line.outcome != Outcome::made && line.outcome != Outcome::changed) continue;
      const auto written = write_line(batch, line);
      if (!written) return written.error();
      if (*written)
        result.records.push_back(**written);
      else
        ++result.unchanged;
    }
    if (!ImportStore::mark_done(batch.connection(), import, result)) return conflict("import", "tables.already_done");
    return {};
  });
  if (!done) return done.error();
  return result;
}

Result<ImportResult> take_back_import(const html::PageContext& page, const Participant& participant,
                                      WorkspaceSite& workspace, const StoredImport& import) {
  ImportResult result = import.result;
  result.kept.clear();
  const std::string reason = page.fill("tables.reason_undo", {{"import", import_reason(page, import)}});
  const auto done = workspace.records.write_together([&](RecordBatch& batch) -> Result<void> {
    for (const ImportedRecord& imported : result.records)
      if (!take_back(batch, participant, imported, reason)) result.kept.push_back(imported.record);
    if (!ImportStore::mark_undone(batch.connection(), import, result))
      return conflict("import", "tables.already_undone");
    return {};
  });
  if (!done) return done.error();
  return result;
}

}  // namespace foothold::workspace
