#include "workspace/drawings/why_tree_edits.hpp"

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/drawings/row_edits.hpp"
#include "workspace/forms/form_values.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view causes_list = "causes";

class WhyTreeChange {
 public:
  WhyTreeChange(const DrawingChange& change, boost::json::object& fields) : change_(change), fields_(fields) {}

  Result<std::string> carry_out() {
    const std::string_view action = change_.action;
    if (action == "add") return add();
    const std::string id(change_.sent.raw("row"));
    boost::json::object* cause = find_row(fields_, causes_list, id);
    if (cause == nullptr) return invalid("row", "drawing.gone");
    if (action == "remove") return remove(id, *cause);
    if (action != "choose" && action != "leave") return invalid("_action", "drawing.unfit");
    set_cell(*cause, "chosen", action == "choose" ? "yes" : "no");
    return cause_anchor(id);
  }

 private:
  [[nodiscard]] std::string new_code() const {
    return next_code(change_.type, fields_, {causes_list}, causes_list, change_.context.language());
  }

  Result<std::string> add() {
    const std::string of(change_.sent.raw("of"));
    boost::json::object* explained = find_row(fields_, causes_list, of);
    if (!of.empty() && explained == nullptr) return invalid("of", "drawing.gone");
    const auto cells = cells_of(change_.type, causes_list, {cause_cells.begin(), cause_cells.end()});
    boost::json::object row = without_unanswered(read_fields(cells, change_.sent));
    if (!is_answered(row, "cause")) return invalid("cause", "field.missing");
    if (explained != nullptr) {
      // One without a code gets one, so that it can be named.
      if (!is_answered(*explained, "code")) set_cell(*explained, "code", new_code());
      set_cell(row, "explains", text_of(*explained, "code"));
    }
    set_cell(row, "code", new_code());
    return cause_anchor(add_row(fields_, causes_list, std::move(row)));
  }

  Result<std::string> remove(const std::string& id, const boost::json::object& cause) {
    const std::string code = text_of(cause, "code");
    const std::string explains = text_of(cause, "explains");
    remove_row(fields_, causes_list, id);
    boost::json::value* rows = fields_.if_contains(causes_list);
    if (code.empty() || rows == nullptr) return std::string();
    for (boost::json::value& one : rows->get_array())
      if (one.is_object()) explain_instead(one.get_object(), code, explains);
    return std::string();
  }

  static void explain_instead(boost::json::object& cause, const std::string& code, const std::string& explains) {
    const std::string before = text_of(cause, "explains");
    std::string now = without_code(before, code);
    if (now == without_code(before, "")) return;
    for (const std::string_view further : split(explains, ','))
      if (!trim(further).empty()) now = with_code(now, trim(further));
    set_cell(cause, "explains", now);
  }

  const DrawingChange& change_;
  boost::json::object& fields_;
};

}  // namespace

Result<std::string> change_why_tree(const DrawingChange& change, boost::json::object& fields) {
  return WhyTreeChange(change, fields).carry_out();
}

std::string cause_anchor(std::string_view cause) {
  return "cause-" + std::string(cause);
}

}  // namespace foothold::workspace
