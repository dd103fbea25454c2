#include "app/workspace_database.hpp"

#include <filesystem>

#include "storage/installation_store.hpp"
#include "storage/migrations.hpp"

namespace foothold::app {

Result<std::unique_ptr<storage::Database>> open_workspace_database(const DatabaseChoice& choice,
                                                                   const Resources& resources) {
  const std::string address =
      choice.address.empty() ? (std::filesystem::path(choice.data) / "workspace.db").string() : choice.address;
  auto database = storage::Database::open(address);
  if (!database) return database.error();
  const auto migrated = storage::migrate(**database, resources.migrations);
  if (!migrated) return migrated.error();
  static_cast<void>(storage::find_or_make_installation(**database));
  return std::move(*database);
}

}  // namespace foothold::app
