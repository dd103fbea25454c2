#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/finding_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;

void write_aim(Html& html, const PlanSource& plan, const Record& priority) {
  write_facts(html, {{plan_words(plan, "priorities.result"), localized_text(plan, priority.fields, "result").text},
                     {plan_words(plan, "priorities.groups"), names_of(plan, priority, "groups")},
                     {plan_words(plan, "priorities.where"), workspace::text_of(priority.fields, "area")},
                     {term(plan, "predictor", true), names_of(plan, priority, "predictors")}});
}

// One number and one voice stand for all that was found: the whole of it is in the section on the community.
void write_number_and_voice(Html& html, const PlanSource& plan, const Record& priority) {
  const auto findings = workspace::records_of(plan.records(), priority.fields, "findings");
  for (const Record* finding : findings)
    if (const std::string firm = firm_number(plan, *finding); !firm.empty()) {
      html::paragraph(html, firm);
      break;
    }
  for (const Record* finding : findings)
    if (const auto quotes = quotes_behind(plan, *finding); !quotes.empty())
      return write_quote(html, plan, *quotes.front());
}

void write_priority(Html& html, const PlanSource& plan, const Record& priority) {
  const html::HeadedSection section(html, Heading::h3, priority.title);
  if (plan.form == PlanForm::one_page) {
    write_answer_text(html, plan, priority, "result");
  } else {
    write_answer_text(html, plan, priority, "why");
    write_aim(html, plan, priority);
  }
  write_number_and_voice(html, plan, priority);
}

void write_results(Html& html, const PlanSource& plan, const Record& scoring) {
  html::Table table(html, plan.context(), plan_words(plan, "priorities.results"),
                    {{plan_words(plan, "priorities.option")},
                     {plan_words(plan, "priorities.rank"), true},
                     {plan_words(plan, "priorities.resident_rank"), true},
                     {plan_words(plan, "priorities.outcome")}});
  for (const Fields* row : workspace::rows_of(scoring.fields, "results")) {
    const auto rank = workspace::number_of(*row, "rank");
    const auto residents = workspace::number_of(*row, "resident_rank");
    table.row(workspace::text_of(*row, "option"))
        .cell(rank ? workspace::number_words(*rank) : "")
        .cell(residents ? workspace::number_words(*residents) : "")
        .cell(workspace::choice_words(plan.view, scoring.type, "results.outcome", workspace::text_of(*row, "outcome")),
              workspace::text_of(*row, "reason"));
  }
}

void write_scoring(Html& html, const PlanSource& plan, const Record& scoring) {
  html::paragraph(html, plan_words(plan, "priorities.method",
                                   {{"method", choice_of(plan, scoring, "method")},
                                    {"when", day_of_field(plan, scoring.fields, "date")}}));
  if (!workspace::rows_of(scoring.fields, "results").empty()) write_results(html, plan, scoring);
  write_answer_text(html, plan, scoring, "difference_reason");
  write_answer_text(html, plan, scoring, "reasons");
  write_answer_text(html, plan, scoring, "not_chosen");
}

// How they were chosen, with the residents' result beside the other, and what was not chosen.
void write_how_chosen(Html& html, const PlanSource& plan) {
  for (const Record* scoring : plan.records().of("priority-scoring")) {
    if (workspace::texts_of(scoring->fields, "chosen").empty()) continue;
    const html::HeadedSection section(html, Heading::h3, plan_words(plan, "priorities.how_chosen"));
    return write_scoring(html, plan, *scoring);
  }
}

}  // namespace

void write_priorities(Html& html, const PlanSource& plan) {
  for (const Record* priority : priorities_of(plan)) write_priority(html, plan, *priority);
  if (plan.form == PlanForm::full || plan.form == PlanForm::summary) write_how_chosen(html, plan);
}

}  // namespace foothold::publishing
