#include "workspace/vision/vision_view.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"
#include "workspace/drawings/row_edits.hpp"
#include "workspace/findings/coalition_findings.hpp"
#include "workspace/forms/record_form.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/visible_fields.hpp"
#include "workspace/vision/gathered_voices.hpp"
#include "workspace/vision/vision_sheet.hpp"
#include "workspace/vision/vision_voices.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

constexpr int strategy_chapter = 5;

struct VisionStep {
  std::string_view id;
  std::vector<std::string_view> fields;
};
const std::vector<VisionStep>& steps() {
  static const std::vector<VisionStep> all = {
      {"prompts", {"daily_life", "they_decide", "treatment", "resident_words", "made_with"}},
      {"statement", {"statement", "horizon", "dimensions", "missing_dimension", "people_named"}},
      {"adoption", {"adopted"}}};
  return all;
}

const Record* chosen_vision(const ViewRequest& view) {
  const auto& visions = view.records.of(vision_type);
  const std::string asked = view.query.find("vision").value_or("");
  const auto at = std::ranges::find(visions, asked, &Record::id);
  if (at != visions.end()) return *at;
  return visions.empty() ? nullptr : visions.front();
}

class VisionWorkshop {
 public:
  VisionWorkshop(Html& html, const ViewRequest& view, const Record* vision, const SentVision& sent)
      : html_(html),
        view_(view),
        vision_(vision),
        sent_(sent),
        type_(*view.records.toolkit().record_types.find(vision_type)) {}

  void write() {
    html::error_summary(html_, view_.context, sent_.errors);
    write_ways();
    write_gathered_voices(html_, view_);
    if (vision_ == nullptr) return write_nothing();
    may_write_ = may_write(view_.participant, *vision_);
    {
      const html::HeadedSection section(html_, Heading::h2, words("prompts"), "prompts");
      write_answers();
      write_step("prompts");
    }
    write_drafts();
    write_statement();
    write_adoption();
  }

 private:
  [[nodiscard]] const std::string& words(std::string_view key) const {
    return view_.context.text("views.vision." + std::string(key));
  }
  [[nodiscard]] std::string fill(std::string_view key,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return view_.context.fill("views.vision." + std::string(key), values);
  }

  void write_ways() {
    const auto& visions = view_.records.of(vision_type);
    if (visions.size() > 1) write_choice(visions);
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    html::link(html_, address_in(view_, "/views/vision?sheet=yes"), words("to_sheet"));
    if (vision_ != nullptr) write_record_link(html_, view_, *vision_, words("to_record"));
  }

  void write_choice(const std::vector<const Record*>& visions) {
    std::vector<std::pair<std::string, std::string>> named;
    for (const Record* vision : visions) named.emplace_back(vision->id, title_of(view_, *vision));
    std::vector<html::Choice> choices;
    for (const auto& [id, name] : named) choices.push_back({id, name, vision_ != nullptr && id == vision_->id});
    const Element form = html::open_filters(html_, address_in(view_, "/views/vision"));
    html::filter_field(html_, "vision", words("which"), words("first_one"), choices);
    html::filter_button(html_, words("show"));
  }

  void write_nothing() {
    html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_begin_link(html_, view_, vision_type, words("begin"));
  }

  // What has been written down to the prompts.
  void write_answers() {
    const toolkit::RecordType questions = questions_of_step(type_, "prompts");
    const bool is_any = std::ranges::any_of(questions.fields, [this](const toolkit::FieldRule& rule) {
      return !text_of(vision_->fields, rule.id).empty();
    });
    if (!is_any) return html::paragraph(html_, words("no_answers"));
    html::DefinitionList list(html_);
    for (const toolkit::FieldRule& rule : questions.fields)
      if (const std::string said = text_of(vision_->fields, rule.id); !said.empty())
        list.item(view_.context.say(rule.label), said);
  }

