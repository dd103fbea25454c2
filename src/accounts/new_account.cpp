#include "accounts/new_account.hpp"

#include "accounts/account_refusal.hpp"
#include "accounts/person.hpp"

namespace foothold::accounts {

std::optional<Error> refuse_new_account(const std::string& email, const std::string& name) {
  constexpr std::size_t longest_name = 200;
  if (name.empty() || name.size() > longest_name) return refusal(ErrorKind::invalid, "name", "account.name_missing");
  if (!is_email(email)) return refusal(ErrorKind::invalid, "email", "account.email_malformed");
  return std::nullopt;
}

}  // namespace foothold::accounts
