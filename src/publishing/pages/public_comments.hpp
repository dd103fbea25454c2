#pragma once

#include <string>
#include <vector>

#include "publishing/comments/comments_view.hpp"
#include "publishing/versions/plan_version.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::publishing {

// What can be commented on in a version, in a language or else in the other.
[[nodiscard]] std::vector<AboutChoice> about_choices_of(workspace::WorkspaceSite& workspace, const PlanVersion& version,
                                                        Language language);

// The comments on a plan as the public reads them now, with an empty form about this version. What can be commented on
// is left out, because not every page has to read the whole plan for it.
[[nodiscard]] CommentsView comments_view(workspace::WorkspaceSite& workspace, const std::string& slug,
                                         const PlanVersion& version, Language language);

}  // namespace foothold::publishing