  // The form of a step for who may write, open until its first question has an answer.
  void write_step(const std::string& step) {
    if (!may_write_) return;
    const toolkit::RecordType questions = questions_of_step(type_, step);
    const bool is_open = sent_.step == step || !is_answered(vision_->fields, questions.fields.front().id);
    const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
    const html::Disclosure folded(html_, words("form." + step), is_open);
    write_form(step, questions, sent_.step == step ? sent_.fields : vision_->fields, "save");
  }

  void write_form(const std::string& step, const toolkit::RecordType& questions, const boost::json::object& fields,
                  std::string_view button) {
    const std::string path = view_.participant.path(vision_step_path(vision_->id));
    const SessionForm form(html_, view_.context, view_.participant.visitor, path);
    write_hidden(step);
    static const Errors none;
    record_fields(
        html_, view_.context,
        {questions, fields, sent_.step == step ? sent_.errors : none,
         [this](const std::string& kind) { return view_.names.options(kind); },
         [this](const std::string& kind) { return view_.names.plural(kind); },
         [this](const toolkit::FieldRule& rule) { return may_see_field(view_.participant, rule, vision_->owner); },
         [this](const std::string& reference) { return view_.names.name(reference); },
         [this](const std::string& kind) { return view_.names.begin_address(kind); }, view_.context.link(path)});
    html::submit_button(html_, words(button));
  }

  void write_hidden(std::string_view step) {
    html::hidden_field(html_, "_revision", std::to_string(vision_->revision));
    html::hidden_field(html_, "step", step);
  }

  void write_drafts() {
    const html::HeadedSection section(html_, Heading::h2, words("drafts"), "drafts");
    html::paragraph(html_, words("drafts_text"));
    int number = 0;
    for (const Fields* draft : rows_of(vision_->fields, "drafts")) write_draft(*draft, ++number);
    if (!may_write_) return;
    const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
    const html::Disclosure folded(html_, words("add_draft"), number == 0 || sent_.step == "draft");
    const boost::json::object empty;
    write_form("draft", questions_of_step(type_, "draft"), sent_.step == "draft" ? sent_.fields : empty, "add");
  }

  void write_draft(const Fields& draft, int number) {
    html::heading(html_, Heading::h3, fill("draft", {{"number", std::to_string(number)}}));
    write_by_language(draft, "draft");
    const std::string reactions = text_of(draft, "reactions");
    if (!reactions.empty()) html::paragraph(html_, fill("reactions", {{"text", reactions}}));
    if (may_write_) write_draft_forms(text_of(draft, "id"), reactions, number);
  }

  void write_draft_forms(const std::string& row, const std::string& reactions, int number) {
    const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
    const std::string path = view_.participant.path(vision_step_path(vision_->id));
    {
      const html::Disclosure folded(html_, fill("react", {{"number", std::to_string(number)}}));
      const SessionForm form(html_, view_.context, view_.participant.visitor, path);
      write_hidden("reactions");
      html::hidden_field(html_, "row", row);
      const std::string control = "reactions-" + row;
      html::area_field(html_, view_.context, {.name = "reactions", .label = words("reactions_label"), .id = control},
                       reactions, 4);
      html::submit_button(html_, words("save"), html::ButtonStyle::quiet);
    }
    if (is_settled(*vision_)) return;
    const SessionForm form(html_, view_.context, view_.participant.visitor, path);
    write_hidden("choose");
    html::hidden_field(html_, "row", row);
    html::submit_button(html_, fill("choose", {{"number", std::to_string(number)}}), html::ButtonStyle::quiet);
  }

  // Each language with how many words it has, against the sixty that people can keep in mind.
  void write_by_language(const Fields& fields, std::string_view field) {
    for (const Language language : all_languages) {
      const std::string text = localized_of(fields, field).in(language);
      if (text.empty()) continue;
      html_.element("p", {{"class", "fh-lead"}, {"lang", language_code(language)}}, text);
      const std::size_t count = count_words(text);
      html_.element("p", {{"class", "usa-hint"}},
                    fill(count > most_vision_words ? "too_long" : "length",
                         {{"count", std::to_string(count)}, {"most", std::to_string(most_vision_words)}}));
    }
  }

