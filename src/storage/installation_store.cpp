#include "storage/installation_store.hpp"

#include <array>
#include <optional>

#include "base/clock.hpp"
#include "base/random.hpp"

namespace foothold::storage {
namespace {

constexpr const char* select_sql = "SELECT id, created_at FROM installation";
constexpr const char* insert_sql = "INSERT INTO installation (id, created_at) VALUES ($1, $2)";

std::optional<Installation> find(Connection& connection) {
  const auto rows = connection.query(select_sql);
  if (!rows->next()) return std::nullopt;
  return Installation{std::string(rows->text(0)), std::string(rows->text(1))};
}

// Looks again inside the transaction: another program may have been faster.
Installation find_or_make(Connection& connection) {
  Transaction transaction(connection);
  if (auto found = find(connection)) return *std::move(found);
  Installation made{random_hex(16), utc_now()};
  const std::array<Value, 2> values = {std::string_view(made.id), std::string_view(made.created_at)};
  connection.execute(insert_sql, values);
  transaction.commit();
  return made;
}

}  // namespace

Installation find_or_make_installation(Database& database) {
  if (auto found = database.with_reader(find)) return *std::move(found);
  return database.with_writer(find_or_make);
}

}  // namespace foothold::storage
