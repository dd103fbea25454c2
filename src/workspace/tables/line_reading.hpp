#pragma once

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

// Reads one line of a table at a time into what it would do. Borrows everything; not thread-safe.
class LineReader {
 public:
  LineReader(const TableContext& context, const ExistingRecords& existing, const StoredImport& import);

  [[nodiscard]] PlannedLine read(const TableLine& line) const;
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
