#pragma once

#include <functional>
#include <string>

#include "accounts/mail/mail_settings.hpp"

namespace foothold::accounts {

// What became of handing over a mail.
enum class HandOver {
  done,
  refused,  // the server will never take this mail
  failed,   // it may do so later
  stopped   // we were asked to stop
};

struct HandOverOutcome {
  HandOver end = HandOver::done;
  std::string reason = {};  // for the log; holds no address and no words of the mail
};

// Gives a finished message to the mail server and waits until the server has taken it, at most a minute. Certificates
// are verified. `stop_asked` is asked about once a second. Any thread.
[[nodiscard]] HandOverOutcome hand_over(const MailSettings& settings, const std::string& recipient,
                                        const std::string& message, const std::function<bool()>& stop_asked);

}  // namespace foothold::accounts
