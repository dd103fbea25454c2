#include "publishing/export/plan_papers.hpp"

#include "publishing/pages/plan_files.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::publishing {
namespace {

Error not_so_published() {
  return workspace::not_found("form", "plan.export.not_so_published");
}

}  // namespace

std::string PlanPaper::name(const ExportedPlan& plan) const {
  return plan.name() + "-" + std::string(plan_form_name(form)) + "-" +
         (in_both_languages ? "both-languages" : std::string(language_code(language)));
}

std::vector<PlanPaper> papers_of(PlanReading& reading, const ExportedPlan& plan) {
  std::vector<PlanPaper> papers;
  std::vector<PlanPaper> in_both;
  for (const PlanForm form : reading.store().forms(plan.version)) {
    for (const Language language : all_languages)
      if (!reading.store().parts(plan.version, form, language).empty()) papers.push_back({form, language});
    if (reading.store().is_in_both_languages(plan.version, form))
      in_both.push_back({.form = form, .in_both_languages = true});
  }
  papers.insert(papers.end(), in_both.begin(), in_both.end());
  return papers;
}

Result<documents::Document> document_of(PlanReading& reading, const html::Site& site, const ExportedPlan& plan,
                                        const PlanPaper& paper, documents::Format format) {
  const auto found = reading.find(plan.coalition, plan.version, paper.form, paper.language);
  if (!found || (!paper.in_both_languages && found->language() != paper.language)) return not_so_published();
  if (!paper.in_both_languages) return paper_of_published(*found, site, plan.site);
  const html::PageContext context(site, paper.language, "/");
  auto document = paper_in_both_languages(reading, *found, context, {plan.site, format});
  if (!document) return not_so_published();
  return *std::move(document);
}

}  // namespace foothold::publishing
