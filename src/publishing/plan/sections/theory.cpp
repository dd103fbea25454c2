#include "html/charts.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/strategy/theory_drawing.hpp"
#include "workspace/strategy/theory_sentence.hpp"

namespace foothold::publishing {
namespace {

using html::Heading;
using html::Html;
using workspace::Record;

// In the language of the plan, where all four parts are written in it; else as the record has it.
PlanText sentence_of(const PlanSource& plan, const Record& theory) {
  const Language own = plan.context().language();
  const workspace::TheorySlots slots = workspace::slots_of(theory.fields, own);
  if (workspace::is_whole(slots))
    return {workspace::theory_sentence(*plan.context().site().messages, own, slots), own, false};
  return localized_text(plan, theory.fields, "sentence");
}

void write_one(Html& html, const PlanSource& plan, const Record& theory) {
  const html::HeadedSection section(html, Heading::h3, theory.title);
  write_text(html, plan, sentence_of(plan, theory));
  if (plan.is_short()) return;
  html::flow_chart(html, workspace::theory_drawing(plan.context(), plan.records(), theory));
  const std::string assumptions = workspace::text_of(theory.fields, "assumptions");
  if (!assumptions.empty()) html::heading(html, Heading::h4, plan_words(plan, "theory.assumptions"));
  write_answer_text(html, plan, theory, "assumptions");
}

}  // namespace

// The one of the whole plan first, then those of its priorities.
void write_theory(Html& html, const PlanSource& plan) {
  for (const bool overall : {true, false})
    for (const Record* theory : plan.records().of("theory-of-change"))
      if ((workspace::text_of(theory->fields, "scope") == "overall") == overall &&
          !sentence_of(plan, *theory).text.empty())
        write_one(html, plan, *theory);
}

}  // namespace foothold::publishing
