#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "storage/database.hpp"
#include "workspace/tables/stored_import.hpp"

namespace foothold::workspace {

// The tables that people of all coalitions bring in. Those that nobody confirms are forgotten after a day. Thread-safe;
// the database must have been migrated and must outlive the store. Throws DatabaseProblem when the database fails.
class ImportStore {
 public:
  explicit ImportStore(storage::Database& database) : database_(database) {}

  // Keeps a table that was just sent; gives its id. Only the newest few of one person stay open. Refused with
  // `too_large` when it would take more than 2 MB, and with `not_found` when there is no such coalition.
  [[nodiscard]] Result<std::string> add(const StoredImport& import);
  // Nothing when there is none.
  [[nodiscard]] std::optional<StoredImport> find(const std::string& coalition, const std::string& id);
  // Of one type, the newest first and at most 20; without their tables.
  [[nodiscard]] std::vector<StoredImport> list(const std::string& coalition, const std::string& type);
  // False when the import is not open any more.
  bool set_mapping(const std::string& coalition, const std::string& id, const std::vector<std::string>& mapping);
  // Forgets an open import; false when it was none.
  bool discard(const std::string& coalition, const std::string& id);

  // The following belong to the transaction in which the records are written. False, and nothing is changed, when
  // somebody else has carried the import out, or taken it back, meanwhile.
  static bool mark_done(storage::Connection& connection, const StoredImport& import, const ImportResult& result);
  static bool mark_undone(storage::Connection& connection, const StoredImport& import, const ImportResult& result);

 private:
  storage::Database& database_;
};

}  // namespace foothold::workspace
