#pragma once

#include <stop_token>

#include "base/repeated_work.hpp"
#include "publishing/subscriptions/daily_forgetting.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::publishing {

// Writes to subscribers what is new about plans: a version or its withdrawal, a comment period that opens, answers to
// comments. Works on a thread of its own that looks every few seconds; several programs on one database write each
// letter once. Once a day that thread also does DailyForgetting, and without mail settings nothing but that. Borrows
// the site. The destructor waits for the letter that is being written, and for no other.
class NewsMail {
 public:
  explicit NewsMail(workspace::WorkspaceSite& workspace);

 private:
  void look(const std::stop_token& stop);

  workspace::WorkspaceSite& workspace_;
  DailyForgetting forgetting_;
  RepeatedWork looks_;
};

// One look: writes every letter that is due now, as far as the outbox takes them; the others wait for the next look.
// Ends between two letters when it has to stop.
void write_plan_news(workspace::WorkspaceSite& workspace, const std::stop_token& stop);

}  // namespace foothold::publishing
