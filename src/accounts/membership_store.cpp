#include "accounts/membership_store.hpp"

#include "accounts/account_refusal.hpp"
#include "base/clock.hpp"
#include "storage/statement.hpp"

namespace foothold::accounts {
namespace {

using storage::Connection;
using storage::text;

constexpr std::string_view upsert =
    "INSERT INTO memberships (coalition_id, person_id, role, since) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (coalition_id, person_id) DO UPDATE SET role = excluded.role";
constexpr std::string_view select_members =
    "SELECT p.id, p.email, p.name, p.language, p.administrator, p.totp_secret, p.created_at, p.disabled_at, m.role, "
    "m.since FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.coalition_id = $1 ORDER BY p.name, p.id";

constexpr std::string_view select_only_coordinated =
    "SELECT m.coalition_id FROM memberships m WHERE m.person_id = $1 AND m.role = 'coordinator' AND NOT EXISTS "
    "(SELECT 1 FROM memberships o JOIN people p ON p.id = o.person_id WHERE o.coalition_id = m.coalition_id "
    "AND o.person_id <> m.person_id AND o.role = 'coordinator' AND p.disabled_at IS NULL)";

Role role_from(std::string_view name) {
  const auto role = role_from_name(name);
  if (!role) throw Broken("the database holds a role that this program does not know: " + std::string(name));
  return *role;
}

Member member_from(const storage::Rows& row) {
  Member member;
  member.person = {std::string(row.text(0)), std::string(row.text(1)),
                   std::string(row.text(2)), language_from_code(row.text(3)).value_or(Language::english),
                   row.integer(4) != 0,      !row.text(5).empty(),
                   std::string(row.text(6)), !row.is_null(7)};
  member.role = role_from(row.text(8));
  member.since = row.text(9);
  return member;
}

// Somebody who cannot sign in coordinates nothing.
constexpr std::string_view select_other_coordinator =
    "SELECT 1 FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.coalition_id = $1 AND m.person_id <> $2 "
    "AND m.role = 'coordinator' AND p.disabled_at IS NULL LIMIT 1";

bool has_other_coordinator(Connection& connection, const std::string& coalition_id, const std::string& person_id) {
  return query(connection, select_other_coordinator, {text(coalition_id), text(person_id)})->next();
}

std::optional<Role> find_role(Connection& connection, const std::string& person_id, const std::string& coalition_id) {
  const auto rows = query(connection, "SELECT role FROM memberships WHERE person_id = $1 AND coalition_id = $2",
                          {text(person_id), text(coalition_id)});
  return rows->next() ? std::optional(role_from(rows->text(0))) : std::nullopt;
}

// Whether the coalition would be left without a coordinator when this person is one no longer.
bool leaves_nobody(Connection& connection, const std::string& coalition_id, const std::string& person_id) {
  return find_role(connection, person_id, coalition_id) == Role::coordinator &&
         !has_other_coordinator(connection, coalition_id, person_id);
}

}  // namespace

std::optional<Role> MembershipStore::role_of(const std::string& person_id, const std::string& coalition_id) {
  return database_.with_reader([&](Connection& connection) { return find_role(connection, person_id, coalition_id); });
}

std::vector<Membership> MembershipStore::of_person(const std::string& person_id) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<Membership> memberships;
    const auto rows =
        query(connection, "SELECT coalition_id, role, since FROM memberships WHERE person_id = $1", {text(person_id)});
    while (rows->next())
      memberships.push_back(
          {std::string(rows->text(0)), person_id, role_from(rows->text(1)), std::string(rows->text(2))});
    return memberships;
  });
}

std::vector<std::string> MembershipStore::only_coordinated_by(const std::string& person_id) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<std::string> coalitions;
    const auto rows = query(connection, select_only_coordinated, {text(person_id)});
    while (rows->next()) coalitions.emplace_back(rows->text(0));
    return coalitions;
  });
}

std::vector<Member> MembershipStore::of_coalition(const std::string& coalition_id) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<Member> members;
    const auto rows = query(connection, select_members, {text(coalition_id)});
    while (rows->next()) members.push_back(member_from(*rows));
    return members;
  });
}

Result<void> MembershipStore::set(const std::string& coalition_id, const std::string& person_id, Role role) {
  return database_.with_writer([&](Connection& connection) -> Result<void> {
    storage::Transaction transaction(connection);
    if (role != Role::coordinator && leaves_nobody(connection, coalition_id, person_id))
      return refusal(ErrorKind::conflict, "role", "member.last_coordinator");
    execute(connection, upsert, {text(coalition_id), text(person_id), text(role_name(role)), text(utc_now())});
    transaction.commit();
    return {};
  });
}

Result<void> MembershipStore::remove(const std::string& coalition_id, const std::string& person_id) {
  return database_.with_writer([&](Connection& connection) -> Result<void> {
    storage::Transaction transaction(connection);
    if (leaves_nobody(connection, coalition_id, person_id))
      return refusal(ErrorKind::conflict, "role", "member.last_coordinator");
    execute(connection, "DELETE FROM memberships WHERE coalition_id = $1 AND person_id = $2",
            {text(coalition_id), text(person_id)});
    transaction.commit();
    return {};
  });
}

}  // namespace foothold::accounts
