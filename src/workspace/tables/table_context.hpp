#pragma once

#include <map>
#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/access.hpp"
#include "workspace/tables/cell_reading.hpp"
#include "workspace/tables/cell_text.hpp"
#include "workspace/tables/reference_index.hpp"
#include "workspace/tables/table_columns.hpp"

namespace foothold::workspace {

// Tables that are read may have a line for each row of a record; those that are written have one for each record.
enum class TableUse { writing, reading };

// What writing and reading a table of one record type have in common: who asks in which language, the columns they see,
// and the way between answers and cells. Holds for one request, borrows it, and is not thread-safe; its parts refer to
// each other, so it is never copied.
class TableContext {
 public:
  TableContext(const html::PageContext& page, const Participant& participant, WorkspaceSite& workspace,
               const toolkit::RecordType& type, TableUse use = TableUse::writing);
  TableContext(const TableContext&) = delete;
  TableContext& operator=(const TableContext&) = delete;

  [[nodiscard]] const html::PageContext& page() const { return page_; }
  [[nodiscard]] const Participant& participant() const { return participant_; }
  [[nodiscard]] WorkspaceSite& workspace() const { return workspace_; }
  [[nodiscard]] const toolkit::RecordType& type() const { return type_; }
  [[nodiscard]] const std::vector<TableColumn>& columns() const { return columns_; }
  // In the language of the page, in the order of the columns.
  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
  [[nodiscard]] const CellReader& reader() const { return reader_; }

  // A cell of a record; empty where the participant may not see what stands there.
  [[nodiscard]] std::string cell(const TableColumn& column, const Record& record) const;
  // Whether a cell says no more than that its text was too long for a workbook (see table_export.hpp).
  [[nodiscard]] bool stands_for_long_text(const std::string& text) const;
  // The status or visibility that a text means, in either language; nothing when it means none.
  [[nodiscard]] std::optional<RecordStatus> status(const std::string& text) const;
  [[nodiscard]] std::optional<Visibility> visibility(const std::string& text) const;
  // The members with this name, or with this id in brackets behind it.
  [[nodiscard]] std::vector<std::string> people_named(const std::string& text) const;

  // All records of the type that the participant may see, by title; at most 50,000.
  [[nodiscard]] std::vector<Record> records() const;

 private:
  [[nodiscard]] std::string person_text(const std::string& id) const;
  [[nodiscard]] const std::string& former_person_text(const std::string& id) const;

  const html::PageContext& page_;
  const Participant& participant_;
  WorkspaceSite& workspace_;
  const toolkit::RecordType& type_;
  const std::vector<TableColumn> columns_;
  const std::vector<std::string> labels_;
  std::map<std::string, std::string> people_;                 // id to name
  mutable std::map<std::string, std::string> former_people_;  // id to what a cell says
  ReferenceIndex references_;
  const CellWriter writer_;
  const CellReader reader_;
};

}  // namespace foothold::workspace
