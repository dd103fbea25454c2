#include "html/components.hpp"
#include "html/form.hpp"
#include "publishing/pages/plan_pages.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "workspace/documents/document_offer.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;
using workspace::Participant;

constexpr int strategy_chapter = 7;

class OverviewPage {
 public:
  OverviewPage(Html& html, const PageContext& context, const Participant& participant, const PlanOverview& view)
      : html_(html), context_(context), participant_(participant), view_(view) {}

  void write() {
    html::error_summary(html_, context_, view_.errors);
    html_.element("p", {{"class", "fh-lead"}}, words("about"));
    if (view_.plan.setup == nullptr) return write_beginning();
    write_forms();
    write_sections();
    write_publishing();
    write_versions();
    write_comments();
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return context_.text("plan.pages." + std::string(key));
  }
  [[nodiscard]] std::string at(const std::string& rest) const { return context_.link(participant_.path(rest)); }

  void write_beginning() {
    html::nothing_yet(html_, Heading::h2, words("no_setup"), words("no_setup_text"));
    const Element actions = html_.open("div", {{"class", "fh-actions"}});
    html::link(html_, at("/types/plan-setup/new"), words("begin"));
  }

  void write_forms() {
    const html::HeadedSection section(html_, Heading::h2, words("read"));
    html::paragraph(html_, words("read_text"));
    html::Table table(html_, context_, words("read"), {{words("form")}, {words("in_english")}, {words("in_spanish")}},
                      {.quiet = true});
    for (const PlanForm form : all_plan_forms()) {
      html::TableRow row = table.row(form_words(view_.plan, form));
      for (const Language language : all_languages) {
        const Element cell = row.open_cell();
        html::link(html_, context_.link(participant_.path("/plan/" + std::string(plan_form_name(form))), language),
                   words(language == Language::english ? "read_english" : "read_spanish"));
      }
    }
  }

  void write_sections() {
    const html::HeadedSection section(html_, Heading::h2, words("sections"));
    html::paragraph(html_, words("sections_text"));
    html::Table table(html_, context_, words("sections"),
                      {{words("section")}, {words("from_records")}, {words("own_text")}}, {.quiet = true});
    for (const SectionState& state : view_.sections) {
      html::TableRow row =
          table.row(section_title(view_.plan, state.id), at("/plan/sections/" + std::string(state.id)));
      row.cell(words(state.has_records ? "says_something" : "says_nothing"));
      row.cell(words(!state.has_own_text ? "not_written" : state.is_other_language ? "written_elsewhere" : "written"));
    }
  }

  void write_publishing() {
    const html::HeadedSection section(html_, Heading::h2, words("publish"), "publish");
    if (participant_.role < workspace::Role::coordinator) return html::paragraph(html_, words("who_publishes"));
    if (!view_.has_begun) return write_not_begun();
    if (view_.blocks > 0) return write_blocks();
    html::paragraph(html_, words("publish_text"));
    const workspace::SessionForm form(html_, context_, participant_.visitor, participant_.path("/plan/publication"));
    html::area_field(html_, context_,
                     {.name = "note",
                      .label = words("note"),
                      .hint = words("note_hint"),
                      .error = html::error_at(view_.errors, "note"),
                      .required = true},
                     view_.typed.note, 3);
    html::submit_button(html_, words("publish_button"));
  }

  void write_not_begun() {
    html::paragraph(html_, words("not_begun"));
    html::paragraph(html_, words("not_begun.hint"));
    html::link(html_, at("/records/" + view_.plan.setup->id + "/edit"), words("to_setup"));
  }

  void write_blocks() {
    html::alert(html_, html::AlertKind::warning,
                context_.fill("plan.pages.blocked", {{"count", std::to_string(view_.blocks)}}), words("blocked_text"));
    html::link(html_, at("/checks?for=plan"), words("to_checks"));
  }

