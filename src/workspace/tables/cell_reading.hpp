#pragma once

#include <boost/json/value.hpp>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "html/page.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "workspace/tables/reference_index.hpp"

namespace foothold::workspace {

// What a cell says, or why it cannot be taken. Limits of the field are not checked here: check_fields() does that for
// every door alike.
struct CellReading {
  boost::json::value answer;  // null for a cell that says nothing, and when there is a problem
  std::vector<Message> problems;
};

// Reads the cells that CellWriter writes, and what people type in their place: dates as 2026-05-01 or 5/1/2026, choices
// by their label in either language or their code, numbers with commas between thousands, things by their names. Holds
// for one request and is not thread-safe, because it keeps what it has looked up.
class CellReader {
 public:
  CellReader(const html::PageContext& context, ReferenceIndex& references)
      : context_(context), references_(references) {}

  // `before` is the answer that the record has now, or null.
  [[nodiscard]] CellReading read(const toolkit::FieldRule& rule, const std::string& text,
                                 const boost::json::value& before = nullptr) const;

  // The id of the choice that a text means, in either language; empty when it means none.
  [[nodiscard]] std::string choice(const toolkit::FieldRule& rule, const std::string& text) const;

 private:
  [[nodiscard]] CellReading read_choice(const toolkit::FieldRule& rule, const std::string& text) const;
  [[nodiscard]] CellReading read_reference(const std::vector<std::string>& kinds, const std::string& text) const;
  [[nodiscard]] CellReading read_place(const std::string& text) const;
  // Each entry of a list with `read_entry`.
  [[nodiscard]] static CellReading read_list(const std::string& text,
                                             const std::function<CellReading(const std::string&)>& read_entry);
  [[nodiscard]] CellReading read_localized(const std::string& text, const boost::json::value& before) const;
  [[nodiscard]] CellReading read_rows(const toolkit::FieldRule& rule, const std::string& text) const;
  [[nodiscard]] CellReading read_row(const toolkit::FieldRule& rule, const std::string& line) const;
  [[nodiscard]] std::string kinds_in_words(const std::vector<std::string>& kinds) const;

  const html::PageContext& context_;
  ReferenceIndex& references_;
  // For each field its choices by their codes and folded labels.
  mutable std::map<const toolkit::FieldRule*, std::map<std::string, std::string>> choices_;
};

}  // namespace foothold::workspace
