#include "accounts/reset/password_reset_store.hpp"

#include "accounts/account_refusal.hpp"
#include "base/clock.hpp"
#include "base/files.hpp"
#include "base/random.hpp"
#include "storage/statement.hpp"

namespace foothold::accounts {
namespace {

using storage::Connection;
using storage::text;

constexpr std::size_t token_bytes = 32;

constexpr std::string_view select_open =
    "SELECT p.id, p.email, p.name, p.language FROM password_resets r JOIN people p ON p.id = r.person_id "
    "WHERE r.token_hash = $1 AND r.expires_at > $2 AND p.disabled_at IS NULL";
constexpr std::string_view insert_reset =
    "INSERT INTO password_resets (token_hash, person_id, expires_at) VALUES ($1, $2, $3)";

std::optional<Person> find(Connection& connection, const std::string& token) {
  const auto rows = query(connection, select_open, {text(sha256(token)), text(utc_now())});
  if (!rows->next()) return std::nullopt;
  Person person;
  person.id = rows->text(0);
  person.email = rows->text(1);
  person.name = rows->text(2);
  person.language = language_from_code(rows->text(3)).value_or(Language::english);
  return person;
}

}  // namespace

std::string PasswordResetStore::make(const std::string& person_id, std::chrono::seconds open_for) {
  std::string token = random_hex(token_bytes);
  database_.with_writer([&](Connection& connection) {
    storage::Transaction transaction(connection);
    execute(connection, "DELETE FROM password_resets WHERE expires_at <= $1", {text(utc_now())});
    execute(connection, insert_reset, {text(sha256(token)), text(person_id), text(utc_after(open_for))});
    transaction.commit();
  });
  return token;
}

std::optional<Person> PasswordResetStore::find_open(const std::string& token) {
  return database_.with_reader([&](Connection& connection) { return find(connection, token); });
}

Result<std::string> PasswordResetStore::use(const std::string& token, const std::string& password_hash) {
  return database_.with_writer([&](Connection& connection) -> Result<std::string> {
    storage::Transaction transaction(connection);
    const auto person = find(connection, token);
    if (!person) return refusal(ErrorKind::not_found, "token", "reset.closed");
    execute(connection, "UPDATE people SET password_hash = $1 WHERE id = $2", {text(password_hash), text(person->id)});
    execute(connection, "DELETE FROM password_resets WHERE person_id = $1", {text(person->id)});
    execute(connection, "DELETE FROM sessions WHERE person_id = $1", {text(person->id)});
    transaction.commit();
    return person->id;
  });
}

}  // namespace foothold::accounts