  void write_versions() {
    const html::HeadedSection section(html_, Heading::h2, words("versions"));
    if (view_.versions.empty()) return html::paragraph(html_, words("no_versions"));
    html::link(html_, context_.link("/plans/" + participant_.coalition.slug), words("public_page"));
    html::Table table(html_, context_, words("versions"),
                      {{words("version")}, {words("when")}, {words("who")}, {words("note")}, {words("state")}},
                      {.quiet = true});
    for (const PlanVersion& version : view_.versions) write_version(table, version);
  }

  void write_version(html::Table& table, const PlanVersion& version) {
    const std::string number = std::to_string(version.number);
    html::TableRow row =
        version.is_withdrawn()
            ? table.row(number)
            : table.row(number, context_.link("/plans/" + participant_.coalition.slug + "/versions/" + number));
    const auto person = view_.people.find(version.published_by);
    row.cell(html::moment_words(context_, version.published_at))
        .cell(person == view_.people.end() ? "" : person->second)
        .cell(version.note);
    const Element cell = row.open_cell();
    if (version.is_withdrawn()) {
      html_.text(words("withdrawn") + ": " + version.withdrawn_note);
    } else if (participant_.role >= workspace::Role::coordinator) {
      write_withdrawal(version);
    } else {
      html_.text(words("stands"));
    }
  }

  // Only those who decide about them read what waits.
  void write_comments() {
    if (participant_.role < workspace::Role::editor) return;
    const html::HeadedSection section(html_, Heading::h2, context_.text("plan.moderation.title"), "comments");
    html::paragraph(
        html_, context_.fill("plan.moderation.in_short", {{"all", std::to_string(view_.comments.all)},
                                                          {"unanswered", std::to_string(view_.comments.unanswered)}}));
    html::link(html_, at("/plan/comments"), context_.text("plan.moderation.open"));
  }

  void write_withdrawal(const PlanVersion& version) {
    const std::string id = withdrawal_field(version.number);
    const std::string error = html::error_at(view_.errors, id);
    const html::Disclosure folded(html_, words("withdraw"), !error.empty());
    html::paragraph(html_, words("withdraw_text"));
    const workspace::SessionForm form(
        html_, context_, participant_.visitor,
        participant_.path("/plan/versions/" + std::to_string(version.number) + "/withdrawal"));
    html::area_field(html_, context_,
                     {.name = "reason", .label = words("withdraw_reason"), .error = error, .required = true, .id = id},
                     view_.typed.version == version.number ? view_.typed.reason : "", 3);
    html::submit_button(html_, words("withdraw_button"), html::ButtonStyle::quiet);
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const PlanOverview& view_;
};

}  // namespace

std::string withdrawal_field(std::int64_t version) {
  return "withdrawn-" + std::to_string(version);
}

std::string form_words(const PlanSource& plan, PlanForm form) {
  return workspace::choice_words(plan.view, "plan-setup", "versions.kind", plan_form_name(form));
}

std::string plan_overview_page(const PageContext& context, const Participant& participant, const PlanOverview& view) {
  return workspace::WorkspacePage(context, participant)
      .write(context.text("plan.pages.title"), chapter_crumbs(view.plan.view, strategy_chapter),
             [&](Html& html) { OverviewPage(html, context, participant, view).write(); });
}

std::string plan_draft_page(const PageContext& context, const Participant& participant, const PlanSource& plan) {
  const std::vector<html::Crumb> between = {{context.text("plan.pages.title"), participant.path("/plan")}};
  return workspace::WorkspacePage(context, participant).write(plan_title(plan), between, [&](Html& html) {
    {
      const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
      workspace::write_document_offer(html, context, participant,
                                      "/plan/" + std::string(plan_form_name(plan.form)) + "/document");
    }
    html::notice(html, context.fill("plan.pages.draft", {{"form", form_words(plan, plan.form)}}));
    const auto parts = parts_of(plan);
    if (parts.empty())
      return html::nothing_yet(html, Heading::h2, context.text("plan.pages.empty"),
                               context.text("plan.pages.empty_text"));
    write_parts(html, parts, context.language());
  });
}

}  // namespace foothold::publishing
