#pragma once

#include <string>
#include <vector>

#include "documents/document.hpp"
#include "documents/document_cache.hpp"
#include "http/router.hpp"
#include "publishing/plan/plan_part.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::publishing {

// A plan as a document of its own, with a list of its headings.
[[nodiscard]] documents::Document paper_of_plan(const std::string& title, Language language,
                                                const std::vector<PlanPart>& parts);

// The published plans as PDF and for Word. Borrows all for as long as the router answers; `stamp` changes with
// everything that pages are made of.
void add_plan_file_routes(http::Router& router, workspace::WorkspaceSite& workspace, const std::string& stamp,
                          documents::DocumentCache& cache);

}  // namespace foothold::publishing
