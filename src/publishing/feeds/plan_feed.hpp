#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "publishing/versions/plan_version.hpp"
#include "workspace/public_comments/comment_period.hpp"

namespace foothold::publishing {

// What happened to a published plan, for feed readers. Pure.
struct PlanFeed {
  std::string title = {};    // of the plan
  std::string address = {};  // of its page on the web, with the language
  std::string coalition_name = {};
  std::vector<PlanVersion> versions = {};  // withdrawn ones too
  std::vector<workspace::CommentPeriod> periods = {};
  std::string now = {};  // what begins later is not told yet
};

// As an Atom feed (RFC 4287), the newest first. Any text may stand in it. Of a version that is withdrawn it says so and
// why, and nothing of what was new in it.
[[nodiscard]] std::string atom_feed(const html::PageContext& context, const PlanFeed& feed);

}  // namespace foothold::publishing
