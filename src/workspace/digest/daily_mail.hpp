#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "workspace/digest/member_letters.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// Sends members the mail that they chose: reminders once a day, the digest once a week. Works on a thread of its own
// that looks every few minutes, from the mail hour of the settings on; several programs on one database send each mail
// once. Without mail settings it does nothing and has no thread. Borrows the site. The destructor stops at once.
class DailyMail {
 public:
  explicit DailyMail(WorkspaceSite& workspace);
  ~DailyMail();
  DailyMail(const DailyMail&) = delete;
  DailyMail& operator=(const DailyMail&) = delete;

 private:
  void run();
  void send_due();
  void send_to(const MailChoice& choice, const LetterRequest& request);
  [[nodiscard]] bool rest();

  WorkspaceSite& workspace_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace foothold::workspace
