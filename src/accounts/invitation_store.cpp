#include "accounts/invitation_store.hpp"

#include "accounts/account_refusal.hpp"
#include "accounts/person.hpp"
#include "base/clock.hpp"
#include "base/files.hpp"
#include "base/random.hpp"
#include "storage/statement.hpp"

namespace foothold::accounts {
namespace {

using storage::Connection;
using storage::text;

constexpr std::chrono::hours open_for{24 * 14};
constexpr std::size_t token_bytes = 24;

constexpr std::string_view columns =
    "SELECT id, coalition_id, role, email, invited_by, created_at, expires_at FROM invitations ";
constexpr std::string_view select_open = "WHERE token_hash = $1 AND accepted_at IS NULL AND expires_at > $2";
constexpr std::string_view select_of_coalition =
    "WHERE coalition_id = $1 AND accepted_at IS NULL AND expires_at > $2 ORDER BY created_at DESC, id";
constexpr std::string_view insert_invitation =
    "INSERT INTO invitations (id, token_hash, coalition_id, role, email, invited_by, created_at, expires_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr std::string_view select_role = "SELECT role FROM memberships WHERE coalition_id = $1 AND person_id = $2";
constexpr std::string_view upsert_member =
    "INSERT INTO memberships (coalition_id, person_id, role, since) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (coalition_id, person_id) DO UPDATE SET role = excluded.role";

Invitation invitation_from(const storage::Rows& row) {
  return {std::string(row.text(0)), std::string(row.text(1)), role_from_name(row.text(2)).value_or(Role::viewer),
          std::string(row.text(3)), std::string(row.text(4)), std::string(row.text(5)),
          std::string(row.text(6))};
}

std::optional<Invitation> find(Connection& connection, const std::string& token) {
  const auto rows = query(connection, std::string(columns).append(select_open), {text(sha256(token)), text(utc_now())});
  return rows->next() ? std::optional(invitation_from(*rows)) : std::nullopt;
}

bool has_role_or_higher(Connection& connection, const Invitation& invitation, const std::string& person_id) {
  const auto rows = query(connection, select_role, {text(invitation.coalition_id), text(person_id)});
  return rows->next() && role_from_name(rows->text(0)).value_or(Role::viewer) >= invitation.role;
}

}  // namespace

MadeInvitation InvitationStore::make(const std::string& coalition_id, Role role, const std::string& email,
                                     const std::string& invited_by) {
  MadeInvitation made{random_hex(token_bytes),
                      {new_id(), coalition_id, role, folded_email(email), invited_by, utc_now(),
                       utc_after(std::chrono::seconds(open_for))}};
  const Invitation& invitation = made.invitation;
  database_.with_writer([&](Connection& connection) {
    execute(connection, insert_invitation,
            {text(invitation.id), text(sha256(made.token)), text(coalition_id), text(role_name(role)),
             text(invitation.email), text(invited_by), text(invitation.created_at), text(invitation.expires_at)});
  });
  return made;
}

std::optional<Invitation> InvitationStore::find_open(const std::string& token) {
  return database_.with_reader([&](Connection& connection) { return find(connection, token); });
}

std::vector<Invitation> InvitationStore::of_coalition(const std::string& coalition_id) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<Invitation> invitations;
    const auto rows =
        query(connection, std::string(columns).append(select_of_coalition), {text(coalition_id), text(utc_now())});
    while (rows->next()) invitations.push_back(invitation_from(*rows));
    return invitations;
  });
}

Result<Invitation> InvitationStore::accept(const std::string& token, const std::string& person_id) {
  return database_.with_writer([&](Connection& connection) -> Result<Invitation> {
    storage::Transaction transaction(connection);
    const auto invitation = find(connection, token);
    if (!invitation) return refusal(ErrorKind::not_found, "", "invitation.closed");
    execute(connection, "UPDATE invitations SET accepted_at = $1, accepted_by = $2 WHERE id = $3",
            {text(utc_now()), text(person_id), text(invitation->id)});
    if (!has_role_or_higher(connection, *invitation, person_id))
      execute(connection, upsert_member,
              {text(invitation->coalition_id), text(person_id), text(role_name(invitation->role)), text(utc_now())});
    transaction.commit();
    return *invitation;
  });
}

bool InvitationStore::withdraw(const std::string& coalition_id, const std::string& invitation_id) {
  return database_.with_writer([&](Connection& connection) {
    return execute(connection, "DELETE FROM invitations WHERE coalition_id = $1 AND id = $2 AND accepted_at IS NULL",
                   {text(coalition_id), text(invitation_id)}) > 0;
  });
}

}  // namespace foothold::accounts
