#include "publishing/comments/public_periods.hpp"

#include <limits>

namespace foothold::publishing {

std::vector<workspace::CommentPeriod> public_comment_periods(workspace::WorkspaceSite& workspace,
                                                             const std::string& coalition) {
  workspace::RecordQuery query;
  query.coalition = coalition;
  query.type = "engagement-activity";
  query.reader = workspace::Reader{"", {workspace::Visibility::coalition, workspace::Visibility::everyone}};
  query.limit = std::numeric_limits<std::int32_t>::max();
  return workspace::comment_periods(workspace.records.list(query));
}

}  // namespace foothold::publishing
