#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "accounts/attempt_limit.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::publishing {

// Writes to subscribers what is new about plans: a version, a comment period that opens, answers to comments. Works on
// a thread of its own that looks every few seconds; several programs on one database write each letter once. Without
// mail settings it does nothing and has no thread. Borrows the site. The destructor stops at once.
class NewsMail {
 public:
  explicit NewsMail(workspace::WorkspaceSite& workspace);
  ~NewsMail();
  NewsMail(const NewsMail&) = delete;
  NewsMail& operator=(const NewsMail&) = delete;

 private:
  void run();
  [[nodiscard]] bool rest();

  workspace::WorkspaceSite& workspace_;
  // Fewer than the outbox takes, so that there is always room for links to new passwords.
  accounts::AttemptLimit letters_{300, std::chrono::hours(1)};
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  std::thread thread_;
};

// One look: writes every letter that is due now, as far as the outbox and `letters` let them through; the others wait
// for the next look.
void write_plan_news(workspace::WorkspaceSite& workspace, accounts::AttemptLimit& letters);

}  // namespace foothold::publishing
