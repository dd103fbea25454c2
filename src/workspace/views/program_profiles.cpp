#include "workspace/views/program_profiles.hpp"

#include <array>

#include "workspace/answers/alignment_answers.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.programs." + std::string(key));
}

void write_counts(Html& html, const ViewRequest& view, const std::string& title,
                  const std::vector<AlignmentGroup>& groups) {
  const auto answer = [&](std::string_view choice) {
    return choice_words(view, "program-assessment", "pillars_clear_link", choice);
  };
  const std::array labels = {words(view, "questions"), answer("yes"), answer("partly"), answer("no"), answer("unknown"),
                             words(view, "unanswered")};
  std::vector<html::Column> columns;
  for (const std::string& label : labels) columns.push_back({.label = label, .numeric = &label != &labels.front()});
  html::Table table(html, view.context, title, columns, {.quiet = true});
  for (const auto& [heading, counts] : groups)
    table.row(heading == nullptr ? std::string() : view.context.say(*heading))
        .cell(std::to_string(counts.yes))
        .cell(std::to_string(counts.partly))
        .cell(std::to_string(counts.no))
        .cell(std::to_string(counts.unknown))
        .cell(std::to_string(counts.unanswered));
}

// Where most is guessed, others have to be asked before anybody reads the profile.
void write_guessed(Html& html, const ViewRequest& view, const ListedProgram& listed, const AlignmentCounts& counts) {
  if (!counts.mostly_guessed()) return;
  html::alert(html, html::AlertKind::warning, words(view, "unknown"),
              view.context.fill("views.programs.unknown_text", {{"unknown", std::to_string(counts.unknown)},
                                                                {"answered", std::to_string(counts.answered())}}));
  const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
  const std::string task = view.context.fill("views.programs.ask_task", {{"program", title_of(view, *listed.program)}});
  write_begin_link(html, view, "task", words(view, "ask"),
                   {{"what", task}, {"linked", "program-assessment:" + listed.assessment->id}});
}

// What people wrote at the end of the profile, under the questions that they answered.
void write_summary(Html& html, const ViewRequest& view, const Record& assessment) {
  html::DefinitionList list(html);
  for (const std::string_view field : {"strengths", "missing", "improvements", "system_change"})
    if (const std::string text = text_of(assessment.fields, field); !text.empty())
      list.item(view.context.say(view.records.field_label(assessment.type, field)), text);
  if (is_answered(assessment.fields, "opinion"))
    list.item(view.context.say(view.records.field_label(assessment.type, "opinion")),
              choice_words(view, assessment, "opinion"));
}

void write_profile(Html& html, const ViewRequest& view, const ListedProgram& listed) {
  const Record& assessment = *listed.assessment;
  const std::string title =
      view.context.fill("views.programs.profile_of", {{"program", title_of(view, *listed.program)}});
  const auto groups = alignment_groups(view.records, assessment);
  const html::HeadedSection section(html, Heading::h3, title);
  write_guessed(html, view, listed, sum_of(groups));
  {
    const Element line = html.open("p");
    const std::string day = text_of(assessment.fields, "date");
    if (!day.empty()) html.text(date_words(view.context, day) + " · ");
    write_record_link(html, view, assessment, words(view, "open_profile"));
  }
  write_counts(html, view, title, groups);
  write_summary(html, view, assessment);
}

void write_without(Html& html, const ViewRequest& view, const std::vector<const Record*>& programs) {
  if (programs.empty()) return;
  const html::HeadedSection section(html, Heading::h3, words(view, "without_profile"));
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const Record* program : programs) {
    const Element item = html.open("li");
    write_record_link(html, view, *program);
    html.text(" ");
    const Element begin = html.open("span", {{"class", "fh-no-print"}});
    write_begin_link(html, view, "program-assessment", words(view, "begin_profile"),
                     {{"program", "program:" + program->id}, {"title", program->title}});
  }
}

}  // namespace

void write_program_profiles(Html& html, const ViewRequest& view, const ProgramPortfolio& portfolio) {
  const html::HeadedSection section(html, Heading::h2, words(view, "profiles"), "profiles");
  html::paragraph(html, words(view, "profiles_text"));
  write_without(html, view, portfolio.without_profile);
  for (const ListedProgram& listed : portfolio.programs)
    if (listed.assessment != nullptr) write_profile(html, view, listed);
}

}  // namespace foothold::workspace
