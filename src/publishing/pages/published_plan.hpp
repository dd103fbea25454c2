#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "http/request.hpp"
#include "publishing/plan/plan_part.hpp"
#include "publishing/versions/plan_version.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::publishing {

// A published plan that somebody asks for, in one form: {slug} and {number} of the address, without a number the
// version that stands, and "form" of the query. A plain value.
struct FoundPlan {
  std::string slug = {};
  std::string coalition_name = {};
  std::string title = {};   // in the language of its parts
  bool is_example = false;  // fictional, which every page and document of it says
  PlanVersion version = {};
  PlanForm form = PlanForm::full;
  std::vector<PlanPart> parts = {};  // never empty; in the language of the request, or else in the other

  [[nodiscard]] Language language() const { return parts.front().language; }
};

// Refused with `not_found`, which does not tell whether there is such a coalition.
Result<FoundPlan> find_published(const http::Request& request, workspace::WorkspaceSite& workspace);
[[nodiscard]] Error no_such_plan();

// Where the page of a plan is on the web, in the language of the request.
[[nodiscard]] std::string plan_address(const http::Request& request, const workspace::WorkspaceSite& workspace,
                                       const std::string& slug);

// The parts of a version in a language, or in the other where it was published in that alone.
[[nodiscard]] std::vector<PlanPart> parts_in_any_language(workspace::WorkspaceSite& workspace,
                                                          const PlanVersion& version, PlanForm form, Language language);

}  // namespace foothold::publishing
