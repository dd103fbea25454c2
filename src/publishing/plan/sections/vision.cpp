#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"

namespace foothold::publishing {
namespace {

using workspace::Record;

void write_one(html::Html& html, const PlanSource& plan, const Record& vision) {
  {
    const html::Element statement = html.open("div", {{"class", "fh-plan__vision"}});
    write_text(html, plan, localized_text(plan, vision.fields, "statement"));
  }
  if (plan.form == PlanForm::one_page) return;
  std::vector<std::string> values;
  for (const workspace::Fields* row : workspace::rows_of(vision.fields, "values"))
    values.push_back(localized_text(plan, *row, "value").text);
  if (values.empty()) return;
  html::heading(html, html::Heading::h3, plan_words(plan, "vision.values"));
  write_list(html, values);
}

}  // namespace

void write_vision(html::Html& html, const PlanSource& plan) {
  for (const Record* vision : plan.records().of("vision-statement"))
    if (!localized_text(plan, vision->fields, "statement").text.empty()) return write_one(html, plan, *vision);
}

}  // namespace foothold::publishing
