#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/answers/feedback_due.hpp"
#include "workspace/answers/plan_record.hpp"
#include "workspace/suppression/shown_values.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;

// How many people took part, unless they are so few that each could be known.
std::string people_words(const PlanSource& plan, const Record& period) {
  const auto people = workspace::number_of(period.fields, "attendance");
  if (!people) return {};
  const double least = workspace::fewest_people(plan.records());
  if (!workspace::is_small_count(people, least)) return workspace::number_words(*people);
  return plan_words(plan, "comments.few", {{"least", workspace::number_words(least)}});
}

void write_what_was_said(Html& html, const PlanSource& plan, const Record& period) {
  write_facts(html, {{plan_words(plan, "comments.when"), period_of(plan, period.fields, "dates")},
                     {plan_words(plan, "comments.people"), people_words(plan, period)},
                     {plan_words(plan, "comments.heard"), workspace::text_of(period.fields, "heard")},
                     {plan_words(plan, "comments.disagreed"), workspace::text_of(period.fields, "disagreements")}});
}

void write_answers(Html& html, const PlanSource& plan, const Record& report) {
  const auto answers = workspace::rows_of(report.fields, "answers");
  if (answers.empty()) return;
  html::Table table(html, plan.context(), plan_words(plan, "comments.answers"),
                    {{plan_words(plan, "comments.said")},
                     {plan_words(plan, "comments.decided")},
                     {plan_words(plan, "comments.could_not")},
                     {plan_words(plan, "comments.next")}});
  for (const Fields* answer : answers) {
    html::TableRow row = table.row(localized_text(plan, *answer, "heard").text);
    for (const std::string_view field : {"decided", "could_not", "next"}) {
      const Element cell = row.open_cell();
      write_text(html, plan, localized_text(plan, *answer, field));
    }
  }
}

std::string section_words(const PlanSource& plan, const workspace::PublicComment& comment) {
  if (comment.section.empty()) return plan_words(plan, "comments.whole_plan");
  const std::string section =
      workspace::choice_words(plan.view, workspace::plan_type, "section_texts.section", comment.section);
  return comment.part.empty() ? section : section + ": " + comment.part;
}

void write_comment(html::Table& table, Html& html, const PlanSource& plan, const workspace::PublicComment& comment) {
  html::TableRow row = table.row(section_words(plan, comment));
  const bool is_other = comment.language != plan.context().language();
  for (const std::string* text : {&comment.text, &comment.reply, &comment.changed}) {
    const Element cell = row.open_cell();
    if (text == &comment.reply && !comment.is_answered())
      html::paragraph(html, plan_words(plan, "comments.no_answer"));
    else
      write_text(html, plan, {*text, comment.language, is_other});
  }
}

// Comment by comment, without names: what is published stays as it is, and a name has to be able to go.
void write_each_comment(Html& html, const PlanSource& plan, const std::vector<const workspace::PublicComment*>& said) {
  html::Table table(html, plan.context(), plan_words(plan, "comments.each"),
                    {{plan_words(plan, "comments.about")},
                     {plan_words(plan, "comments.comment")},
                     {plan_words(plan, "comments.reply")},
                     {plan_words(plan, "comments.changed")}});
  for (const workspace::PublicComment* comment : said) write_comment(table, html, plan, *comment);
}

std::vector<const workspace::PublicComment*> comments_in(const PlanSource& plan, const Record& period) {
  std::vector<const workspace::PublicComment*> said;
  for (const workspace::PublicComment& comment : plan.comments)
    if (comment.period == period.id) said.push_back(&comment);
  return said;
}

void write_period(Html& html, const PlanSource& plan, const Record& period) {
  const html::HeadedSection section(html, Heading::h3, period.title);
  write_what_was_said(html, plan, period);
  const Record* report = workspace::sent_feedback(plan.records(), period);
  const auto said = comments_in(plan, period);
  if (report != nullptr) write_answers(html, plan, *report);
  if (!said.empty()) write_each_comment(html, plan, said);
  if (report == nullptr && said.empty()) html::paragraph(html, plan_words(plan, "comments.no_answers"));
}

}  // namespace

// The periods in which everyone could say something about a draft, as far as they have begun.
void write_comments(Html& html, const PlanSource& plan) {
  for (const Record* activity : plan.records().of("engagement-activity")) {
    const std::string begins = workspace::period_from(activity->fields, "dates");
    if (workspace::text_of(activity->fields, "method") == "comment-period" && begins <= plan.records().today())
      write_period(html, plan, *activity);
  }
}

}  // namespace foothold::publishing
