#include "accounts/mail/mail_settings.hpp"

#include <algorithm>

#include "accounts/account_refusal.hpp"
#include "accounts/person.hpp"
#include "base/text.hpp"

namespace foothold::accounts {
namespace {

constexpr std::string_view plain_scheme = "smtp://";
constexpr std::string_view tls_scheme = "smtps://";

// "mail.example.gov:587" of an address that begins with one of the two schemes; empty for any other.
std::string_view host_and_port(std::string_view address) {
  for (const std::string_view scheme : {plain_scheme, tls_scheme})
    if (address.starts_with(scheme)) return address.substr(scheme.size());
  return {};
}

std::string_view host_of(std::string_view address) {
  const std::string_view place = host_and_port(address);
  if (place.starts_with('[')) return place.substr(0, place.find(']') + 1);
  return place.substr(0, place.find(':'));
}

bool is_port(std::string_view text) {
  const auto port = parse_integer(text);
  return port && *port > 0 && *port <= 65535;
}

// No path and no user: whoever looks at the running programs of the machine would read a password there.
bool is_server(std::string_view address) {
  static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]";
  const std::string_view place = host_and_port(address);
  const std::string_view host = host_of(address);
  if (host.empty() || place.find_first_not_of(letters) != std::string_view::npos) return false;
  const std::string_view rest = place.substr(host.size());
  return rest.empty() || (rest.starts_with(':') && is_port(rest.substr(1)));
}

bool is_this_machine(std::string_view host) {
  return host == "localhost" || host == "[::1]" || host.starts_with("127.");
}

}  // namespace

bool MailSettings::requires_tls() const {
  return !plain && !is_this_machine(host_of(server));
}

std::optional<Error> refuse_mail_settings(const MailSettings& settings) {
  if (!is_server(settings.server)) return refusal(ErrorKind::invalid, "mail-server", "mail.server_malformed");
  if (!takes_mail(settings.from)) return refusal(ErrorKind::invalid, "mail-from", "mail.from_malformed");
  if (settings.user.empty() != settings.password.empty())
    return refusal(ErrorKind::invalid, "mail-server", "mail.half_a_login");
  const bool is_in_the_open = settings.plain && settings.server.starts_with(plain_scheme);
  if (!settings.password.empty() && is_in_the_open && !is_this_machine(host_of(settings.server)))
    return refusal(ErrorKind::invalid, "mail-plain", "mail.password_in_the_open");
  return std::nullopt;
}

bool takes_mail(const std::string& address) {
  const auto is_plain = [](char letter) { return letter > ' ' && letter < 0x7F; };
  return is_email(address) && std::all_of(address.begin(), address.end(), is_plain) &&
         address.find_first_of("()[]\\:") == std::string::npos;
}

}  // namespace foothold::accounts
