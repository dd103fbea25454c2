#pragma once

#include <optional>
#include <stop_token>

#include "base/repeated_work.hpp"
#include "workspace/digest/member_letters.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// Sends members the mail that they chose: reminders once a day, the digest once a week. Works on a thread of its own
// that looks every few minutes, from the mail hour of the settings on; several programs on one database send each mail
// once. Without mail settings it does nothing and has no thread. Borrows the site. The destructor waits for the letter
// that is being written, and for no other.
class DailyMail {
 public:
  explicit DailyMail(WorkspaceSite& workspace);

 private:
  void send_due(const std::stop_token& stop);
  void send_to(const MailChoice& choice, const LetterRequest& request);

  WorkspaceSite& workspace_;
  std::optional<RepeatedWork> looks_;
};

}  // namespace foothold::workspace
