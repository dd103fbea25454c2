#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "accounts/person.hpp"
#include "base/result.hpp"
#include "storage/database.hpp"

namespace foothold::accounts {

// Links with which people who forgot their password choose a new one. Thread-safe; every call is its own transaction.
// Borrows the database. Throws DatabaseProblem.
class PasswordResetStore {
 public:
  explicit PasswordResetStore(storage::Database& database) : database_(database) {}

  // The token that stands in the link; only its hash is stored. Links made before stay open, so that nobody can close
  // them by asking for more. Drops what has run out.
  [[nodiscard]] std::string make(const std::string& person_id, std::chrono::seconds open_for);

  // Whose password the link changes. Looking changes nothing, so that a mail scanner does not use it up. Nothing when
  // it is unknown, used or too old, or when the person has been disabled.
  [[nodiscard]] std::optional<Person> find_open(const std::string& token);

  // Stores the password, closes all links of the person and ends all their sessions, in one transaction. Gives their
  // id. Refused with `not_found` when the link is no longer open.
  Result<std::string> use(const std::string& token, const std::string& password_hash);

 private:
  storage::Database& database_;
};

}  // namespace foothold::accounts