  void write_statement() {
    const html::HeadedSection section(html_, Heading::h2, words("statement"), vision_part("statement"));
    if (!is_answered(vision_->fields, "statement")) html::paragraph(html_, words("no_statement"));
    write_by_language(vision_->fields, "statement");
    write_dimensions();
    write_checks();
    write_step("statement");
  }

  void write_dimensions() {
    html::heading(html_, Heading::h3, words("dimensions"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const toolkit::Dimension& dimension : view_.records.toolkit().framework.dimensions()) {
      const Element item = html_.open("li");
      html_.text(view_.context.say(dimension.label) + " ");
      html::tag(html_, words(has_text(vision_->fields, "dimensions", dimension.id) ? "speaks" : "silent"));
    }
  }

  void write_checks() {
    html::heading(html_, Heading::h3, words("checks"));
    bool is_any = false;
    for (const TextedFinding& finding : seen_findings(view_.all, view_.participant)) {
      if (finding.finding.record != vision_->id || !finding.text->id.starts_with("V-") || finding.accepted) continue;
      is_any = true;
      const Element notice = html::open_notice(html_);
      html_.element("strong", {}, view_.context.say(finding.text->title) + " (" + finding.text->id + ")");
      html::paragraph(html_, view_.context.say(finding.says));
      html::paragraph(html_, view_.context.say(finding.text->fix));
    }
    if (!is_any) html::paragraph(html_, words("checks_fine"));
  }

  void write_adoption() {
    const html::HeadedSection section(html_, Heading::h2, words("adoption"), "adoption");
    const auto decisions = records_of(view_.records, vision_->fields, "adopted");
    if (!decisions.empty()) {
      const Element paragraph = html_.open("p");
      html_.text(words("adopted") + " ");
      write_record_links(html_, view_, decisions);
    } else {
      html::paragraph(html_, words("not_adopted"));
    }
    if (!may_write_) return;
    write_step("adoption");
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    if (decisions.empty())
      write_begin_link(html_, view_, "decision", words("begin_decision"), {{"question", words("decision_question")}});
    if (!decisions.empty() && !is_settled(*vision_))
      html::link(html_, address_in(view_, "/records/" + vision_->id + "/edit"), words("set_agreed"));
  }

  Html& html_;
  const ViewRequest& view_;
  const Record* vision_;
  const SentVision& sent_;
  const toolkit::RecordType& type_;
  bool may_write_ = false;
};

}  // namespace

void write_vision(Html& html, const ViewRequest& view) {
  if (view.query.find("sheet")) return write_vision_sheet(html, view);
  VisionWorkshop(html, view, chosen_vision(view), {}).write();
}

std::string refused_vision_page(const ViewRequest& view, const Record& vision, const SentVision& sent) {
  return WorkspacePage(view.context, view.participant)
      .write(view.context.text("views.vision.title"), chapter_crumbs(view, strategy_chapter),
             [&](Html& html) { VisionWorkshop(html, view, &vision, sent).write(); });
}

toolkit::RecordType questions_of_step(const toolkit::RecordType& type, std::string_view step) {
  if (step == "draft") return cells_of(type, "drafts", {"draft", "reactions"});
  const auto at = std::ranges::find(steps(), step, &VisionStep::id);
  toolkit::RecordType questions = type;
  std::erase_if(questions.fields, [&](const toolkit::FieldRule& rule) {
    return at == steps().end() || std::ranges::find(at->fields, rule.id) == at->fields.end();
  });
  // The page has headings of its own.
  for (toolkit::FieldRule& rule : questions.fields) rule.section = rule.section_help = {};
  return questions;
}

std::string_view vision_part(std::string_view field) {
  return field == "statement" ? "the-vision" : field;
}

std::string vision_step_path(const std::string& vision) {
  return "/records/" + vision + "/vision";
}

std::string vision_page_path(const std::string& vision) {
  return "/views/vision?vision=" + vision;
}

}  // namespace foothold::workspace
