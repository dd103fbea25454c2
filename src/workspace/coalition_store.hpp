#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "storage/database.hpp"
#include "workspace/coalition.hpp"
#include "workspace/records/change.hpp"

namespace foothold::workspace {

// Whether a coalition can have this short name.
[[nodiscard]] bool is_slug(std::string_view text);

// The coalitions of an installation. Thread-safe; the database must have been migrated and must outlive the store.
// Throws DatabaseProblem when the database fails.
class CoalitionStore {
 public:
  explicit CoalitionStore(storage::Database& database) : database_(database) {}

  // Refused with `invalid` for a slug that is none and an empty name, with `conflict` when the slug is taken.
  [[nodiscard]] Result<Coalition> create(const NewCoalition& wanted);
  // Nothing when there is none.
  [[nodiscard]] std::optional<Coalition> find(const std::string& id);
  [[nodiscard]] std::optional<Coalition> find_by_slug(const std::string& slug);
  [[nodiscard]] std::optional<Coalition> find_example();
  // All of them, the oldest first.
  [[nodiscard]] std::vector<Coalition> list();
  // Refused with `not_found`, and with `invalid` for an empty name.
  [[nodiscard]] Result<void> rename(const std::string& id, const std::string& name);

 private:
  storage::Database& database_;
};

// The table of coalitions, for work that has a connection already.
[[nodiscard]] std::optional<Coalition> read_coalition_by_slug(storage::Connection& connection, const std::string& slug);
[[nodiscard]] std::optional<Coalition> read_example_coalition(storage::Connection& connection);
// Stores a coalition whose chain stands where `head` says: for one that comes from elsewhere.
void insert_coalition(storage::Connection& connection, const Coalition& coalition, const ChainHead& head);

}  // namespace foothold::workspace
