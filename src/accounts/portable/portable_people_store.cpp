#include "accounts/portable/portable_people_store.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "accounts/person.hpp"
#include "base/clock.hpp"
#include "base/error.hpp"
#include "storage/statement.hpp"

namespace foothold::accounts {
namespace {

using storage::Connection;
using storage::text;

constexpr std::string_view select_one = "SELECT id, name, email FROM people WHERE id = $1";
constexpr std::string_view select_by_email = "SELECT id FROM people WHERE email = $1";
constexpr std::string_view select_members = "SELECT person_id, role, since FROM memberships WHERE coalition_id = $1";
constexpr std::string_view insert_person =
    "INSERT INTO people (id, email, name, language, password_hash, administrator, totp_secret, totp_last_step, "
    "created_at, disabled_at) VALUES ($1, $2, $3, $4, '', 0, '', 0, $5, $6)";
constexpr std::string_view insert_membership =
    "INSERT INTO memberships (coalition_id, person_id, role, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";

std::string address_of_namesake(const std::string& id) {
  return id + std::string(namesake_host);
}

std::optional<PortablePerson> find(Connection& connection, const std::string& id) {
  const auto rows = query(connection, select_one, {text(id)});
  if (!rows->next()) return std::nullopt;
  PortablePerson person{std::string(rows->text(0)), std::string(rows->text(1)), std::string(rows->text(2))};
  if (person.email == address_of_namesake(person.id)) person.email.clear();
  return person;
}

std::optional<std::string> find_id_by_email(Connection& connection, const std::string& email) {
  if (email.empty()) return std::nullopt;
  const auto rows = query(connection, select_by_email, {text(folded_email(email))});
  return rows->next() ? std::optional<std::string>(rows->text(0)) : std::nullopt;
}

void insert(Connection& connection, const PortablePerson& person, Language language, bool namesake) {
  const std::string now = utc_now();
  const std::string email = namesake ? address_of_namesake(person.id) : folded_email(person.email);
  execute(connection, insert_person,
          {text(person.id), text(email), text(person.name), text(language_code(language)), text(now),
           namesake ? text(now) : storage::Value(nullptr)});
}

constexpr std::array<std::string_view, 3> forget_sql = {"DELETE FROM memberships WHERE coalition_id = $1",
                                                        "DELETE FROM invitations WHERE coalition_id = $1",
                                                        "DELETE FROM api_tokens WHERE coalition_id = $1"};

}  // namespace

std::vector<PortablePerson> read_portable_people(Connection& connection, const std::set<std::string>& ids) {
  std::vector<PortablePerson> people;
  for (const std::string& id : ids)
    if (auto person = find(connection, id)) people.push_back(*std::move(person));
  return people;
}

std::vector<PortableMember> read_portable_members(Connection& connection, const std::string& coalition) {
  std::vector<PortableMember> members;
  const auto rows = query(connection, select_members, {text(coalition)});
  while (rows->next()) {
    const auto role = role_from_name(rows->text(1));
    if (!role) throw Broken("the database holds a role that this program does not know");
    members.push_back({std::string(rows->text(0)), *role, std::string(rows->text(2))});
  }
  std::ranges::sort(members, {}, &PortableMember::person);
  return members;
}

std::string settle_person(Connection& connection, const PortablePerson& person, Language language) {
  const auto known = find(connection, person.id);
  if (known && !known->email.empty()) return person.id;
  const auto account = find_id_by_email(connection, person.email);
  if (known) return account.value_or(person.id);
  insert(connection, person, language, account.has_value() || person.email.empty());
  return account.value_or(person.id);
}

void insert_member(Connection& connection, const std::string& coalition, const PortableMember& member) {
  execute(connection, insert_membership,
          {text(coalition), text(member.person), text(role_name(member.role)), text(member.since)});
}

void forget_coalition(Connection& connection, const std::string& coalition) {
  for (const std::string_view sql : forget_sql) execute(connection, sql, {text(coalition)});
}

}  // namespace foothold::accounts
