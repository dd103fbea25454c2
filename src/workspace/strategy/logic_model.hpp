#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

// The lines of a logic model and what is missing at each: what checks count and drawings show. Pure.

inline constexpr std::string_view logic_model_type = "logic-model";
// Its columns, from what is put in to what follows in the end.
inline constexpr std::array<std::string_view, 6> logic_columns = {"inputs",     "activities",  "outputs",
                                                                  "short_term", "medium_term", "long_term"};

// One line as it stands in a record. Borrows from the record.
struct LogicLine {
  std::string_view column;
  const Fields* row = nullptr;

  [[nodiscard]] bool is_outcome() const { return column.ends_with("_term"); }
};
// All lines, column by column.
[[nodiscard]] std::vector<LogicLine> lines_of(const Record& model);

// Its code, or its text where it has none.
[[nodiscard]] std::string name_of(const LogicLine& line);

// What is missing at one line.
struct LineHoles {
  bool leads_nowhere = false;              // to no line that is there; never of the last column
  bool is_unreached = false;               // no line leads to it; never of the first column
  bool is_unmeasured = false;              // no measure is linked from either side; never of activities
  bool changes_nothing_named = false;      // an outcome that names neither a condition nor a predictor
  std::vector<std::string> unknown_codes;  // that it leads to and no line has, as people wrote them
  bool shares_its_code = false;            // with another line, so that nobody can tell which one is meant

  [[nodiscard]] bool is_loose() const { return leads_nowhere || is_unreached; }
  [[nodiscard]] bool any() const;
};
// Those of each of lines_of(), in the same order.
[[nodiscard]] std::vector<LineHoles> holes_of(const CoalitionRecords& records, const Record& model);

// Whether the line names a measure, or a measure names it.
[[nodiscard]] bool is_measured(const CoalitionRecords& records, const Record& model, const Fields& row);
// The measures on either side, each once.
[[nodiscard]] std::vector<const Record*> measures_of(const CoalitionRecords& records, const Record& model,
                                                     const Fields& row);

// Which of lines_of() each line leads to, by their numbers.
struct LineLink {
  std::size_t from = 0;
  std::size_t to = 0;
};
[[nodiscard]] std::vector<LineLink> links_of(const std::vector<LogicLine>& lines);

}  // namespace foothold::workspace
