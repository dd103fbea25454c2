#include "workspace/drawings/logic_model_edits.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/drawings/row_edits.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/strategy/logic_model.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;

class LogicModelChange {
 public:
  LogicModelChange(const DrawingChange& change, object& fields) : change_(change), fields_(fields) {}

  Result<std::string> carry_out() {
    const std::string_view action = change_.action;
    if (action == "add") return add();
    if (action == "link") return link();
    const std::string id(change_.sent.raw("line"));
    const std::string_view column = column_with(id);
    if (column.empty()) return invalid("line", "drawing.gone");
    if (action == "move") return move(id, column);
    if (action == "up" || action == "down") {
      shift_row(fields_, column, id, action == "up" ? RowShift::up : RowShift::down);
      return line_anchor(id);
    }
    if (action == "unlink") return unlink(id, column);
    if (action == "remove") return remove(id, column);
    return invalid("_action", "drawing.unfit");
  }

 private:
  [[nodiscard]] std::vector<std::string_view> all_columns() const {
    return {logic_columns.begin(), logic_columns.end()};
  }

  [[nodiscard]] bool is_column(std::string_view name) const {
    return std::ranges::find(logic_columns, name) != logic_columns.end();
  }

  // Empty when no column has the line.
  [[nodiscard]] std::string_view column_with(const std::string& id) const {
    for (const std::string_view column : logic_columns)
      if (find_row(fields_, column, id) != nullptr) return column;
    return {};
  }

  // The code of a line, which gets one when it has none yet, so that others can lead to it.
  std::string code_of(object& row, std::string_view column) {
    if (!is_answered(row, "code")) row["code"] = new_code(column);
    return text_of(row, "code");
  }

  [[nodiscard]] std::string new_code(std::string_view column) const {
    return next_code(change_.type, fields_, all_columns(), column, change_.context.language());
  }

  Result<std::string> add() {
    const std::string column(change_.sent.raw("column"));
    if (!is_column(column)) return invalid("column", "drawing.unfit");
    const auto text = change_.sent.find("text");
    if (!text) return invalid("text", "field.missing");
    return line_anchor(add_row(fields_, column, {{"code", new_code(column)}, {"text", *text}}));
  }

  Result<std::string> move(const std::string& id, std::string_view column) {
    const std::string to(change_.sent.raw("column"));
    if (!is_column(to)) return invalid("column", "drawing.choose");
    move_row(fields_, column, id, to, change_.sent.raw("before"));
    return line_anchor(id);
  }

  Result<std::string> link() {
    const std::string from(change_.sent.raw("from"));
    const std::string to(change_.sent.raw("to"));
    const std::string_view column = column_with(from);
    if (column.empty()) return invalid("from", "drawing.choose");
    if (column_with(to).empty()) return invalid("to", "drawing.choose");
    if (from == to) return invalid("to", "drawing.itself");
    const std::string code = code_of(*find_row(fields_, column_with(to), to), column_with(to));
    object& row = *find_row(fields_, column, from);
    set_cell(row, "leads_to", with_code(text_of(row, "leads_to"), code));
    return line_anchor(from);
  }

  Result<std::string> unlink(const std::string& id, std::string_view column) {
    object& row = *find_row(fields_, column, id);
    set_cell(row, "leads_to", without_code(text_of(row, "leads_to"), change_.argument));
    return line_anchor(id);
  }

  // Lines that led to it lead there no more, unless another line has the same code.
  Result<std::string> remove(const std::string& id, std::string_view column) {
    const std::string code = text_of(*find_row(fields_, column, id), "code");
    remove_row(fields_, column, id);
    if (code.empty() || any_line_has_code(code)) return std::string();
    for (const std::string_view one : logic_columns) {
      boost::json::value* rows = fields_.if_contains(one);
      if (rows == nullptr || !rows->is_array()) continue;
      for (boost::json::value& row : rows->get_array())
        if (row.is_object() && names_code(row.get_object(), code))
          set_cell(row.get_object(), "leads_to", without_code(text_of(row.get_object(), "leads_to"), code));
    }
    return std::string();
  }

  [[nodiscard]] bool any_line_has_code(const std::string& code) const {
    return std::ranges::any_of(logic_columns, [&](std::string_view column) {
      return any_row(fields_, column,
                     [&](const Fields& row) { return lower_ascii(text_of(row, "code")) == lower_ascii(code); });
    });
  }

  [[nodiscard]] static bool names_code(const Fields& row, const std::string& code) {
    const auto codes = codes_of(row, "leads_to");
    return std::ranges::find(codes, lower_ascii(code)) != codes.end();
  }

  const DrawingChange& change_;
  object& fields_;
};

}  // namespace

Result<std::string> change_logic_model(const DrawingChange& change, object& fields) {
  return LogicModelChange(change, fields).carry_out();
}

std::string line_anchor(std::string_view line) {
  return "line-" + std::string(line);
}

}  // namespace foothold::workspace
