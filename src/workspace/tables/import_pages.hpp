#pragma once

#include <map>
#include <string>
#include <vector>

#include "workspace/pages/workspace_pages.hpp"
#include "workspace/tables/import_plan.hpp"
#include "workspace/tables/stored_import.hpp"

namespace foothold::workspace {

// The pages on which a table comes into a coalition, in the order in which people see them. All work without scripts.

// A file to choose, or a table to paste; below, what was brought in before.
struct ImportStartView {
  const toolkit::RecordType& type;
  std::vector<StoredImport> imports;          // those that the participant may open, newest first
  std::map<std::string, std::string> people;  // id to name
  std::string pasted = {};
  Errors errors = {};
  std::optional<Record> into = {};  // the record to which all lines belong; nothing when each line says it
};
[[nodiscard]] std::string import_start_page(const html::PageContext& page, const Participant& participant,
                                            const ImportStartView& view);

// What each column holds: a question for each cell of the header, named "column-0", "column-1" …
[[nodiscard]] std::string import_columns_page(const TableContext& context, const StoredImport& import,
                                              const std::vector<std::string>& mapping, const Errors& errors);

// What would be written, and every problem by its line and column. `problem` says why it could not be carried out; null
// when nobody has tried.
[[nodiscard]] std::string import_preview_page(const TableContext& context, const StoredImport& import,
                                              const ImportPlan& plan, const Error* problem);

// What came of it, with the way back.
struct ImportDoneView {
  const toolkit::RecordType& type;
  const StoredImport& import;
  std::vector<Record> made;     // as far as the participant may see them now, and no more than are shown
  std::vector<Record> changed;  // the same
  std::vector<Record> kept;     // not taken back
};
[[nodiscard]] std::string import_done_page(const html::PageContext& page, const Participant& participant,
                                           const ImportDoneView& view);

// "members.xlsx", or words for a table that was pasted.
[[nodiscard]] std::string import_name(const html::PageContext& page, const StoredImport& import);

}  // namespace foothold::workspace
