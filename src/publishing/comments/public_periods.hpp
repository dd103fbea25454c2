#pragma once

#include <string>
#include <vector>

#include "workspace/public_comments/comment_period.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::publishing {

// The comment periods of a coalition that everyone in it may know of, and so the public as well.
[[nodiscard]] std::vector<workspace::CommentPeriod> public_comment_periods(workspace::WorkspaceSite& workspace,
                                                                           const std::string& coalition);

}  // namespace foothold::publishing
