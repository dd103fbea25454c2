#pragma once

#include <optional>
#include <string>

#include "accounts/mail/mail_settings.hpp"
#include "base/result.hpp"

namespace CLI {
class App;
}

namespace foothold::app {

// How mail is sent, as the command line says it.
struct MailOptions {
  std::string server;
  std::string from;
  bool plain = false;
};

// Adds --mail-server, --mail-from and --mail-plain. `options` must outlive the parsing.
void add_mail_options(CLI::App& command, MailOptions& options);

// The settings, with user and password from FOOTHOLD_MAIL_USER and FOOTHOLD_MAIL_PASSWORD; nothing when no mail is to
// be sent. Refused with `invalid` when they do not fit together, and without a public address, which every letter
// needs.
Result<std::optional<accounts::MailSettings>> read_mail_options(const MailOptions& options,
                                                                const std::string& public_address);

}  // namespace foothold::app
