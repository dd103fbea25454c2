#include "html/components.hpp"
#include "toolkit/pages/page_parts.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/forms/section_parts.hpp"
#include "workspace/journey/journey_section.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/views/starter_form.hpp"
#include "workspace/views/work_view_list.hpp"
#include "workspace/worksheets/printed_documents.hpp"
#include "workspace/worksheets/worksheet_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

class WorksheetPage {
 public:
  WorksheetPage(Html& html, const PageContext& context, const Participant& participant, const WorksheetView& view)
      : html_(html),
        context_(context),
        participant_(participant),
        page_(context, participant),
        view_(view),
        worksheet_(*view.state.worksheet) {}

  void write() {
    html_.element("p", {{"class", "fh-lead"}}, context_.say(worksheet_.help));
    write_state();
    write_how();
    for (const SheetState& sheet : view_.state.sheets) write_sheet(sheet);
    write_views_of_worksheet(html_, context_, participant_, worksheet_.code);
    write_checks();
    write_feeds();
    write_prints();
  }

 private:
  void write_state() {
    const Element live = html_.open("div", {{"data-live-region", "state"}});
    html::DefinitionList list(html_);
    list.item(context_.text("worksheets.state"), state_words(context_, view_.state.state));
    if (view_.state.progress.required > 0)
      list.item(context_.text("record.progress_title"), progress_words(context_, view_.state.progress));
  }

  void write_how() {
    html::heading(html_, Heading::h2, context_.text("worksheets.steps"));
    {
      const Element list = html_.open("ol", {{"class", "usa-list"}});
      for (const Localized& step : worksheet_.steps) html_.element("li", {}, context_.say(step));
    }
    const html::Disclosure example(html_, context_.text("worksheets.example"));
    html::paragraph(html_, context_.say(worksheet_.example));
  }

  void write_sheet(const SheetState& sheet) {
    const bool many = sheet.sheet->many;
    const html::HeadedSection section(html_, Heading::h2, context_.say(many ? sheet.type->plural : sheet.type->label));
    const std::string& note = context_.say(sheet.sheet->note);
    html::paragraph(html_, note.empty() ? context_.say(sheet.type->purpose) : note);
    const Element live = html_.open("div", {{"data-live-region", "sheet-" + sheet.type->id}});
    const std::vector<const Record*> seen = seen_records(sheet);
    write_unseen(sheet.records.size() - seen.size());
    if (!seen.empty()) write_records(sheet, seen);
    if (many || sheet.records.empty()) write_begin(sheet);
    if (sheet.type->id == toolkit::journey_record_type)
      write_kept_paths(html_, context_, participant_, view_.toolkit, seen);
  }

  [[nodiscard]] std::vector<const Record*> seen_records(const SheetState& sheet) const {
    std::vector<const Record*> seen;
    for (const Record* record : sheet.records)
      if (may_see(participant_, *record)) seen.push_back(record);
    return seen;
  }

  void write_unseen(std::size_t count) {
    if (count > 0) html::paragraph(html_, context_.fill("worksheets.unseen", {{"count", std::to_string(count)}}));
  }

  void write_records(const SheetState& sheet, const std::vector<const Record*>& records) {
    html::Table table(html_, context_, context_.say(sheet.type->plural),
                      {{context_.text("record.title")},
                       {context_.text("record.status")},
                       {context_.text("record.progress_title")},
                       {context_.text("record.changed")}},
                      {.sortable = records.size() > 1, .quiet = true});
    for (const Record* record : records) {
      const auto may_see_field = [&](const toolkit::FieldRule& rule) {
        return !rule.visibility || may_see(participant_, *rule.visibility, record->owner);
      };
      const auto progress = toolkit::progress_of(*sheet.type, record->fields, may_see_field);
      table.row(title_words(context_, record->title), page_.link("/records/" + record->id))
          .cell(context_.text("status." + std::string(toolkit::status_name(record->status))))
          .cell(context_.fill("worksheets.answered", {{"answered", std::to_string(progress.answered)},
                                                      {"required", std::to_string(progress.required)}}))
          .sorted_cell(date_words(context_, day_part(record->changed_at)), record->changed_at);
    }
  }

  void write_begin(const SheetState& sheet) {
    if (!may_begin(participant_)) {
      if (sheet.records.empty()) html::paragraph(html_, context_.text("worksheets.empty"));
      return;
    }
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    html_.element("a", {{"class", "usa-button"}, {"href", page_.link("/types/" + sheet.type->id + "/new")}},
                  context_.fill(sheet.sheet->many ? "worksheets.add" : "worksheets.begin",
                                {{"type", context_.say(sheet.type->label)}}));
    write_starter_form(html_, context_, participant_, view_.toolkit, sheet.type->id, sheet.records.size());
    if (sheet.sheet->many)
      html::link(html_, page_.link("/types/" + sheet.type->id), context_.text("worksheets.as_table"));
  }

  void write_checks() {
    if (view_.findings.empty()) return;
    const html::HeadedSection section(html_, Heading::h2, context_.text("checks.title"), "checks");
    write_findings(html_, context_, participant_, view_.findings, Heading::h3, FindingPlace::named);
  }

  void write_feeds() {
    if (worksheet_.feeds.empty()) return;
    const html::HeadedSection section(html_, Heading::h2, context_.text("worksheets.feeds"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const toolkit::WorksheetFeed& feed : worksheet_.feeds) {
      const toolkit::Worksheet* other = view_.toolkit.worksheets.find_by_code(feed.worksheet);
      if (other == nullptr) continue;
      const Element item = html_.open("li");
      html::link(html_, page_.link("/worksheets/" + other->id), context_.say(other->title));
      html_.text(": " + context_.say(feed.what));
    }
  }

  void write_prints() {
    const html::HeadedSection section(html_, Heading::h2, context_.text("worksheets.prints_as"));
    write_printed_documents(html_, context_, participant_, view_);
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    html::link(html_, page_.link("/worksheets/" + worksheet_.id + "/print"), context_.text("worksheets.print"));
    html::link(html_, page_.link("/worksheets/" + worksheet_.id + "/blank"), context_.text("worksheets.blank"));
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const WorkspacePage page_;
  const WorksheetView& view_;
  const toolkit::Worksheet& worksheet_;
};

}  // namespace

std::string worksheet_page(const PageContext& context, const Participant& participant, const WorksheetView& view) {
  const toolkit::Worksheet& worksheet = *view.state.worksheet;
  const auto between = way_to_chapter(context, participant, view.toolkit, worksheet.chapter);
  return WorkspacePage(context, participant).write(context.say(worksheet.title), between, [&](Html& html) {
    WorksheetPage(html, context, participant, view).write();
  });
}

}  // namespace foothold::workspace
