#include "html/components.hpp"
#include "toolkit/pages/engagement_phases.hpp"
#include "toolkit/pages/page_parts.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/views/work_view_list.hpp"
#include "workspace/worksheets/worksheet_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

// What the chapter teaches besides its purpose, folded but for the questions, so that the work stays in sight.
void write_lesson(Html& html, const PageContext& context, const toolkit::Chapter& chapter) {
  const html::HeadedSection section(html, Heading::h2, context.text("chapter.questions"));
  toolkit::text_list(html, context, chapter.questions);
  {
    const html::Disclosure tips(html, context.text("chapter.tips"));
    toolkit::text_list(html, context, chapter.tips);
  }
  {
    const html::Disclosure pitfalls(html, context.text("chapter.pitfalls"));
    toolkit::text_list(html, context, chapter.pitfalls);
  }
  html::link(html, context.link(toolkit::chapter_path(chapter.number)), context.text("chapters.read_all"));
}

void write_worksheets(Html& html, const PageContext& context, const WorkspacePage& page,
                      const std::vector<WorksheetLine>& worksheets) {
  const html::HeadedSection section(html, Heading::h2, context.text("worksheets.title"));
  if (worksheets.empty()) return html::paragraph(html, context.text("worksheets.none"));
  const Element live = html.open("div", {{"data-live-region", "worksheets"}});
  html::Table table(html, context, context.text("worksheets.title"),
                    {{context.text("worksheets.one")},
                     {context.text("worksheets.state")},
                     {context.text("record.progress_title")},
                     {context.text("checks.title")}},
                    {.quiet = true});
  for (const WorksheetLine& line : worksheets) {
    const toolkit::Worksheet& worksheet = *line.state.worksheet;
    const auto& progress = line.state.progress;
    table.row(context.say(worksheet.title), page.link("/worksheets/" + worksheet.id))
        .cell(state_words(context, line.state.state))
        .cell(context.fill("worksheets.answered", {{"answered", std::to_string(progress.answered)},
                                                   {"required", std::to_string(progress.required)}}))
        .cell(line.findings.empty() ? context.text("checks.nothing_open") : line.findings);
  }
}

void write_phases(Html& html, const PageContext& context, const toolkit::Chapter& chapter) {
  if (chapter.engagement_phases.empty()) return;
  const html::HeadedSection section(html, Heading::h2, context.text("chapter.phases"));
  toolkit::engagement_phase_table(html, context, chapter.engagement_phases);
}

void write_steps(Html& html, const PageContext& context, const WorkspacePage& page, int number) {
  const Element nav =
      html.open("nav", {{"class", "fh-actions fh-no-print"}, {"aria-label", context.text("chapter.steps")}});
  for (const int other : {number - 1, number + 1}) {
    if (other < 1 || other > toolkit::chapter_count) continue;
    html::link(html, page.link("/chapters/" + std::to_string(other)),
               context.fill("chapters.go", {{"number", std::to_string(other)}}));
  }
}

}  // namespace

std::string state_words(const PageContext& context, WorkState state) {
  return context.text("work." + std::string(work_state_name(state)));
}

std::string worksheets_begun(const PageContext& context, const std::vector<WorksheetState>& worksheets) {
  std::size_t begun = 0;
  std::size_t agreed = 0;
  for (const WorksheetState& worksheet : worksheets) {
    if (worksheet.state != WorkState::not_started) ++begun;
    if (worksheet.state == WorkState::agreed) ++agreed;
  }
  return context.fill("chapters.begun", {{"begun", std::to_string(begun)},
                                         {"all", std::to_string(worksheets.size())},
                                         {"agreed", std::to_string(agreed)}});
}

std::string work_chapter_page(const PageContext& context, const Participant& participant, const ChapterView& view) {
  const WorkspacePage page(context, participant);
  return page.write(toolkit::chapter_label(context, view.chapter), {}, [&](Html& html) {
    html.element("p", {{"class", "fh-lead"}}, context.say(view.chapter.purpose));
    write_worksheets(html, context, page, view.worksheets);
    write_views_of_chapter(html, context, participant, view.chapter.number);
    write_phases(html, context, view.chapter);
    write_lesson(html, context, view.chapter);
    write_spotlights(html, context, participant, view.spotlights);
    if (!view.findings.empty()) {
      const html::HeadedSection section(html, Heading::h2, context.text("checks.title"), "checks");
      write_findings(html, context, participant, view.findings, Heading::h3, FindingPlace::named);
    }
    write_steps(html, context, page, view.chapter.number);
  });
}

}  // namespace foothold::workspace
