#pragma once

#include <string>
#include <vector>

#include "documents/document.hpp"
#include "html/page.hpp"
#include "publishing/pages/public_plan_page.hpp"
#include "publishing/versions/words_age.hpp"

namespace foothold::publishing {

// A version of a plan in one form with its two languages beside each other, for those who read one and want to know
// what the other says. A plain value.
struct PlanInBothLanguages {
  std::vector<PlanPart> english = {};
  std::vector<PlanPart> spanish = {};
  std::vector<WordsAge> words = {};

  [[nodiscard]] bool is_published() const { return !english.empty() && !spanish.empty(); }
};

// The sections in two columns, each in its language; where people's own words in one are older than in the other, both
// columns say so. On a narrow screen, and where a format has no columns, Spanish follows English section by section.
void write_both_languages(html::Html& html, const html::PageContext& context, const PlanInBothLanguages& both);

// A whole page of it, and a document. `plan` has what stands around: its parts are not looked at.
[[nodiscard]] std::string both_languages_page(const html::PageContext& context, const PublicPlan& plan,
                                              const PlanInBothLanguages& both);
[[nodiscard]] documents::Document both_languages_paper(const html::PageContext& context, const std::string& title,
                                                       const PlanInBothLanguages& both);

}  // namespace foothold::publishing
