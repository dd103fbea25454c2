#include "publishing/subscriptions/plan_news.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "publishing/comments/public_periods.hpp"
#include "publishing/versions/plan_version_store.hpp"
#include "workspace/public_comments/public_comment_store.hpp"

namespace foothold::publishing {
namespace {

constexpr std::chrono::hours quiet_for{1};

}  // namespace

const PlanVersion* PlanState::standing() const {
  const auto at = std::ranges::find_if(versions, [](const PlanVersion& version) { return !version.is_withdrawn(); });
  return at == versions.end() ? nullptr : &*at;
}

std::optional<PlanState> plan_state(workspace::WorkspaceSite& workspace, const std::string& coalition) {
  const auto found = workspace.coalitions.find(coalition);
  if (!found) return std::nullopt;
  PlanState state{.slug = found->slug,
                  .coalition_name = found->name,
                  .versions = PlanVersionStore(workspace.database).list(coalition)};
  if (state.versions.empty()) return std::nullopt;
  if (state.standing() == nullptr) return state;
  state.open = workspace::open_period(public_comment_periods(workspace, coalition), utc_now());
  const std::string answers_at = workspace::PublicCommentStore(workspace.database).last_answer_at(coalition);
  if (answers_at <= utc_after(-std::chrono::seconds(quiet_for))) state.answers_at = answers_at;
  return state;
}

PlanNews news_for(const KnownNews& known, const PlanState& state) {
  const PlanVersion* standing = state.standing();
  const std::int64_t version = standing == nullptr ? 0 : standing->number;
  PlanNews news{.version = version > known.version,
                .withdrawal = version < known.version,
                .period = state.open && state.open->activity != known.period,
                .answers = state.answers_at > known.answers_at,
                .known = known};
  news.known.version = version;
  if (state.open) news.known.period = state.open->activity;
  news.known.answers_at = std::max(known.answers_at, state.answers_at);
  return news;
}

}  // namespace foothold::publishing
