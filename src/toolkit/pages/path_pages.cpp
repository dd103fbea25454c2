#include "toolkit/pages/path_pages.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "toolkit/pages/page_parts.hpp"
#include "toolkit/pages/path_section.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;
using Errors = std::vector<html::FieldError>;

constexpr std::string_view form_path = "/journey";

bool is_taken(const std::vector<TakenChoice>& taken, const JourneyChoice& choice) {
  return std::ranges::find(taken, &choice, &TakenChoice::choice) != taken.end();
}

void write_question(Html& html, const PageContext& context, const JourneyQuestion& question,
                    const std::vector<TakenChoice>& taken, const std::string& error) {
  std::vector<html::Choice> choices;
  for (const JourneyChoice& choice : question.choices)
    choices.push_back({choice.id, context.say(choice.label), is_taken(taken, choice)});
  html::choices_field(html, context,
                      {.name = question.id,
                       .label = context.say(question.label),
                       .hint = context.say(question.help),
                       .error = error,
                       .required = question.required},
                      choices, question.many ? html::ChoiceKind::several : html::ChoiceKind::one);
}

void write_form(Html& html, const PageContext& context, const Journey& journey, const JourneyAnswers& answers,
                const Errors& errors) {
  const Element form =
      html.open("form", {{"class", "usa-form fh-form"}, {"method", "get"}, {"action", context.link(form_path)}});
  const auto taken = taken_choices(journey, answers);
  for (const JourneyQuestion& question : journey.questions())
    write_question(html, context, question, taken, html::error_at(errors, question.id));
  html::submit_button(html, context.text("path.show"));
}

PathLinks public_links(const PageContext& context) {
  return {.chapter = [&context](const Chapter& chapter) { return context.link(chapter_path(chapter.number)); },
          .worksheet = [&context](const Worksheet& worksheet) { return context.link(worksheet_path(worksheet)); }};
}

// On paper the path is all that is left.
void write_keeping(Html& html, const PageContext& context, const Journey& journey, const JourneyAnswers& answers) {
  const Element section = html.open("section", {{"class", "fh-section fh-no-print"}});
  html::heading(html, Heading::h2, context.text("path.keep"));
  html::paragraph(html, context.text("path.keep.text"));
  {
    const Element actions = html.open("div", {{"class", "fh-actions"}});
    html.element(
        "a",
        {{"class", "usa-button"},
         {"href", context.link("/coalitions?" + std::string(journey_offer) + "=" + written_answers(journey, answers))}},
        context.text("path.start_workspace"));
  }
  const html::Disclosure change(html, context.text("path.change"));
  write_form(html, context, journey, answers, {});
}

}  // namespace

std::string path_questions_page(const PageContext& context, const Journey& journey, const JourneyAnswers& answers,
                                const Errors& errors) {
  const std::string& title = context.text("path.questions.title");
  const html::PageHead head = {.title = title,
                               .description = context.text("path.questions.lead"),
                               .section = html::Section::toolkit,
                               .crumbs = {{context.text("framework.home"), "/"}, {title, {}}},
                               .has_long_form = true};
  return html::page(context, head, [&](Html& html) {
    page_title(html, title, context.text("path.questions.lead"));
    html::error_summary(html, context, errors);
    write_form(html, context, journey, answers, errors);
  });
}

std::string my_path_page(const PageContext& context, const Toolkit& toolkit, const JourneyAnswers& answers) {
  const std::string& title = context.text("path.title");
  const html::PageHead head = {.title = title,
                               .description = context.text("path.description"),
                               .section = html::Section::toolkit,
                               .crumbs = {{context.text("framework.home"), "/"},
                                          {context.text("path.questions.title"), std::string(form_path)},
                                          {title, {}}},
                               .has_long_form = true};
  return html::page(context, head, [&](Html& html) {
    page_title(html, title, context.text("path.description"));
    {
      const Element section = html.open("section", {{"class", "fh-section fh-stack"}});
      html::heading(html, Heading::h2, context.text("path.answers"));
      write_answers(html, context, toolkit.journey, answers);
      write_path(html, context, toolkit, answers, public_links(context), Heading::h2);
    }
    write_keeping(html, context, toolkit.journey, answers);
  });
}

}  // namespace foothold::toolkit
