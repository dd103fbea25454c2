#include "publishing/pages/public_comments.hpp"

#include "base/clock.hpp"
#include "publishing/comments/public_periods.hpp"
#include "publishing/pages/plan_reading.hpp"
#include "workspace/public_comments/public_comment_store.hpp"

namespace foothold::publishing {

std::vector<AboutChoice> about_choices_of(workspace::WorkspaceSite& workspace, const PlanVersion& version,
                                          Language language) {
  PlanReading reading(workspace.database, *workspace.site().messages);
  return about_choices(reading.parts_in_any_language(version, PlanForm::full, language));
}

CommentsView comments_view(workspace::WorkspaceSite& workspace, const std::string& slug, const PlanVersion& version,
                           Language language) {
  workspace::PublicCommentStore store(workspace.database);
  CommentsView view{.slug = slug,
                    .version = version.number,
                    .periods = public_comment_periods(workspace, version.coalition),
                    .now = utc_now(),
                    .comments = store.accepted(version.coalition)};
  view.form.language = language;
  return view;
}

}  // namespace foothold::publishing
