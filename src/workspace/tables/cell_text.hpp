#pragma once

#include <boost/json/value.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "html/page.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "workspace/tables/reference_index.hpp"

namespace foothold::workspace {

// Answers as one cell of a table, in words that cell_reading.hpp reads back: lists with "; " between their entries,
// rows one to a line with " | " between their parts ("Option: Jobs | In favor: 3 | id: 01h…"), money as "1250 USD
// (2024)", periods as "2026-01-01 – 2026-06-30", texts by language one to a line ("en: …").
class CellWriter {
 public:
  // Whether the reader may see a part of a row.
  using MaySee = std::function<bool(const toolkit::FieldRule&)>;

  CellWriter(const html::PageContext& context, ReferenceIndex& references)
      : context_(context), references_(references) {}

  [[nodiscard]] std::string text(const toolkit::FieldRule& rule, const boost::json::value& answer,
                                 const MaySee& may_see) const;

 private:
  [[nodiscard]] std::string choice(const toolkit::FieldRule& rule, const std::string& chosen) const;
  [[nodiscard]] std::string list(const toolkit::FieldRule& rule, const boost::json::value& answer) const;
  [[nodiscard]] std::string rows(const toolkit::FieldRule& rule, const boost::json::value& answer,
                                 const MaySee& may_see) const;
  [[nodiscard]] std::string row(const toolkit::FieldRule& rule, const boost::json::object& row,
                                const MaySee& may_see) const;

  const html::PageContext& context_;
  ReferenceIndex& references_;
};

// Within a row, "\n", "\|" and "\\" stand for a line end, a bar and a backslash.
[[nodiscard]] std::string row_part_text(std::string_view text);
// The parts of one line, with those signs undone.
[[nodiscard]] std::vector<std::string> split_row(std::string_view line);

// The entries of a cell with a list: what stands between semicolons or line ends.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

// What may be chosen, in one language; `label` is what people see.
struct CellChoice {
  std::string id;
  std::string label;
};
using CellChoices = std::vector<CellChoice>;
[[nodiscard]] CellChoices cell_choices(const toolkit::FieldRule& rule, const Messages& messages, Language language);

}  // namespace foothold::workspace
