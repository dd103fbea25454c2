#include "workspace/drawings/why_tree_page.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/drawings/edit_forms.hpp"
#include "workspace/drawings/row_edits.hpp"
#include "workspace/drawings/why_tree_edits.hpp"
#include "workspace/strategy/why_tree.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

// Causes below that stand as deep as the last ones that are told apart: a telephone has no room for more.
constexpr int deepest_cause = 6;
// What stands for the problem in the address.
constexpr std::string_view problem_key = "problem";

// How deep a cause lies is mostly so.
std::string_view usual_level(int depth) {
  constexpr std::array<std::string_view, 3> levels = {"direct", "underlying", "root"};
  return levels.at(static_cast<std::size_t>(std::clamp(depth, 1, 3) - 1));
}

class WhyTreePage {
 public:
  WhyTreePage(Html& html, const DrawingRequest& request)
      : html_(html),
        request_(request),
        view_(request.view),
        tree_(why_tree(request.record)),
        may_edit_(may_edit(request)),
        asked_why_(asked_why()) {}

  void write() {
    if (!tree_.causes.empty()) write_picture();
    write_remarks();
    write_outline();
  }

 private:
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("drawing.why." + std::string(key));
  }

  // Below what the form stands: what was sent, or what the address asks for. What was written below a cause that is
  // gone meanwhile comes back below the problem, so that it is not lost.
  [[nodiscard]] std::string asked_why() const {
    if (request_.sent.raw("_action") != "add") return view_.query.find("why").value_or("");
    const std::string of(request_.sent.raw("of"));
    const bool is_there =
        any_row(request_.record.fields, "causes", [&](const Fields& row) { return has_text(row, "id", of); });
    return is_there ? of : std::string(problem_key);
  }

  void write_picture() {
    const html::HeadedSection section(html_, Heading::h2, words("picture"));
    const Element wide = html::open_wide(html_, words("picture"));
    html::flow_chart(html_, why_drawing(view_.context, request_.record));
  }

  void write_remarks() {
    if (!tree_.unknown_codes.empty())
      html::notice(html_, view_.context.fill("drawing.why.unknown", {{"codes", join(tree_.unknown_codes, ", ")}}));
    if (tree_.in_a_circle.empty()) return;
    std::vector<std::string> names;
    for (const Fields* cause : tree_.in_a_circle) names.push_back(cause_words(view_.context, *cause));
    html::notice(html_, view_.context.fill("drawing.why.circle", {{"causes", join(names, "; ")}}));
  }

  void write_outline() {
    const html::HeadedSection section(html_, Heading::h2, words("outline"), "outline");
    std::vector<int> depths = {0};
    for (const PlacedCause& placed : tree_.causes) depths.push_back(std::min(placed.depth, deepest_cause));
    html::tree(html_, depths, [this](std::size_t at) {
      if (at == 0)
        write_problem();
      else
        write_cause(tree_.causes[at - 1]);
    });
    if (tree_.causes.empty()) html::paragraph(html_, words("none"));
  }

  void write_problem() {
    const std::string problem = text_of(request_.record.fields, "problem");
    {
      const Element paragraph = html_.open("p");
      html_.element("strong", {}, words("problem") + ":");
      html_.text(" " + (problem.empty() ? words("no_problem") : problem));
    }
    write_ask(problem_key, "", words("problem"), 1);
  }

  void write_cause(const PlacedCause& placed) {
    const Fields& cause = *placed.row;
    const std::string id = text_of(cause, "id");
    if (placed.again) {
      const Element paragraph = html_.open("p");
      html::link(html_, "#" + cause_anchor(id), cause_words(view_.context, cause));
      html_.text(" " + words("again"));
      return;
    }
    {
      const Element paragraph = html_.open("p", {{"id", cause_anchor(id)}});
      html_.element("strong", {}, cause_words(view_.context, cause));
    }
    write_tags(cause);
    write_answers(cause);
    if (!may_edit_) return;
    write_ask(id, id, name_of_cause(cause), placed.depth + 1);
    write_cause_form(cause, id);
  }

  void write_tags(const Fields& cause) {
    html::tag(html_, choice_of(cause, "level"));
    if (says_yes(cause, "chosen")) html::tag(html_, words("chosen_tag"));
    if (is_to_be_tested(cause)) html::tag(html_, words("to_test_tag"));
  }

  void write_answers(const Fields& cause) {
    html::DefinitionList list(html_);
    for (const std::string_view cell : {"evidence", "conditions", "local_control", "sources", "history", "chosen"}) {
      const boost::json::value* answer = cause.if_contains(cell);
      const toolkit::RecordType row = cells_of(request_.type, "causes", {cell});
      if (answer == nullptr || row.fields.empty()) continue;
      list.item(view_.context.say(row.fields.front().label),
                answer_words(view_.context, row.fields.front(), *answer,
                             [this](const std::string& reference) { return view_.names.name(reference); }));
    }
  }

  [[nodiscard]] std::string choice_of(const Fields& cause, std::string_view cell) const {
    const std::string choice = text_of(cause, cell);
    return choice.empty() ? "" : choice_words(view_, cause_analysis_type, "causes." + std::string(cell), choice);
  }

  [[nodiscard]] std::string name_of_cause(const Fields& cause) const {
    const std::string code = text_of(cause, "code");
    return code.empty() ? text_of(cause, "cause") : code;
  }

  // The link that opens the form, or the form; `of` is empty for the problem.
  void write_ask(std::string_view key, const std::string& of, const std::string& name, int depth) {
    if (!may_edit_) return;
    if (asked_why_ == key) return write_form(of, depth);
    const Element paragraph = html_.open("p", {{"class", "fh-no-print"}});
    const std::string address =
        address_in(view_, drawing_path(request_.record.id)) + "?why=" + std::string(key) + "#why";
    const Element link = html_.open("a", {{"href", address}});
    html_.text(words("ask"));
    html_.element("span", {{"class", "usa-sr-only"}}, " " + name);
  }

  void write_form(const std::string& of, int depth) {
    const Element box = html_.open("div", {{"class", "fh-notice fh-no-print"}, {"id", "why"}});
    html_.element("p", {}, words("ask_hint"));
    const EditForm form(html_, request_);
    html::hidden_field(html_, "of", of);
    const EditControls controls(html_, request_, "add");
    for (const toolkit::FieldRule& rule :
         cells_of(request_.type, "causes", {cause_cells.begin(), cause_cells.end()}).fields)
      controls.cell(rule, rule.id == "cause", rule.id == "level" ? usual_level(depth) : "");
    const Element buttons = html_.open("div", {{"class", "fh-actions"}});
    action_button(html_, "add", words("add"), html::ButtonStyle::main);
    html::link(html_, address_in(view_, drawing_path(request_.record.id)), words("cancel"));
  }

  void write_cause_form(const Fields& cause, const std::string& id) {
    const std::string name = name_of_cause(cause);
    const html::Disclosure folded(html_, view_.context.fill("drawing.why.change", {{"cause", name}}));
    const EditForm form(html_, request_);
    html::hidden_field(html_, "row", id);
    const Element buttons = html_.open("div", {{"class", "fh-actions"}});
    if (says_yes(cause, "chosen"))
      action_button(html_, "leave", words("leave"), html::ButtonStyle::quiet, name);
    else
      action_button(html_, "choose", words("choose"), html::ButtonStyle::quiet, name);
    action_button(html_, "ask remove", words("remove"), html::ButtonStyle::quiet, name);
  }

  Html& html_;
  const DrawingRequest& request_;
  const ViewRequest& view_;
  const WhyTree tree_;
  const bool may_edit_;
  const std::string asked_why_;
};

}  // namespace

void write_why_tree(Html& html, const DrawingRequest& request) {
  WhyTreePage(html, request).write();
}

}  // namespace foothold::workspace
