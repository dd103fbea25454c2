#include "app/mail_options.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>

namespace foothold::app {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? "" : value;
}

Error refused(const char* option, const std::string& key) {
  Error error;
  error.kind = ErrorKind::invalid;
  error.field = option;
  error.message = {key, {}};
  error.hint = {key + ".hint", {}};
  return error;
}

}  // namespace

void add_mail_options(CLI::App& command, MailOptions& options) {
  command.add_option("--mail-server", options.server,
                     "Who takes our mail: smtp://host:port, or smtps:// for TLS from the first byte");
  command.add_option("--mail-from", options.from, "The address that our mail comes from");
  command.add_flag("--mail-plain", options.plain, "Mail may go to another machine without TLS");
}

Result<std::optional<accounts::MailSettings>> read_mail_options(const MailOptions& options,
                                                                const std::string& public_address) {
  if (options.server.empty()) {
    if (!options.from.empty() || options.plain) return refused("mail-server", "mail.server_missing");
    return std::optional<accounts::MailSettings>();
  }
  if (public_address.empty()) return refused("public-address", "mail.needs_public_address");
  accounts::MailSettings settings{options.server, options.from, environment("FOOTHOLD_MAIL_USER"),
                                  environment("FOOTHOLD_MAIL_PASSWORD"), options.plain};
  if (auto error = refuse_mail_settings(settings)) return *std::move(error);
  return std::optional(std::move(settings));
}

}  // namespace foothold::app
