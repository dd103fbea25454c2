#include "workspace/drawings/systems_map_edits.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/drawings/row_edits.hpp"
#include "workspace/forms/form_values.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

class SystemsMapChange {
 public:
  SystemsMapChange(const DrawingChange& change, boost::json::object& fields) : change_(change), fields_(fields) {}

  Result<std::string> carry_out() {
    const std::string_view action = change_.action;
    if (action == "add-point") return add_point();
    if (action == "link") return link();
    if (action == "name-loop") return name_loop();
    if (action == "remove-link") return remove("links", std::string(change_.argument));
    if (action == "remove-loop") return remove("loops", std::string(change_.sent.raw("loop")));
    return change_point();
  }

 private:
  [[nodiscard]] boost::json::object read(std::string_view list, const std::vector<std::string_view>& cells) const {
    return without_unanswered(read_fields(cells_of(change_.type, list, cells), change_.sent));
  }

  [[nodiscard]] std::string new_code() const {
    return next_code(change_.type, fields_, {"points"}, "points", change_.context.language());
  }

  Result<std::string> add_point() {
    boost::json::object row = read("points", {"name", "kind"});
    if (!is_answered(row, "name")) return invalid("name", "field.missing");
    set_cell(row, "code", new_code());
    return point_anchor(add_row(fields_, "points", std::move(row)));
  }

  // Empty when there is no such point.
  std::string code_of(const std::string& id) {
    boost::json::object* point = find_row(fields_, "points", id);
    if (point == nullptr) return {};
    if (!is_answered(*point, "code")) set_cell(*point, "code", new_code());
    return text_of(*point, "code");
  }

  Result<std::string> link() {
    boost::json::object row = read("links", {"effect"});
    const std::string from(change_.sent.raw("from"));
    const std::string to(change_.sent.raw("to"));
    for (const auto& [name, id] : {std::pair("from", from), std::pair("to", to)}) {
      const std::string code = code_of(id);
      if (code.empty()) return invalid(name, "drawing.choose");
      set_cell(row, name, code);
    }
    if (from == to) return invalid("to", "drawing.itself");
    if (!is_answered(row, "effect")) return invalid("effect", "drawing.choose");
    add_row(fields_, "links", std::move(row));
    return point_anchor(from);
  }

  Result<std::string> name_loop() {
    boost::json::object row = read("loops", {"name", "kind", "path"});
    if (!is_answered(row, "name")) return invalid("name", "field.missing");
    if (!is_answered(row, "path")) return invalid("path", "drawing.unfit");
    return loop_anchor(add_row(fields_, "loops", std::move(row)));
  }

  Result<std::string> remove(std::string_view list, const std::string& id) {
    if (!remove_row(fields_, list, id)) return invalid("_action", "drawing.gone");
    return std::string();
  }

  Result<std::string> change_point() {
    const std::string id(change_.sent.raw("point"));
    boost::json::object* point = find_row(fields_, "points", id);
    if (point == nullptr) return invalid("point", "drawing.gone");
    if (change_.action == "lever" || change_.action == "plain") {
      set_cell(*point, "leverage", change_.action == "lever" ? "yes" : "no");
      return point_anchor(id);
    }
    if (change_.action != "remove-point") return invalid("_action", "drawing.unfit");
    remove_links_of(text_of(*point, "code"));
    return remove("points", id);
  }

  void remove_links_of(const std::string& code) {
    std::vector<std::string> links;
    for (const Fields* row : rows_of(fields_, "links"))
      if (lower_ascii(text_of(*row, "from")) == lower_ascii(code) ||
          lower_ascii(text_of(*row, "to")) == lower_ascii(code))
        links.push_back(text_of(*row, "id"));
    for (const std::string& link : links) remove_row(fields_, "links", link);
  }

  const DrawingChange& change_;
  boost::json::object& fields_;
};

}  // namespace

Result<std::string> change_systems_map(const DrawingChange& change, boost::json::object& fields) {
  return SystemsMapChange(change, fields).carry_out();
}

std::string point_anchor(std::string_view point) {
  return "point-" + std::string(point);
}

std::string loop_anchor(std::string_view loop) {
  return "loop-" + std::string(loop);
}

}  // namespace foothold::workspace
