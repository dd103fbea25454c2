#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::workspace {

// One line of a table that somebody sent: where it stands in the file, and its cells as text.
struct TableLine {
  std::size_t number = 0;
  std::vector<std::string> cells;

  friend bool operator==(const TableLine&, const TableLine&) = default;
};

// A table with one header. Lines may have fewer cells than the header; never more.
struct SentTable {
  std::vector<std::string> header;
  std::vector<TableLine> lines;

  friend bool operator==(const SentTable&, const SentTable&) = default;
};

// Sent, and its columns not chosen yet; mapped, and not confirmed yet; done; and taken back.
enum class ImportState { sent, mapped, done, undone };
[[nodiscard]] std::string_view import_state_name(ImportState state);
[[nodiscard]] std::optional<ImportState> import_state_from_name(std::string_view name);

// A record that an import made or changed, with the revisions before and after; 0 before for one that it made.
struct ImportedRecord {
  std::string record;
  std::int64_t before = 0;
  std::int64_t after = 0;

  friend bool operator==(const ImportedRecord&, const ImportedRecord&) = default;
};

// What came of an import.
struct ImportResult {
  std::vector<ImportedRecord> records;
  std::int64_t unchanged = 0;
  std::int64_t left_out = 0;
  std::vector<std::string> kept;  // records that were not taken back, because somebody has worked on them since

  friend bool operator==(const ImportResult&, const ImportResult&) = default;
};

// A table on its way into a coalition, or what came of it. A plain value.
struct StoredImport {
  std::string coalition;
  std::string id;
  std::string person;
  std::string type;
  ImportState state = ImportState::sent;
  std::string file_name;
  SentTable table;                   // empty once the import is done
  std::vector<std::string> mapping;  // the name of a TableColumn for each cell of the header; empty: not imported
  ImportResult result;
  std::string made_at;
  std::string changed_at;

  [[nodiscard]] bool open() const { return state == ImportState::sent || state == ImportState::mapped; }
};

}  // namespace foothold::workspace
