#pragma once

#include <boost/json/array.hpp>
#include <map>
#include <set>
#include <string>

#include "workspace/tables/import_plan.hpp"

namespace foothold::workspace {

// The records of the type that the participant may see, as they are now.
struct ExistingRecords {
  std::map<std::string, Record> by_id;
  std::set<std::string> titles;  // folded
};

// The rows that several lines give to a record, with those that it has already.
struct GatheredRows {
  const Record* record = nullptr;  // null for one that these lines make
  std::string field;               // the id of the rows
  boost::json::array rows;
};

// Reads one line of a table at a time into what it would do. Borrows everything; not thread-safe.
class LineReader {
 public:
  LineReader(const TableContext& context, const ExistingRecords& existing, const StoredImport& import);

  [[nodiscard]] PlannedLine read(const TableLine& line) const;
  // A line that stands for several: it says what the record is, and an empty cell says nothing.
  [[nodiscard]] PlannedLine read(const TableLine& line, const GatheredRows& gathered) const;
  // What the column with the ids is called.
  [[nodiscard]] const std::string& id_label() const { return context_.labels().front(); }

 private:
  class Line;

  const TableContext& context_;
  const ExistingRecords& existing_;
  const std::string reason_;
  // For each column of the context the cell of a line that holds it; nothing for one that is not imported.
  std::vector<std::optional<std::size_t>> cells_;
};

}  // namespace foothold::workspace
