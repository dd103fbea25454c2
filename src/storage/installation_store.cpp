#include "storage/installation_store.hpp"

#include <unistd.h>

#include <array>
#include <optional>

#include "storage/timestamp.hpp"

namespace foothold::storage {
namespace {

constexpr const char* select_sql = "SELECT id, created_at FROM installation";
constexpr const char* insert_sql = "INSERT INTO installation (id, created_at) VALUES ($1, $2)";

std::string random_id() {
  static constexpr std::string_view hex = "0123456789abcdef";
  std::array<unsigned char, 16> bytes{};
  if (getentropy(bytes.data(), bytes.size()) != 0) throw Broken("storage: the system gives no random numbers");
  std::string id;
  for (const unsigned char byte : bytes) id += {hex[byte >> 4U], hex[byte & 15U]};
  return id;
}

std::optional<Installation> find(Connection& connection) {
  const auto rows = connection.query(select_sql);
  if (!rows->next()) return std::nullopt;
  return Installation{std::string(rows->text(0)), std::string(rows->text(1))};
}

// Looks again inside the transaction: another program may have been faster.
Installation find_or_make(Connection& connection) {
  Transaction transaction(connection);
  if (auto found = find(connection)) return *std::move(found);
  Installation made{random_id(), current_timestamp()};
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
