#include <algorithm>
#include <optional>

#include "base/clock.hpp"
#include "html/components.hpp"
#include "workspace/documents/document_offer.hpp"
#include "workspace/forms/answer_markup.hpp"
#include "workspace/journey/journey_section.hpp"
#include "workspace/overviews/plan_words.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/visible_fields.hpp"
#include "workspace/worksheets/worksheet_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

class FilledWorksheet {
 public:
  FilledWorksheet(Html& html, const PageContext& context, const Participant& participant, const WorksheetView& view,
                  const ReferenceNames& names)
      : html_(html), context_(context), participant_(participant), view_(view), names_(names) {}

  void write() {
    html_.element("p", {},
                  context_.fill("worksheets.printed", {{"coalition", participant_.coalition.name},
                                                       {"at", html::moment_words(context_, utc_now())},
                                                       {"state", state_words(context_, view_.state.state)}}));
    for (const SheetState& sheet : view_.state.sheets) write_sheet(sheet);
  }

 private:
  void write_sheet(const SheetState& sheet) {
    const Number number = sheet.sheet->many ? Number::many : Number::one;
    const html::HeadedSection section(html_, Heading::h2, context_.say(name_in(view_.vocabulary, *sheet.type, number)));
    bool any = false;
    for (const Record* record : sheet.records)
      if (may_see(participant_, *record)) {
        write_record(*sheet.type, visible_record(participant_, *sheet.type, *record));
        any = true;
      }
    if (!any) html::paragraph(html_, context_.text("worksheets.empty"));
    if (sheet.type->id == toolkit::journey_record_type)
      write_kept_paths(html_, context_, participant_, view_.toolkit, sheet.records);
  }

  void write_record(const toolkit::RecordType& type, const Record& record) {
    const Element article = html_.open("article", {{"class", "fh-sheet"}});
    html::heading(html_, Heading::h3, title_words(context_, record.title));
    html_.element("p", {{"class", "usa-hint"}},
                  context_.text("status." + std::string(toolkit::status_name(record.status))));
    for (const toolkit::FieldSection& section : toolkit::sections_of(type)) write_section(section, record);
  }

  void write_section(const toolkit::FieldSection& section, const Record& record) {
    const auto is_answered = [&](const toolkit::FieldRule& rule) { return record.fields.contains(rule.id); };
    if (std::ranges::none_of(section.fields, is_answered)) return;
    if (section.title != nullptr) html::heading(html_, Heading::h4, context_.say(*section.title));
    const AnswerPlace place{[this](const std::string& reference) { return names_.name(reference); },
                            [this](const std::string& reference) { return context_.link(names_.path(reference)); },
                            section.title == nullptr ? Heading::h4 : Heading::h5};
    html::DefinitionList list(html_);
    for (const toolkit::FieldRule& rule : section.fields) {
      if (!is_answered(rule)) continue;
      const Element item = list.open_item(context_.say(rule.label));
      write_answer(html_, context_, rule, record.fields.at(rule.id), place);
    }
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const WorksheetView& view_;
  const ReferenceNames& names_;
};

}  // namespace

std::string filled_worksheet_title(const PageContext& context, const toolkit::Worksheet& worksheet) {
  return context.fill("worksheets.print_title", {{"title", context.say(worksheet.title)}});
}

void write_filled_worksheet(Html& html, const PageContext& context, const Participant& participant,
                            const WorksheetView& view, const ReferenceNames& names) {
  std::optional<html::Confidential> mark;
  if (std::ranges::any_of(view.state.sheets, [](const SheetState& sheet) { return sheet.type->confidential; }))
    mark.emplace(html, context);
  FilledWorksheet(html, context, participant, view, names).write();
}

std::string filled_worksheet_page(const PageContext& context, const Participant& participant, const WorksheetView& view,
                                  const ReferenceNames& names) {
  const toolkit::Worksheet& worksheet = *view.state.worksheet;
  std::vector<html::Crumb> between = way_to_chapter(context, participant, view.toolkit, worksheet.chapter);
  between.push_back({context.say(worksheet.title), participant.path("/worksheets/" + worksheet.id)});
  const std::string title = filled_worksheet_title(context, worksheet);
  return WorkspacePage(context, participant).write(title, between, [&](Html& html) {
    {
      const Element actions = html.open("div", {{"class", "fh-actions"}});
      write_document_offer(html, context, participant, {"worksheet", worksheet.id});
    }
    write_filled_worksheet(html, context, participant, view, names);
  });
}

}  // namespace foothold::workspace
