#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "workspace/tables/line_reading.hpp"

namespace foothold::workspace {

// Reads a table that has a line for each row of a record, such as the numbers of a local indicator by year and group.
// Lines belong together when they name the same record, by its id or else by its title; a line that names none belongs
// to the one above, unless that could not be told. What the record is may stand in any of its lines, but not
// differently in two. A line whose row has the name of one that is there changes it. Borrows everything; one thread at
// a time.
class RowGathering {
 public:
  RowGathering(const TableContext& context, const ExistingRecords& existing, const StoredImport& import,
               const LineReader& reader);

  // Each line that cannot be taken, and where the lines of a record begin what becomes of it, in the order of the
  // table.
  [[nodiscard]] std::vector<PlannedLine> plan();

 private:
  // The lines of one record.
  struct Group {
    TableLine line;  // what the record is, as its lines say together; the number is that of the first
    GatheredRows gathered;
    std::map<std::string, std::size_t> rows;          // where a row stands, by its name
    std::map<std::string, std::size_t> line_of_row;   // the line that gave it
    std::map<std::size_t, std::size_t> line_of_cell;  // the line that first said what stands in a cell
    std::size_t rows_made = 0;
    std::size_t rows_changed = 0;
  };

  void take(const TableLine& line);
  [[nodiscard]] Group* group_of(const TableLine& line, PlannedLine& refused);
  Group* open_group(const std::string& key, const Record* record, const TableLine& line);
  void take_record_cells(Group& group, const TableLine& line, PlannedLine& refused) const;
  [[nodiscard]] boost::json::object read_row(const TableLine& line, PlannedLine& refused) const;
  void check(const boost::json::object& row, const TableLine& line, PlannedLine& refused) const;
  void add_row(Group& group, boost::json::object row, const TableLine& line, PlannedLine& refused) const;
  [[nodiscard]] std::string name_of_row(const boost::json::object& row) const;
  [[nodiscard]] std::string cell(const TableLine& line, const std::string& column) const;
  [[nodiscard]] std::string label(const std::string& column) const;
  void complain(PlannedLine& refused, const TableLine& line, const std::string& column, Message message) const;

  const TableContext& context_;
  const ExistingRecords& existing_;
  const StoredImport& import_;
  const LineReader& reader_;
  const toolkit::FieldRule& rows_;
  std::map<std::string, std::vector<const Record*>> called_;  // by their folded titles
  std::map<std::string, std::size_t> at_;                     // where the group of a record stands, by its key
  std::vector<Group> groups_;
  std::optional<std::size_t> newest_;  // the group of the line above
  std::vector<PlannedLine> refused_;
};

}  // namespace foothold::workspace
