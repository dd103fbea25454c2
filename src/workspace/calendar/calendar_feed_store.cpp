#include "workspace/calendar/calendar_feed_store.hpp"

#include "base/clock.hpp"
#include "base/files.hpp"
#include "base/random.hpp"
#include "storage/statement.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::text;

constexpr std::size_t token_bytes = 32;
constexpr std::string_view upsert_sql =
    "INSERT INTO calendar_feeds (token_hash, coalition_id, person_id, language, made_at) VALUES ($1, $2, $3, $4, $5) "
    "ON CONFLICT (coalition_id, person_id) DO UPDATE SET token_hash = excluded.token_hash, "
    "language = excluded.language, made_at = excluded.made_at";
constexpr std::string_view delete_sql = "DELETE FROM calendar_feeds WHERE coalition_id = $1 AND person_id = $2";
constexpr std::string_view select_by_token_sql =
    "SELECT coalition_id, person_id, language FROM calendar_feeds WHERE token_hash = $1";
constexpr std::string_view select_made_at_sql =
    "SELECT made_at FROM calendar_feeds WHERE coalition_id = $1 AND person_id = $2";

}  // namespace

std::string CalendarFeedStore::make(const CalendarFeed& feed) {
  std::string token = random_hex(token_bytes);
  database_.with_writer([&](Connection& connection) {
    execute(connection, upsert_sql,
            {text(sha256(token)), text(feed.coalition), text(feed.person), text(language_code(feed.language)),
             text(utc_now())});
  });
  return token;
}

void CalendarFeedStore::withdraw(const std::string& coalition, const std::string& person) {
  database_.with_writer(
      [&](Connection& connection) { execute(connection, delete_sql, {text(coalition), text(person)}); });
}

std::optional<CalendarFeed> CalendarFeedStore::find(const std::string& token) {
  return database_.with_reader([&](Connection& connection) -> std::optional<CalendarFeed> {
    const auto rows = query(connection, select_by_token_sql, {text(sha256(token))});
    if (!rows->next()) return std::nullopt;
    return CalendarFeed{std::string(rows->text(0)), std::string(rows->text(1)),
                        language_from_code(rows->text(2)).value_or(Language::english)};
  });
}

std::optional<std::string> CalendarFeedStore::made_at(const std::string& coalition, const std::string& person) {
  return database_.with_reader([&](Connection& connection) -> std::optional<std::string> {
    const auto rows = query(connection, select_made_at_sql, {text(coalition), text(person)});
    return rows->next() ? std::optional(std::string(rows->text(0))) : std::nullopt;
  });
}

}  // namespace foothold::workspace
