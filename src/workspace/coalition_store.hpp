#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "storage/database.hpp"
#include "workspace/coalition.hpp"

namespace foothold::workspace {

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
  // All of them, the oldest first.
  [[nodiscard]] std::vector<Coalition> list();
  // Refused with `not_found`, and with `invalid` for an empty name.
  [[nodiscard]] Result<void> rename(const std::string& id, const std::string& name);

 private:
  storage::Database& database_;
};

}  // namespace foothold::workspace
