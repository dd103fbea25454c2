#include "toolkit/pages/path_section.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "toolkit/pages/page_parts.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

class PathWriter {
 public:
  PathWriter(Html& html, const PageContext& context, const Toolkit& toolkit, const PathLinks& links, Heading level)
      : html_(html), context_(context), toolkit_(toolkit), links_(links), level_(level) {}

  void write(const JourneyPath& path, const JourneyAnswers& answers) {
    write_chapters(path);
    write_tasks(path);
    write_advice(answers);
    heading("path.documents");
    text_list(html_, context_, path.documents);
  }

 private:
  void heading(std::string_view key) { html::heading(html_, level_, context_.text(key)); }

  void write_chapters(const JourneyPath& path) {
    heading("path.chapters");
    write_first_step(path.entry_point);
    html::DefinitionList list(html_);
    for (const int number : path.chapters) {
      const Chapter* chapter = find_chapter(toolkit_.chapters, number);
      if (chapter == nullptr) continue;
      const Element why = list.open_item(chapter_label(context_, *chapter));
      html::paragraph(html_, context_.say(chapter->purpose));
      html::link(html_, links_.chapter(*chapter), context_.say(chapter->title));
    }
  }

  void write_first_step(const std::string& entry_point) {
    const auto& all = toolkit_.framework.entry_points();
    const auto at = std::ranges::find(all, entry_point, &EntryPoint::id);
    if (at == all.end()) return;
    const Element first = html_.open("p");
    html_.element("strong", {}, context_.text("journey.first_step"));
    html_.text(" ").text(context_.say(at->first_step));
  }

  void write_tasks(const JourneyPath& path) {
    heading("path.tasks");
    const Element list = html_.open("ol", {{"class", "usa-list"}});
    for (const JourneyTask& task : path.first_tasks) {
      const Element item = html_.open("li");
      html_.text(context_.say(task.what)).text(" ");
      if (const Worksheet* worksheet = toolkit_.worksheets.find_by_code(task.worksheet))
        html::link(
            html_, links_.worksheet(*worksheet),
            context_.fill("path.task_sheet", {{"code", worksheet->code}, {"title", context_.say(worksheet->title)}}));
    }
  }

  void write_advice(const JourneyAnswers& answers) {
    std::vector<TakenChoice> advised;
    for (const TakenChoice& taken : taken_choices(toolkit_.journey, answers))
      if (!context_.say(taken.choice->advice).empty()) advised.push_back(taken);
    if (advised.empty()) return;
    heading("path.advice");
    html::DefinitionList list(html_);
    for (const TakenChoice& taken : advised)
      list.item(context_.say(taken.choice->label), context_.say(taken.choice->advice));
  }

  Html& html_;
  const PageContext& context_;
  const Toolkit& toolkit_;
  const PathLinks& links_;
  Heading level_;
};

}  // namespace

void write_path(Html& html, const PageContext& context, const Toolkit& toolkit, const JourneyAnswers& answers,
                const PathLinks& links, Heading level) {
  if (const JourneyPath* path = path_of(toolkit.journey, answers))
    PathWriter(html, context, toolkit, links, level).write(*path, answers);
}

void write_answers(Html& html, const PageContext& context, const Journey& journey, const JourneyAnswers& answers) {
  html::DefinitionList list(html);
  const auto all = taken_choices(journey, answers);
  for (const JourneyQuestion& question : journey.questions()) {
    std::vector<std::string> labels;
    for (const TakenChoice& taken : all)
      if (taken.question == &question) labels.push_back(context.say(taken.choice->label));
    if (!labels.empty()) list.item(context.say(question.label), join(labels, ", "));
  }
}

}  // namespace foothold::toolkit
