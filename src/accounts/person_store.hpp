#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accounts/person.hpp"
#include "base/result.hpp"
#include "storage/database.hpp"

namespace foothold::accounts {

// What is needed to make an account.
struct NewPerson {
  std::string email;
  std::string name;
  Language language = Language::english;
  std::string password_hash;
  bool administrator = false;
};

// What a sign-in is checked against.
struct Credentials {
  std::string person_id;
  std::string password_hash;
  std::string totp_secret;  // empty without a second factor
  std::int64_t totp_last_step = 0;
};

// People and their secrets. Thread-safe; every call is its own transaction. Borrows the database. Throws
// DatabaseProblem.
class PersonStore {
 public:
  explicit PersonStore(storage::Database& database) : database_(database) {}

  // Refused with `conflict` when the address has an account already.
  Result<Person> add(const NewPerson& person);
  // The same, but only when there is nobody yet; so two first visitors cannot both become administrators.
  Result<Person> add_first(const NewPerson& person);

  [[nodiscard]] bool is_empty();
  [[nodiscard]] std::optional<Person> find(const std::string& id);
  [[nodiscard]] std::optional<Person> find_by_email(const std::string& email);
  [[nodiscard]] std::vector<Person> all();

  // Nothing for an unknown address and for a disabled account.
  [[nodiscard]] std::optional<Credentials> credentials(const std::string& email);
  [[nodiscard]] std::optional<Credentials> credentials_of(const std::string& person_id);

  void rename(const std::string& id, const std::string& name, Language language);
  void set_password(const std::string& id, const std::string& password_hash);
  void set_administrator(const std::string& id, bool administrator);

  // Keeps the person out until enabled again: no sign-in, no session, no link for a new password. What they wrote and
  // where they belong stays.
  void disable(const std::string& id);
  void enable(const std::string& id);

  // Turns the second factor on, with codes for the day when the phone is lost, or off with an empty secret.
  void set_second_factor(const std::string& id, const std::string& secret, const std::vector<std::string>& recovery);
  // Remembers that this step's code has been used. False when it, or a later one, had been used before: two sign-ins
  // with the same code cannot both succeed.
  [[nodiscard]] bool use_totp_step(const std::string& id, std::int64_t step);
  // True once for each recovery code.
  [[nodiscard]] bool use_recovery_code(const std::string& id, const std::string& code);

 private:
  storage::Database& database_;
};

}  // namespace foothold::accounts
