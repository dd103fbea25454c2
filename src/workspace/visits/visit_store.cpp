#include "workspace/visits/visit_store.hpp"

#include "base/clock.hpp"
#include "storage/statement.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::integer;
using storage::text;

constexpr std::string_view select_sql =
    "SELECT read_change, read_at, newest_change, seen_at FROM visits WHERE coalition_id = $1 AND person_id = $2";
constexpr std::string_view upsert_sql =
    "INSERT INTO visits (coalition_id, person_id, read_change, read_at, newest_change, seen_at) "
    "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (coalition_id, person_id) DO UPDATE SET "
    "read_change = excluded.read_change, read_at = excluded.read_at, newest_change = excluded.newest_change, "
    "seen_at = excluded.seen_at";

struct Visit {
  ReadUntil read;
  std::int64_t newest_change = 0;
  std::string seen_at;
};

std::optional<Visit> find(Connection& connection, const std::string& coalition, const std::string& person) {
  const auto rows = query(connection, select_sql, {text(coalition), text(person)});
  if (!rows->next()) return std::nullopt;
  return Visit{{rows->integer(0), std::string(rows->text(1))}, rows->integer(2), std::string(rows->text(3))};
}

}  // namespace

std::optional<ReadUntil> VisitStore::note(const std::string& coalition, const std::string& person,
                                          std::int64_t newest_change) {
  constexpr std::chrono::minutes visit_ends_after{30};
  const std::string now = utc_now();
  const std::string half_an_hour_ago = utc_after(-visit_ends_after);
  return database_.with_writer([&](Connection& connection) {
    storage::Transaction transaction(connection);
    const auto before = find(connection, coalition, person);
    const bool begins = !before || before->seen_at < half_an_hour_ago;
    const ReadUntil read = !before  ? ReadUntil{newest_change, now}
                           : begins ? ReadUntil{before->newest_change, before->seen_at}
                                    : before->read;
    execute(connection, upsert_sql,
            {text(coalition), text(person), integer(read.change), text(read.at), integer(newest_change), text(now)});
    transaction.commit();
    return before ? std::optional(read) : std::nullopt;
  });
}

}  // namespace foothold::workspace
