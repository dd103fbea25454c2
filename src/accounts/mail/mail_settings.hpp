#pragma once

#include <optional>
#include <string>

#include "base/error.hpp"

namespace foothold::accounts {

// Who takes our mail, and whom it is from. A plain value.
struct MailSettings {
  std::string server;         // "smtp://mail.example.gov:587", or "smtps://…" for a server that speaks TLS at once
  std::string from;           // the address that stands on every mail
  std::string user = {};      // empty, like the password, for a server that takes mail from us without
  std::string password = {};  // never in the log, in a page or on a command line
  bool plain = false;         // mail may go to another machine without TLS

  // Only on the way to the same machine, or when somebody has said so, mail goes without TLS.
  [[nodiscard]] bool requires_tls() const;
};

// What is wrong with the settings, with the option at fault as its field; nothing when mail can be tried. A password is
// never sent without TLS to another machine, whatever `plain` says.
[[nodiscard]] std::optional<Error> refuse_mail_settings(const MailSettings& settings);

// Whether mail can be sent to the address: plain letters of ASCII, so that nothing in it means something to a mail
// server or in the header of a mail.
[[nodiscard]] bool takes_mail(const std::string& address);

}  // namespace foothold::accounts
