#include "accounts/sign_in.hpp"

#include "accounts/account_refusal.hpp"
#include "accounts/password.hpp"
#include "accounts/totp.hpp"
#include "base/text.hpp"

namespace foothold::accounts {
namespace {

constexpr std::size_t longest_password = 1024;  // more would only keep the processor busy

bool may_try(const std::string& account, const Origin& origin, AccountSite& accounts) {
  return accounts.tries_of_source.allow(origin.source) &&
         accounts.tries_of_account_and_source.allow(account + " " + origin.source);
}

void forget_tries(const std::string& account, const Origin& origin, AccountSite& accounts) {
  accounts.tries_of_account_and_source.forget(account + " " + origin.source);
}

bool use_code(const Credentials& credentials, std::string_view code, AccountSite& accounts) {
  const std::string plain = replace_all(lower_ascii(trim(code)), " ", "");
  const std::int64_t now = totp_step(std::chrono::system_clock::now());
  const auto step = accepted_totp_step(credentials.totp_secret, plain, now, credentials.totp_last_step);
  if (step) return accounts.people.use_totp_step(credentials.person_id, *step);
  return accounts.people.use_recovery_code(credentials.person_id, plain);
}

}  // namespace

Result<StartedSession> sign_in(const std::string& email, std::string_view password, const Origin& origin,
                               AccountSite& accounts) {
  const std::string account = folded_email(email);
  if (!may_try(account, origin, accounts)) return refusal(ErrorKind::too_many, "password", "sign_in.too_many");
  const auto credentials = accounts.people.credentials(account);
  const std::string hash = credentials ? credentials->password_hash : "";
  if (password.size() > longest_password || !is_password(password, hash))
    return refusal(ErrorKind::invalid, "password", "sign_in.wrong");
  forget_tries(account, origin, accounts);
  const bool confirmed = credentials->totp_secret.empty();
  return accounts.sessions.start(credentials->person_id, confirmed, origin.device, origin.source);
}

Result<StartedSession> confirm_sign_in(const Session& waiting, std::string_view code, const Origin& origin,
                                       AccountSite& accounts) {
  const std::string account = "code of " + waiting.person_id;
  if (!may_try(account, origin, accounts)) return refusal(ErrorKind::too_many, "code", "sign_in.too_many");
  const auto credentials = accounts.people.credentials_of(waiting.person_id);
  if (!credentials || !use_code(*credentials, code, accounts))
    return refusal(ErrorKind::invalid, "code", "sign_in.wrong_code");
  forget_tries(account, origin, accounts);
  accounts.sessions.end(waiting.person_id, waiting.id);
  return accounts.sessions.start(waiting.person_id, true, origin.device, origin.source);
}

}  // namespace foothold::accounts
