#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>

#include "http/request.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::workspace {

// Between the fields of a record and the names in its form: "what" is a field, "options.2.label" a field of its third
// row, "period.from" a part of an answer. Pure functions.

// What a person typed, as fields. Nothing typed is thrown away: a number that is none stays as text, for the check to
// name it and for the form to show it again. Rows that are new get an id here.
[[nodiscard]] boost::json::object read_fields(const toolkit::RecordType& type, const http::Query& form);

// A number as people type it, also with a dollar sign and with commas between thousands; the text when it is none.
[[nodiscard]] boost::json::value number_or_text(const std::string& text);

// Fields without what was left empty, ready to be stored.
[[nodiscard]] boost::json::object without_unanswered(boost::json::object fields);

// A button of the form that changes its rows without saving: "add:options", "remove:options:2", "up:options:2",
// "down:options:2"; or "ask:options:2", which changes nothing, but asks whether the row is to be removed.
struct RowAction {
  enum class Kind { add, ask, remove, up, down };
  Kind kind = Kind::add;
  std::string field;
  std::size_t row = 0;
};
// Nothing for any other button, a field that has no rows, and a row that is not there.
[[nodiscard]] std::optional<RowAction> parse_row_action(const toolkit::RecordType& type, std::string_view button);
void carry_out(const RowAction& action, boost::json::object& fields);

}  // namespace foothold::workspace
