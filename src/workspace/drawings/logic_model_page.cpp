#include "workspace/drawings/logic_model_page.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"
#include "workspace/drawings/edit_forms.hpp"
#include "workspace/drawings/logic_model_edits.hpp"
#include "workspace/strategy/logic_drawing.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class LogicModelPage {
 public:
  LogicModelPage(Html& html, const DrawingRequest& request)
      : html_(html),
        request_(request),
        view_(request.view),
        lines_(lines_of(request.record)),
        holes_(holes_of(request.view.all, request.record)),
        links_(links_of(lines_)),
        may_edit_(may_edit(request)) {}

  void write() {
    if (lines_.empty())
      html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
    else
      write_picture();
    if (!lines_.empty()) write_holes();
    write_board();
    if (may_edit_ && lines_.size() > 1) write_link_form();
  }

 private:
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("drawing.logic." + std::string(key));
  }
  [[nodiscard]] std::string filled(std::string_view key, std::string_view line) const {
    return view_.context.fill("drawing.logic." + std::string(key), {{"line", std::string(line)}});
  }
  [[nodiscard]] std::string id_of(const LogicLine& line) const { return text_of(*line.row, "id"); }
  [[nodiscard]] std::string column_words(std::string_view column) const {
    return view_.context.say(view_.records.field_label(logic_model_type, column));
  }

  void write_picture() {
    const html::HeadedSection section(html_, Heading::h2, words("picture"));
    const Element wide = html::open_wide(html_, words("picture"));
    html::flow_chart(html_, logic_drawing(view_.context, view_.all, request_.record));
  }

  void write_holes() {
    const html::HeadedSection section(html_, Heading::h2, words("holes"), "holes");
    if (std::ranges::none_of(holes_, &LineHoles::any))
      return html::alert(html_, html::AlertKind::success, words("whole"), words("whole_text"));
    write_hole_list();
    write_edit_link();
  }

  void write_hole_list() {
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!holes_[at].any()) continue;
      const Element item = html_.open("li");
      html::link(html_, "#" + line_anchor(id_of(lines_[at])), line_words(view_.context, lines_[at]));
      for (const std::string& hole : hole_words(view_.context, holes_[at])) html_.text(" " + hole);
      if (holes_[at].is_unmeasured) write_new_measure(*lines_[at].row);
    }
  }

  void write_new_measure(const Fields& row) {
    html_.text(" ");
    write_begin_link(html_, view_, "measure", words("new_measure"),
                     {{"logic_model", std::string(logic_model_type) + ":" + request_.record.id},
                      {"logic_lines", text_of(row, "code")}});
  }

  // Where all that a line says besides is written.
  void write_edit_link() {
    if (!may_edit_) return;
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    html::link(html_, address_in(view_, "/records/" + request_.record.id + "/edit"), words("edit"));
  }

  // Scripts let boxes of the board be moved by mouse and keyboard; see web/README.md.
  void write_board() {
    const html::HeadedSection section(html_, Heading::h2, words("board"), "board");
    if (may_edit_) html::paragraph(html_, words("board_hint"));
    const Element board = html_.open("div", {{"class", "fh-board"},
                                             Attribute::when(may_edit_, "data-line-board", ""),
                                             {"data-text-handle", words("handle")},
                                             {"data-text-how", words("how")},
                                             {"data-text-held", words("held")},
                                             {"data-text-place", words("place")},
                                             {"data-text-dropped", words("dropped")},
                                             {"data-text-left", words("left")}});
    for (const std::string_view column : logic_columns) write_column(column);
  }

  void write_column(std::string_view column) {
    const std::string name(column);
    const Element part = html_.open("section", {{"class", "fh-board__column"}, {"aria-labelledby", "column-" + name}});
    html::heading(html_, Heading::h3, column_words(column), "column-" + name);
    {
      const Element list = html_.open(
          "ol", {{"class", "fh-board__cards"}, {"data-column", name}, {"data-column-name", column_words(column)}});
      for (std::size_t at = 0; at < lines_.size(); ++at)
        if (lines_[at].column == column) write_line(at);
    }
    if (may_edit_) write_add_form(name);
  }

  void write_line(std::size_t at) {
    const LogicLine& line = lines_[at];
    const std::string id = id_of(line);
    const Element item = html_.open(
        "li",
        {{"class", "fh-board__card"}, {"id", line_anchor(id)}, {"data-line", id}, {"data-line-name", name_of(line)}});
    {
      const Element paragraph = html_.open("p");
      html_.element("strong", {}, line_words(view_.context, line));
    }
    write_links_of(at);
    write_measures(*line.row);
    write_holes_at(at);
    if (may_edit_) write_line_form(at);
  }

  void write_links_of(std::size_t at) {
    std::vector<std::size_t> targets;
    for (const LineLink& link : links_)
      if (link.from == at) targets.push_back(link.to);
    if (targets.empty()) return;
    const Element paragraph = html_.open("p");
    html_.text(words("leads_to") + " ");
    for (std::size_t place = 0; place < targets.size(); ++place) {
      if (place > 0) html_.text(", ");
      const LogicLine& target = lines_[targets[place]];
      html::link(html_, "#" + line_anchor(id_of(target)), name_of(target));
    }
  }

  // A measure that the reader may not see counts all the same, without its name.
  void write_measures(const Fields& row) {
    const auto measures = measures_of(view_.records, request_.record, row);
    if (!measures.empty()) {
      const Element paragraph = html_.open("p");
      html_.text(words("measured_by") + " ");
      write_record_links(html_, view_, measures);
    } else if (is_measured(view_.all, request_.record, row)) {
      html::paragraph(html_, words("measured"));
    }
  }

  void write_holes_at(std::size_t at) {
    if (!holes_[at].any()) return;
    const Element list = html_.open("ul", {{"class", "fh-holes"}});
    for (const std::string& hole : hole_words(view_.context, holes_[at])) html_.element("li", {}, hole);
  }

  void write_line_form(std::size_t at) {
    const LogicLine& line = lines_[at];
    const std::string id = id_of(line);
    const std::string name = name_of(line);
    const EditControls controls(html_, request_, "move", "line", id);
    const html::Disclosure folded(html_, filled("change", name), controls.came_back());
    const EditForm form(html_, request_);
    html::hidden_field(html_, "line", id);
    html::hidden_field(html_, "before", "");
    {
      const Element buttons = html_.open("div", {{"class", "fh-actions"}});
      action_button(html_, "up", words("up"), html::ButtonStyle::quiet, name);
      action_button(html_, "down", words("down"), html::ButtonStyle::quiet, name);
    }
    controls.select("column", words("to_column"), column_options(), line.column);
    const Element buttons = html_.open("div", {{"class", "fh-actions"}});
    action_button(html_, "move", words("move"), html::ButtonStyle::quiet, name);
    for (const LineLink& link : links_)
      if (link.from == at) write_unlink(text_of(*lines_[link.to].row, "code"), name);
    for (const std::string& code : holes_[at].unknown_codes) write_unlink(code, name);
    action_button(html_, "ask remove", words("remove"), html::ButtonStyle::quiet, name);
  }

  void write_unlink(const std::string& code, const std::string& name) {
    action_button(html_, "unlink " + code, view_.context.fill("drawing.logic.unlink", {{"code", code}}),
                  html::ButtonStyle::quiet, name);
  }

  [[nodiscard]] std::vector<EditOption> column_options() const {
    std::vector<EditOption> options;
    for (const std::string_view column : logic_columns) options.push_back({std::string(column), column_words(column)});
    return options;
  }

  [[nodiscard]] std::vector<EditOption> line_options() const {
    std::vector<EditOption> options;
    for (const LogicLine& line : lines_) options.push_back({id_of(line), line_words(view_.context, line)});
    return options;
  }

  void write_add_form(const std::string& column) {
    const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
    const EditForm form(html_, request_);
    html::hidden_field(html_, "column", column);
    EditControls(html_, request_, "add", "column", column).line("text", words("new_line"));
    action_button(html_, "add", words("add"), html::ButtonStyle::main, column_words(column));
  }

  void write_link_form() {
    const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
    const html::HeadedSection section(html_, Heading::h2, words("link_title"), "link");
    html::paragraph(html_, words("link_text"));
    const EditForm form(html_, request_);
    const EditControls controls(html_, request_, "link");
    controls.select("from", words("from"), line_options());
    controls.select("to", words("to"), line_options());
    action_button(html_, "link", words("link_add"), html::ButtonStyle::main);
  }

  using Attribute = html::Attribute;

  Html& html_;
  const DrawingRequest& request_;
  const ViewRequest& view_;
  const std::vector<LogicLine> lines_;
  const std::vector<LineHoles> holes_;
  const std::vector<LineLink> links_;
  const bool may_edit_;
};

}  // namespace

void write_logic_model(Html& html, const DrawingRequest& request) {
  LogicModelPage(html, request).write();
}

}  // namespace foothold::workspace
