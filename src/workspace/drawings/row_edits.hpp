#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::workspace {

// Changes to the rows of a record, which are told apart by their ids, and the codes by which rows name each other. Pure
// but for the ids of new rows.

// Null when there is no such list, or no such row in it.
[[nodiscard]] boost::json::object* find_row(boost::json::object& fields, std::string_view list, std::string_view id);

// What stands in a row, for people who are asked about it: its text, or what it leads from and to. Empty when there is
// no such row.
[[nodiscard]] std::string row_words(const boost::json::object& fields, std::string_view list, std::string_view id);

// At the end of the list; gives the id of the row.
std::string add_row(boost::json::object& fields, std::string_view list, boost::json::object row);

// The following leave everything as it is, and say false, when the row is not there.
bool remove_row(boost::json::object& fields, std::string_view list, std::string_view id);
// One place towards the beginning of its list or towards the end; a row that is there already stays.
enum class RowShift { up, down };
bool shift_row(boost::json::object& fields, std::string_view list, std::string_view id, RowShift shift);
// To another list or within its own: before the row `before`, or to the end when there is none. The row keeps all its
// answers, also those that the other list does not ask for, so that nothing is lost when it comes back.
bool move_row(boost::json::object& fields, std::string_view from, std::string_view id, std::string_view to,
              std::string_view before);

// What a row of the list is asked, as far as it is among the cells, as a type of its own: for the controls of a form,
// and to read what they send.
[[nodiscard]] toolkit::RecordType cells_of(const toolkit::RecordType& type, std::string_view list,
                                           const std::vector<std::string_view>& cells);

// An empty text takes the answer away.
void set_cell(boost::json::object& row, std::string_view cell, std::string_view text);

// A code that no row of the lists has yet: the letters of the example that the content gives for the codes of `list`,
// and the next number.
[[nodiscard]] std::string next_code(const toolkit::RecordType& type, const boost::json::object& fields,
                                    const std::vector<std::string_view>& lists, std::string_view list,
                                    Language language);

// "A1, A2" with another code, or without one; codes are compared whatever their case.
[[nodiscard]] std::string with_code(std::string_view codes, std::string_view code);
[[nodiscard]] std::string without_code(std::string_view codes, std::string_view code);

}  // namespace foothold::workspace
