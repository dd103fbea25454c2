#include "accounts/session_store.hpp"

#include "base/clock.hpp"
#include "base/files.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "storage/statement.hpp"

namespace foothold::accounts {
namespace {

using storage::Connection;
using storage::integer;
using storage::text;

constexpr std::chrono::hours longest{24 * 14};
constexpr std::chrono::hours longest_idle{12};
constexpr std::chrono::minutes longest_unconfirmed{10};
constexpr std::chrono::minutes between_notes{1};
constexpr std::size_t token_bytes = 32;
constexpr std::size_t form_key_bytes = 16;
constexpr std::size_t longest_device = 200;

constexpr std::string_view columns =
    "SELECT s.id, s.person_id, s.form_key, s.confirmed, s.created_at, s.seen_at, s.device, s.address FROM sessions s ";
constexpr std::string_view select_by_token =
    "JOIN people p ON p.id = s.person_id "
    "WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND p.disabled_at IS NULL";
constexpr std::string_view select_of_person =
    "WHERE s.person_id = $1 AND s.confirmed = 1 AND s.expires_at > $2 AND s.seen_at > $3 ORDER BY s.seen_at DESC, s.id";
constexpr std::string_view insert_session =
    "INSERT INTO sessions (id, token_hash, person_id, form_key, confirmed, created_at, seen_at, expires_at, device, "
    "address) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

Session session_from(const storage::Rows& row) {
  return {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), row.integer(3) != 0,
          std::string(row.text(4)), std::string(row.text(5)), std::string(row.text(6)), std::string(row.text(7))};
}

void insert(Connection& connection, const StartedSession& started) {
  const Session& session = started.session;
  const std::string ends = session.confirmed ? utc_after(std::chrono::seconds(longest))
                                             : utc_after(std::chrono::seconds(longest_unconfirmed));
  execute(connection, insert_session,
          {text(session.id), text(sha256(started.token)), text(session.person_id), text(session.form_key),
           integer(session.confirmed ? 1 : 0), text(session.created_at), text(session.seen_at), text(ends),
           text(session.device), text(session.address)});
}

}  // namespace

StartedSession SessionStore::start(const std::string& person_id, bool confirmed, const std::string& device,
                                   const std::string& address) {
  const std::string now = utc_now();
  StartedSession started{random_hex(token_bytes),
                         {new_id(), person_id, random_hex(form_key_bytes), confirmed, now, now,
                          std::string(whole_letters(device, longest_device)), address}};
  database_.with_writer([&](Connection& connection) {
    storage::Transaction transaction(connection);
    execute(connection, "DELETE FROM sessions WHERE expires_at <= $1", {text(now)});
    insert(connection, started);
    transaction.commit();
  });
  return started;
}

std::optional<Session> SessionStore::find(const std::string& token) {
  const std::string now = utc_now();
  const std::string idle_since = utc_after(-std::chrono::seconds(longest_idle));
  const std::string hash = sha256(token);
  const auto found = database_.with_reader([&](Connection& connection) -> std::optional<Session> {
    const auto rows =
        query(connection, std::string(columns).append(select_by_token), {text(hash), text(now), text(idle_since)});
    return rows->next() ? std::optional(session_from(*rows)) : std::nullopt;
  });
  if (found && found->seen_at < utc_after(-std::chrono::seconds(between_notes)))
    database_.with_writer([&](Connection& connection) {
      execute(connection, "UPDATE sessions SET seen_at = $1 WHERE id = $2", {text(now), text(found->id)});
    });
  return found;
}

std::vector<Session> SessionStore::of_person(const std::string& person_id) {
  const std::string now = utc_now();
  const std::string idle_since = utc_after(-std::chrono::seconds(longest_idle));
  return database_.with_reader([&](Connection& connection) {
    std::vector<Session> sessions;
    const auto rows = query(connection, std::string(columns).append(select_of_person),
                            {text(person_id), text(now), text(idle_since)});
    while (rows->next()) sessions.push_back(session_from(*rows));
    return sessions;
  });
}

void SessionStore::end(const std::string& person_id, const std::string& session_id) {
  database_.with_writer([&](Connection& connection) {
    execute(connection, "DELETE FROM sessions WHERE person_id = $1 AND id = $2", {text(person_id), text(session_id)});
  });
}

void SessionStore::end_others(const std::string& person_id, const std::string& kept_session_id) {
  database_.with_writer([&](Connection& connection) {
    execute(connection, "DELETE FROM sessions WHERE person_id = $1 AND id <> $2",
            {text(person_id), text(kept_session_id)});
  });
}

}  // namespace foothold::accounts
