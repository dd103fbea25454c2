#include "html/components.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/forms/section_parts.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

class RecordEditPage {
 public:
  RecordEditPage(Html& html, const PageContext& context, const Participant& participant, const RecordEditView& view)
      : html_(html), context_(context), participant_(participant), view_(view) {}

  void write() {
    html::error_summary(html_, context_, view_.errors);
    if (!view_.draft_saved_at.empty())
      html::notice(html_,
                   context_.fill("record.draft_found", {{"at", html::moment_words(context_, view_.draft_saved_at)}}));
    write_newer();
    write_conflict();
    const SessionForm form(html_, context_, participant_.visitor, path(), SessionForm::Draft::kept);
    html::hidden_field(html_, "_revision", std::to_string(view_.base_revision));
    // Enter in a field presses the first button, which must not be one that removes a row.
    html_.element(
        "button",
        {{"class", "usa-sr-only"}, {"type", "submit"}, {"name", "_action"}, {"value", "save"}, {"tabindex", "-1"}},
        context_.text("record.save"));
    const RecordFormView form_shown = form_view();
    html::paragraph(html_,
                    progress_words(context_, toolkit::progress_of(view_.type, view_.fields, form_shown.may_see)));
    record_fields(html_, context_, form_shown);
    write_standing();
    write_buttons();
  }

 private:
  [[nodiscard]] std::string path() const {
    return participant_.path(view_.record.empty() ? "/types/" + view_.type.id + "/new"
                                                  : "/records/" + view_.record + "/edit");
  }

  [[nodiscard]] RecordFormView form_view() const {
    return {view_.type,
            view_.fields,
            view_.errors,
            [this](const std::string& kind) { return kind == "file" ? files() : others(kind); },
            [this](const std::string& kind) { return view_.names.plural(kind); },
            [this](const toolkit::FieldRule& rule) {
              return !rule.fixed && (!rule.visibility || may_see(participant_, *rule.visibility, view_.owner));
            },
            [this](const std::string& reference) { return view_.names.name(reference); },
            [this](const std::string& kind) { return view_.names.begin_address(kind); },
            context_.link(path()),
            view_.asked_to_remove};
  }

  // Nothing refers to itself.
  [[nodiscard]] std::vector<ReferenceOption> others(const std::string& kind) const {
    std::vector<ReferenceOption> options = view_.names.options(kind);
    std::erase_if(options, [&](const ReferenceOption& option) { return option.value == kind + ":" + view_.record; });
    return options;
  }

  [[nodiscard]] std::vector<ReferenceOption> files() const {
    std::vector<ReferenceOption> options;
    for (const Attachment& attachment : view_.attachments) options.push_back({attachment.hash, attachment.name});
    return options;
  }

  void write_standing() {
    if (view_.type.anonymous) return html::notice(html_, context_.text("record.anonymous"));
    std::vector<html::Choice> statuses;
    for (const char* name : {"draft", "in-review", "agreed", "published", "archived"})
      statuses.push_back(
          {name, context_.text(std::string("status.") + name), name == toolkit::status_name(view_.status)});
    html::select_field(html_, context_, {.name = "_status", .label = context_.text("record.status"), .required = true},
                       statuses);
    write_visibility();
    if (!view_.record.empty())
      html::text_field(
          html_, context_,
          {.name = "_reason", .label = context_.text("record.reason"), .hint = context_.text("record.reason_hint")},
          {.value = view_.reason});
  }

  // Whoever keeps something for themselves hears what becomes of it when they leave.
  void write_visibility() {
    std::vector<html::Choice> visibilities;
    for (const char* name : {"owner", "coordinators", "editors", "coalition", "everyone"})
      visibilities.push_back(
          {name, context_.text(std::string("visibility.") + name), name == toolkit::visibility_name(view_.visibility)});
    html::select_field(html_, context_,
                       {.name = "_visibility",
                        .label = context_.text("record.visibility"),
                        .hint = view_.type.stays_private() ? "" : context_.text("record.visibility_hint"),
                        .required = true},
                       visibilities);
  }

  void write_buttons() {
    const Element buttons = html_.open("div", {{"class", "fh-actions"}});
    button("save", "record.save", "usa-button");
    button("draft", "record.save_draft", "usa-button usa-button--outline");
    if (!view_.draft_saved_at.empty()) button("discard", "record.discard_draft", "usa-button usa-button--outline");
  }

  void button(const char* action, const char* key, const char* style) {
    html_.element("button", {{"class", style}, {"type", "submit"}, {"name", "_action"}, {"value", action}},
                  context_.text(key));
  }

  // Somebody saved meanwhile: nothing is lost by going on, but it is good to know.
  void write_newer() {
    if (view_.record.empty()) return;
    const Element live = html_.open("div", {{"data-live-region", "newer"}, {"role", "status"}});
    if (view_.newer_by.empty() || view_.conflict != nullptr) return;
    html::notice(html_, context_.fill("record.newer", {{"person", view_.newer_by}}));
    html::link(html_, address_in(context_, participant_, "/records/" + view_.record + "/history"),
               context_.text("record.newer_history"));
  }

  // Both versions side by side; the form below holds the person's own, over the newest revision.
  void write_conflict() {
    if (view_.conflict == nullptr) return;
    html::alert(html_, html::AlertKind::warning, context_.text("conflict.title"), context_.text("conflict.text"));
    html::Table table(
        html_, context_, context_.text("conflict.table"),
        {{context_.text("history.field")}, {context_.text("conflict.theirs")}, {context_.text("conflict.mine")}});
    for (const FieldConflict& conflict : view_.conflict->conflicts) {
      const toolkit::FieldRule* rule = view_.type.find_field(conflict.name);
      const std::string key = "record." + conflict.name;
      const std::string label = rule != nullptr                      ? context_.say(rule->label)
                                : context_.site().messages->has(key) ? context_.text(key)
                                                                     : conflict.name;
      table.row(label).cell(words(rule, conflict.theirs)).cell(words(rule, conflict.mine));
    }
  }

  [[nodiscard]] std::string words(const toolkit::FieldRule* rule, const boost::json::value& answer) const {
    if (answer.is_null()) return context_.text("record.no_answer");
    if (rule == nullptr) return plain_answer(answer);
    return answer_words(context_, *rule, answer, naming(context_, view_.names, view_.attachments));
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const RecordEditView& view_;
};

}  // namespace

std::string record_edit_page(const PageContext& context, const Participant& participant, const RecordEditView& view) {
  const std::string& type = context.say(view.type.label);
  const std::string title = context.fill(view.record.empty() ? "record.new" : "record.edit_of", {{"type", type}});
  return WorkspacePage(context, participant).write(title, view.way, [&](Html& html) {
    RecordEditPage(html, context, participant, view).write();
  });
}

}  // namespace foothold::workspace
