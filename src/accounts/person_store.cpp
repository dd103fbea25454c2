#include "accounts/person_store.hpp"

#include "accounts/account_refusal.hpp"
#include "base/clock.hpp"
#include "base/files.hpp"
#include "base/random.hpp"
#include "storage/statement.hpp"

namespace foothold::accounts {
namespace {

using storage::Connection;
using storage::integer;
using storage::text;

constexpr std::string_view select_people =
    "SELECT id, email, name, language, administrator, totp_secret, created_at, disabled_at FROM people ";
constexpr std::string_view insert_person =
    "INSERT INTO people (id, email, name, language, password_hash, administrator, totp_secret, totp_last_step, "
    "created_at) VALUES ($1, $2, $3, $4, $5, $6, '', 0, $7) ON CONFLICT DO NOTHING";
constexpr std::string_view select_credentials =
    "SELECT id, password_hash, totp_secret, totp_last_step FROM people WHERE disabled_at IS NULL AND ";

Person person_from(const storage::Rows& row) {
  Person person;
  person.id = row.text(0);
  person.email = row.text(1);
  person.name = row.text(2);
  person.language = language_from_code(row.text(3)).value_or(Language::english);
  person.administrator = row.integer(4) != 0;
  person.has_second_factor = !row.text(5).empty();
  person.created_at = row.text(6);
  person.disabled = !row.is_null(7);
  return person;
}

// Those who only give their names to what was written are nobody who could look after the installation.
bool has_people(Connection& connection) {
  const std::string namesakes = "%" + std::string(namesake_host);
  return query(connection, "SELECT 1 FROM people WHERE email NOT LIKE $1 LIMIT 1", {text(namesakes)})->next();
}

Result<Person> insert(Connection& connection, const NewPerson& wanted) {
  const std::string id = new_id();
  const std::string email = folded_email(wanted.email);
  const std::string now = utc_now();
  const std::int64_t added = execute(connection, insert_person,
                                     {text(id), text(email), text(wanted.name), text(language_code(wanted.language)),
                                      text(wanted.password_hash), integer(wanted.administrator ? 1 : 0), text(now)});
  if (added == 0) return refusal(ErrorKind::conflict, "email", "account.email_taken");
  return Person{id, email, wanted.name, wanted.language, wanted.administrator, false, now};
}

std::optional<Person> first_person(Connection& connection, std::string_view condition, const std::string& value) {
  const auto rows = query(connection, std::string(select_people).append(condition), {text(value)});
  return rows->next() ? std::optional(person_from(*rows)) : std::nullopt;
}

std::optional<Credentials> first_credentials(Connection& connection, std::string_view condition,
                                             const std::string& value) {
  const auto rows = query(connection, std::string(select_credentials).append(condition), {text(value)});
  if (!rows->next()) return std::nullopt;
  return Credentials{std::string(rows->text(0)), std::string(rows->text(1)), std::string(rows->text(2)),
                     rows->integer(3)};
}

// The codes are kept as hashes; they are random and long, so that a plain hash is as good as a slow one.
std::string recovery_hash(const std::string& id, const std::string& code) {
  return sha256(id + " " + code);
}

}  // namespace

Result<Person> PersonStore::add(const NewPerson& person) {
  return database_.with_writer([&](Connection& connection) { return insert(connection, person); });
}

Result<Person> PersonStore::add_first(const NewPerson& person) {
  return database_.with_writer([&](Connection& connection) -> Result<Person> {
    storage::Transaction transaction(connection);
    if (has_people(connection)) return refusal(ErrorKind::conflict, "email", "account.not_first");
    auto added = insert(connection, person);
    transaction.commit();
    return added;
  });
}

bool PersonStore::is_empty() {
  return database_.with_reader([](Connection& connection) { return !has_people(connection); });
}

std::optional<Person> PersonStore::find(const std::string& id) {
  return database_.with_reader([&](Connection& connection) { return first_person(connection, "WHERE id = $1", id); });
}

std::optional<Person> PersonStore::find_by_email(const std::string& email) {
  return database_.with_reader(
      [&](Connection& connection) { return first_person(connection, "WHERE email = $1", folded_email(email)); });
}

std::vector<Person> PersonStore::all() {
  return database_.with_reader([](Connection& connection) {
    std::vector<Person> people;
    const auto rows = query(connection, std::string(select_people) + "ORDER BY name, id", {});
    while (rows->next()) people.push_back(person_from(*rows));
    return people;
  });
}

std::optional<Credentials> PersonStore::credentials(const std::string& email) {
  return database_.with_reader(
      [&](Connection& connection) { return first_credentials(connection, "email = $1", folded_email(email)); });
}

std::optional<Credentials> PersonStore::credentials_of(const std::string& person_id) {
  return database_.with_reader(
      [&](Connection& connection) { return first_credentials(connection, "id = $1", person_id); });
}

void PersonStore::rename(const std::string& id, const std::string& name, Language language) {
  database_.with_writer([&](Connection& connection) {
    execute(connection, "UPDATE people SET name = $1, language = $2 WHERE id = $3",
            {text(name), text(language_code(language)), text(id)});
  });
}

void PersonStore::set_password(const std::string& id, const std::string& password_hash) {
  database_.with_writer([&](Connection& connection) {
    execute(connection, "UPDATE people SET password_hash = $1 WHERE id = $2", {text(password_hash), text(id)});
  });
}

void PersonStore::set_administrator(const std::string& id, bool administrator) {
  database_.with_writer([&](Connection& connection) {
    execute(connection, "UPDATE people SET administrator = $1 WHERE id = $2",
            {integer(administrator ? 1 : 0), text(id)});
  });
}

void PersonStore::disable(const std::string& id) {
  database_.with_writer([&](Connection& connection) {
    storage::Transaction transaction(connection);
    execute(connection, "UPDATE people SET disabled_at = $1 WHERE id = $2 AND disabled_at IS NULL",
            {text(utc_now()), text(id)});
    execute(connection, "DELETE FROM sessions WHERE person_id = $1", {text(id)});
    execute(connection, "DELETE FROM password_resets WHERE person_id = $1", {text(id)});
    transaction.commit();
  });
}

void PersonStore::enable(const std::string& id) {
  database_.with_writer([&](Connection& connection) {
    execute(connection, "UPDATE people SET disabled_at = NULL WHERE id = $1", {text(id)});
  });
}

void PersonStore::set_second_factor(const std::string& id, const std::string& secret,
                                    const std::vector<std::string>& recovery) {
  database_.with_writer([&](Connection& connection) {
    storage::Transaction transaction(connection);
    execute(connection, "UPDATE people SET totp_secret = $1, totp_last_step = 0 WHERE id = $2",
            {text(secret), text(id)});
    execute(connection, "DELETE FROM recovery_codes WHERE person_id = $1", {text(id)});
    for (const std::string& code : recovery)
      execute(connection, "INSERT INTO recovery_codes (person_id, hash) VALUES ($1, $2)",
              {text(id), text(recovery_hash(id, code))});
    transaction.commit();
  });
}

bool PersonStore::use_totp_step(const std::string& id, std::int64_t step) {
  return database_.with_writer([&](Connection& connection) {
    return execute(connection, "UPDATE people SET totp_last_step = $1 WHERE id = $2 AND totp_last_step < $3",
                   {integer(step), text(id), integer(step)}) == 1;
  });
}

bool PersonStore::use_recovery_code(const std::string& id, const std::string& code) {
  return database_.with_writer([&](Connection& connection) {
    return execute(connection, "DELETE FROM recovery_codes WHERE person_id = $1 AND hash = $2",
                   {text(id), text(recovery_hash(id, code))}) == 1;
  });
}

}  // namespace foothold::accounts
