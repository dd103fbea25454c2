#include "accounts/account_refusal.hpp"

namespace foothold::accounts {

Error refusal(ErrorKind kind, const std::string& field, const std::string& key) {
  Error error;
  error.kind = kind;
  error.field = field;
  error.message = {key, {}};
  error.hint = {key + ".hint", {}};
  return error;
}

}  // namespace foothold::accounts
