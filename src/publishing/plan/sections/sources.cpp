#include <algorithm>

#include "html/edition_name.hpp"
#include "publishing/plan/plan_numbers.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using workspace::Record;

void write_source(Html& html, html::DefinitionList& list, const PlanSource& plan, const Record& source) {
  const Element item = list.open_item(source.title);
  write_answer_text(html, plan, source, "citation");
  const std::string day = day_of_field(plan, source.fields, "date");
  if (!day.empty()) html::paragraph(html, plan_words(plan, "sources.date", {{"when", day}}));
  const std::string license = workspace::text_of(source.fields, "license");
  if (!license.empty()) html::paragraph(html, plan_words(plan, "sources.license", {{"license", license}}));
  const std::string address = workspace::text_of(source.fields, "link");
  if (address.empty()) return;
  const Element line = html.open("p");
  write_web_address(html, address);
}

void write_sources_of_coalition(Html& html, const PlanSource& plan) {
  const auto& sources = plan.records().of("source");
  if (sources.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "sources.sources"));
  html::DefinitionList list(html);
  for (const Record* source : sources) write_source(html, list, plan, *source);
}

bool has_room(const PlanSource& plan) {
  return plan.form == PlanForm::full || plan.form == PlanForm::summary;
}

// From which surveys and registers the numbers of the plan come.
void write_surveys(Html& html, const PlanSource& plan, const std::vector<PlanNumber>& numbers) {
  std::vector<std::string> lines;
  for (const PlanNumber& number : numbers) {
    const metrics::MetricFamily& family = family_of(plan, number);
    std::string line =
        plan_words(plan, "sources.number",
                   {{"number", plan.context().say(family.label)}, {"source", plan.context().say(family.source)}});
    if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
  }
  write_list(html, lines);
}

// Under whose name the numbers were published, as the foot of every page has it.
void write_published(Html& html, const PlanSource& plan) {
  const auto numbers = plan_numbers(plan);
  if (numbers.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "sources.numbers"));
  const metrics::EditionFacts& facts = plan.view.edition.facts();
  html::paragraph(html,
                  plan.context().fill(facts.fictional ? "footer.source_fictional" : "footer.source",
                                      {{"edition", html::edition_name(*plan.context().site().messages,
                                                                      plan.context().language(), facts.release)}}));
  if (has_room(plan)) write_surveys(html, plan, numbers);
}

void write_credits(Html& html, const PlanSource& plan) {
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "sources.credits"));
  html::paragraph(html, plan_words(plan, "sources.framework"));
  html::paragraph(html,
                  plan_words(plan, "sources.not_official", {{"coalition", plan.view.participant.coalition.name}}));
}

}  // namespace

// The credits stand in every plan that says anything at all, because it is written along the framework of others.
void write_sources(Html& html, const PlanSource& plan) {
  if (plan.records().all().empty()) return;
  if (has_room(plan)) write_sources_of_coalition(html, plan);
  write_published(html, plan);
  write_credits(html, plan);
}

}  // namespace foothold::publishing
