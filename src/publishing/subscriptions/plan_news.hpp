#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publishing/subscriptions/subscription_store.hpp"
#include "publishing/versions/plan_version.hpp"
#include "workspace/public_comments/comment_period.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::publishing {

// How it stands with the plan of a coalition, as far as subscribers hear of it. A plain value.
struct PlanState {
  std::string slug = {};
  std::string coalition_name = {};
  std::vector<PlanVersion> versions = {};             // the newest first, withdrawn ones too; never empty
  std::optional<workspace::CommentPeriod> open = {};  // in which people may comment now
  std::string answers_at = {};                        // of the newest answer to a comment; empty while there is none

  // The newest version that the public may read; null while there is none.
  [[nodiscard]] const PlanVersion* standing() const;
};
// Now. Nothing when there is no such coalition, or it has never published a plan. Answers count once nobody has given
// another one for an hour, so that a morning of answering is one letter; neither they nor comment periods count while
// no version stands.
[[nodiscard]] std::optional<PlanState> plan_state(workspace::WorkspaceSite& workspace, const std::string& coalition);

// What is new to somebody who knows this much. Pure.
struct PlanNews {
  bool version = false;
  bool withdrawal = false;  // of the version that they know; they are told of a newer one in its place if there is one
  bool period = false;
  bool answers = false;
  KnownNews known = {};  // what they know once they have heard it
  [[nodiscard]] bool is_empty() const { return !version && !withdrawal && !period && !answers; }
};
[[nodiscard]] PlanNews news_for(const KnownNews& known, const PlanState& state);

}  // namespace foothold::publishing
