#pragma once

#include <functional>
#include <optional>

#include "documents/document_maker.hpp"
#include "html/page.hpp"
#include "publishing/export/exported_plan.hpp"
#include "publishing/pages/plan_reading.hpp"

namespace foothold::publishing {

// One paper of a version: a form in one language, or in both. A plain value.
struct PlanPaper {
  PlanForm form = PlanForm::full;
  Language language = Language::english;  // of both it is that of the words around them
  bool in_both_languages = false;

  // "boone-plan-3-summary-es", without an ending.
  [[nodiscard]] std::string name(const ExportedPlan& plan) const;
};

// All that there are of a version: each form in each language in which it was published, then those in both.
[[nodiscard]] std::vector<PlanPaper> papers_of(PlanReading& reading, const ExportedPlan& plan);

// The paper as a document for a format. Refused with `not_found` when the version was not published so.
[[nodiscard]] Result<documents::Document> document_of(PlanReading& reading, const html::Site& site,
                                                      const ExportedPlan& plan, const PlanPaper& paper,
                                                      documents::Format format);

}  // namespace foothold::publishing
