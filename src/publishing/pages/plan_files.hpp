#pragma once

#include <optional>
#include <string>
#include <vector>

#include "documents/document.hpp"
#include "documents/document_cache.hpp"
#include "http/router.hpp"
#include "publishing/pages/plan_reading.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::publishing {

// A plan as a document of its own, with a list of its headings.
[[nodiscard]] documents::Document paper_of_plan(const std::string& title, Language language,
                                                const std::vector<PlanPart>& parts);

// A published plan as a document, with what every document of it says. `outside` is where the program is reached from
// outside; it may be empty.
[[nodiscard]] documents::Document paper_of_published(const FoundPlan& found, const html::Site& site,
                                                     const std::string& outside);

// The same in both languages, in the language of the page around them. Nothing when it was not published in both.
struct PaperInBothLanguages {
  std::string outside = {};
  documents::Format format = documents::Format::pdf;
};
[[nodiscard]] std::optional<documents::Document> paper_in_both_languages(PlanReading& reading, const FoundPlan& found,
                                                                         const html::PageContext& context,
                                                                         const PaperInBothLanguages& wanted);

// The published plans as PDF and for Word. Borrows all for as long as the router answers; `stamp` changes with
// everything that pages are made of.
void add_plan_file_routes(http::Router& router, workspace::WorkspaceSite& workspace, const std::string& stamp,
                          documents::DocumentCache& cache);

}  // namespace foothold::publishing
