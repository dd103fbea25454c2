#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "storage/database.hpp"

namespace foothold::accounts {

// What a program may do with a token, at most: never more than its person may at that moment.
enum class TokenScope { read, write };

[[nodiscard]] std::string_view token_scope_name(TokenScope scope);  // "write", as it is stored and sent
[[nodiscard]] std::optional<TokenScope> token_scope_from_name(std::string_view name);

// The right of a program to speak for a person in one coalition. A plain value without the secret.
struct ApiToken {
  std::string id;  // no secret: it names the token in lists
  std::string person_id;
  std::string coalition_id;
  TokenScope scope = TokenScope::read;
  std::string name;  // what its person calls it
  std::string created_at;
  std::string expires_at;
  std::string used_at;  // empty while it was never used
};

// What a person wants to hand to a program.
struct NewApiToken {
  std::string person_id;
  std::string coalition_id;
  TokenScope scope = TokenScope::read;
  std::string name;
  std::int64_t days = 0;
};

// The secret that the program sends. Only its hash is stored, so it can be shown this once.
struct MadeApiToken {
  std::string secret;
  ApiToken token;
};

// How long a token may last, in days. None lasts for ever.
[[nodiscard]] const std::vector<std::int64_t>& token_days();

// Tokens of programs. Thread-safe; every call is its own transaction. Borrows the database. Throws DatabaseProblem.
class ApiTokenStore {
 public:
  explicit ApiTokenStore(storage::Database& database) : database_(database) {}

  // Refused with `invalid` for a name that is empty or too long and for days that are not offered, with
  // `not_permitted` when the person is no member of the coalition, with `conflict` when the person has 20 already.
  // Those that have expired do not count.
  Result<MadeApiToken> create(const NewApiToken& wanted);

  // The token of a secret while it is worth something: it has not expired, its person is not disabled and still belongs
  // to the coalition. Nothing otherwise, and nothing for what cannot be a secret. Notes at most once a minute that it
  // was used.
  [[nodiscard]] std::optional<ApiToken> find(std::string_view secret);

  // The tokens of a person that have not expired, the latest first.
  [[nodiscard]] std::vector<ApiToken> of_person(const std::string& person_id);

  // Whether the person had such a token.
  bool end(const std::string& person_id, const std::string& token_id);

 private:
  storage::Database& database_;
};

}  // namespace foothold::accounts
