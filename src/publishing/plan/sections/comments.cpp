#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/answers/feedback_due.hpp"
#include "workspace/suppression/shown_values.hpp"
#include "workspace/view_parts/measure_words.hpp"

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

void write_period(Html& html, const PlanSource& plan, const Record& period) {
  const html::HeadedSection section(html, Heading::h3, period.title);
  write_what_was_said(html, plan, period);
  const Record* report = workspace::sent_feedback(plan.records(), period);
  report == nullptr ? html::paragraph(html, plan_words(plan, "comments.no_answers"))
                    : write_answers(html, plan, *report);
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
