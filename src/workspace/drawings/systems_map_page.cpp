#include "workspace/drawings/systems_map_page.hpp"

#include "workspace/answers/answers.hpp"
#include "workspace/drawings/edit_forms.hpp"
#include "workspace/drawings/row_edits.hpp"
#include "workspace/drawings/systems_map_edits.hpp"
#include "workspace/strategy/systems_drawing.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class SystemsMapPage {
 public:
  SystemsMapPage(Html& html, const DrawingRequest& request)
      : html_(html),
        request_(request),
        view_(request.view),
        map_(systems_map(request.record)),
        may_edit_(may_edit(request)) {}

  void write() {
    if (map_.points.empty())
      html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
    else
      write_picture();
    write_loops();
    if (!map_.points.empty()) write_outline();
    write_torn_links();
    if (!may_edit_) return;
    write_point_form();
    if (map_.points.size() > 1) write_link_form();
  }

 private:
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("drawing.system." + std::string(key));
  }
  [[nodiscard]] std::string sentence_of(const PointLoop& loop, const std::string& kind = {}) const {
    return loop_sentence(view_.context, view_.records, map_, loop, kind);
  }

  void write_picture() {
    const html::HeadedSection section(html_, Heading::h2, words("picture"));
    html::paragraph(html_, words("legend"));
    const Element wide = html::open_wide(html_, words("picture"));
    html::ring_chart(html_, systems_drawing(view_.context, view_.records, request_.record, map_));
  }

  void write_loops() {
    if (map_.points.empty() && map_.named.empty()) return;
    const html::HeadedSection section(html_, Heading::h2, words("loops"), "loops");
    if (map_.named.empty() && map_.unnamed.empty()) html::paragraph(html_, words("no_loops"));
    for (const NamedLoop& loop : map_.named) write_named(loop);
    if (map_.unnamed.empty()) return;
    html::heading(html_, Heading::h3, words("unnamed"));
    html::paragraph(html_, words(map_.has_more_loops ? "unnamed_many" : "unnamed_text"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const PointLoop& loop : map_.unnamed) write_unnamed(loop);
  }

  void write_named(const NamedLoop& loop) {
    const std::string id = text_of(*loop.row, "id");
    const std::string kind = text_of(*loop.row, "kind");
    html::heading(html_, Heading::h3, text_of(*loop.row, "name"), loop_anchor(id));
    if (!kind.empty()) html::tag(html_, choice_words(view_, systems_map_type, "loops.kind", kind));
    if (loop.is_there())
      html::paragraph(html_, sentence_of(loop.points, kind));
    else
      html::alert(html_, html::AlertKind::warning, words("not_there"), why_not_there(loop));
    if (!may_edit_) return;
    const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
    const EditForm form(html_, request_);
    html::hidden_field(html_, "loop", id);
    action_button(html_, "ask remove-loop", words("remove_loop"), html::ButtonStyle::quiet, text_of(*loop.row, "name"));
  }

  [[nodiscard]] std::string why_not_there(const NamedLoop& loop) const {
    if (loop.unknown_code) return view_.context.fill("drawing.system.unknown_code", {{"code", *loop.unknown_code}});
    if (!loop.torn_between) return words("too_short");
    return view_.context.fill("drawing.system.torn_between",
                              {{"from", loop.torn_between->first}, {"to", loop.torn_between->second}});
  }

  void write_unnamed(const PointLoop& loop) {
    const Element item = html_.open("li");
    html::paragraph(html_, sentence_of(loop));
    if (!may_edit_) return;
    const std::string path = path_of(map_, loop);
    const EditControls controls(html_, request_, "name-loop", "path", path);
    const html::Disclosure folded(html_, view_.context.fill("drawing.system.name_loop", {{"path", path}}),
                                  controls.came_back());
    const EditForm form(html_, request_);
    html::hidden_field(html_, "path", path);
    for (const toolkit::FieldRule& rule : cells_of(request_.type, "loops", {"name", "kind"}).fields)
      controls.cell(rule, true);
    action_button(html_, "name-loop", words("name_it"), html::ButtonStyle::main, path);
  }

  void write_outline() {
    const html::HeadedSection section(html_, Heading::h2, words("outline"), "points");
    for (std::size_t point = 0; point < map_.points.size(); ++point) write_point(point);
  }

  void write_point(std::size_t at) {
    const Fields& point = *map_.points[at];
    const std::string kind = text_of(point, "kind");
    html::heading(html_, Heading::h3, point_words(view_.context, point), point_anchor(text_of(point, "id")));
    if (!kind.empty()) html::tag(html_, choice_words(view_, systems_map_type, "points.kind", kind));
    if (says_yes(point, "leverage")) html::tag(html_, words("lever_tag"));
    write_effects(at);
    if (may_edit_) write_form_of(at);
  }

  void write_effects(std::size_t at) {
    bool is_any = false;
    for (const MapArrow& arrow : map_.arrows) is_any = is_any || arrow.from == at;
    if (!is_any) return html::paragraph(html_, words("no_effects"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const MapArrow& arrow : map_.arrows) {
      if (arrow.from != at) continue;
      const Element item = html_.open("li");
      const Fields& target = *map_.points[arrow.to];
      html_.text(effect_words(view_.context, view_.records, arrow) + " ");
      html::link(html_, "#" + point_anchor(text_of(target, "id")), point_words(view_.context, target));
      const std::string strength = text_of(*arrow.row, "strength");
      if (!strength.empty()) html_.text(" (" + choice_words(view_, systems_map_type, "links.strength", strength) + ")");
    }
  }

  void write_form_of(std::size_t at) {
    const Fields& point = *map_.points[at];
    const std::string name = point_words(view_.context, point);
    const html::Disclosure folded(html_, view_.context.fill("drawing.system.change", {{"point", name}}));
    const EditForm form(html_, request_);
    html::hidden_field(html_, "point", text_of(point, "id"));
    const Element buttons = html_.open("div", {{"class", "fh-actions"}});
    if (says_yes(point, "leverage"))
      action_button(html_, "plain", words("plain"), html::ButtonStyle::quiet, name);
    else
      action_button(html_, "lever", words("make_lever"), html::ButtonStyle::quiet, name);
    for (const MapArrow& arrow : map_.arrows)
      if (arrow.from == at) write_remove_link(*arrow.row, point_name(*map_.points[arrow.to]), name);
    action_button(html_, "ask remove-point", words("remove_point"), html::ButtonStyle::quiet, name);
  }

  void write_remove_link(const Fields& row, const std::string& to, const std::string& about) {
    action_button(html_, "ask remove-link " + text_of(row, "id"),
                  view_.context.fill("drawing.system.remove_link", {{"to", to}}), html::ButtonStyle::quiet, about);
  }

  void write_torn_links() {
    if (map_.torn_links.empty()) return;
    const html::HeadedSection section(html_, Heading::h2, words("torn"), "torn");
    html::paragraph(html_, words("torn_text"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const Fields* row : map_.torn_links) {
      const Element item = html_.open("li");
      html_.text(view_.context.fill("drawing.system.torn_link",
                                    {{"from", text_of(*row, "from")}, {"to", text_of(*row, "to")}}));
      if (!may_edit_) continue;
      const EditForm form(html_, request_);
      write_remove_link(*row, text_of(*row, "to"), text_of(*row, "from"));
    }
  }

  void write_point_form() {
    const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
    const html::HeadedSection section(html_, Heading::h2, words("new_point"), "new-point");
    const EditForm form(html_, request_);
    const EditControls controls(html_, request_, "add-point");
    for (const toolkit::FieldRule& rule : cells_of(request_.type, "points", {"name", "kind"}).fields)
      controls.cell(rule, rule.id == "name");
    action_button(html_, "add-point", words("add_point"), html::ButtonStyle::main);
  }

  void write_link_form() {
    const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
    const html::HeadedSection section(html_, Heading::h2, words("new_link"), "new-link");
    const EditForm form(html_, request_);
    const EditControls controls(html_, request_, "link");
    controls.select("from", words("from"), point_options());
    for (const toolkit::FieldRule& rule : cells_of(request_.type, "links", {"effect"}).fields)
      controls.cell(rule, true);
    controls.select("to", words("to"), point_options());
    action_button(html_, "link", words("add_link"), html::ButtonStyle::main);
  }

  [[nodiscard]] std::vector<EditOption> point_options() const {
    std::vector<EditOption> options;
    for (const Fields* point : map_.points)
      options.push_back({text_of(*point, "id"), point_words(view_.context, *point)});
    return options;
  }

  Html& html_;
  const DrawingRequest& request_;
  const ViewRequest& view_;
  const SystemsMap map_;
  const bool may_edit_;
};

}  // namespace

void write_systems_map(html::Html& html, const DrawingRequest& request) {
  SystemsMapPage(html, request).write();
}

}  // namespace foothold::workspace
