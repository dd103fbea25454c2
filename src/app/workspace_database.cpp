#include "app/workspace_database.hpp"

#include <filesystem>

#include "base/clock.hpp"
#include "base/files.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "storage/installation_store.hpp"
#include "storage/migrations.hpp"
#include "storage/sqlite/sqlite_copy.hpp"

namespace foothold::app {
namespace {

// "20261123T225610Z", for the name of a file.
std::string moment_in_a_name() {
  return replace_all(replace_all(utc_now(), "-", ""), ":", "");
}

// The file as it was before an upgrade, for those who must go back to the older version. Whoever may read the database
// may read the copy, and nobody else.
Result<void> keep_copy(storage::Database& database, const std::filesystem::path& file) {
  const std::filesystem::path copy = file.string() + ".before-" FOOTHOLD_VERSION "-" + moment_in_a_name();
  try {
    PendingFile pending(copy);
    database.with_reader([&](storage::Connection& connection) { copy_database(connection, pending.path()); });
    std::filesystem::permissions(pending.path(), std::filesystem::status(file).permissions());
    pending.commit();
  } catch (const std::runtime_error& problem) {
    const std::vector<std::pair<std::string, std::string>> values = {{"file", file.string()}};
    return Error{ErrorKind::unavailable,
                 "",
                 {"storage.copy_failed", values},
                 {"storage.copy_failed.hint", values},
                 problem.what()};
  }
  log_info("storage.copy_kept", {{"file", copy.string()}});
  return {};
}

}  // namespace

Result<std::unique_ptr<storage::Database>> open_workspace_database(const DatabaseChoice& choice,
                                                                   const Resources& resources) {
  const std::string address =
      choice.address.empty() ? (std::filesystem::path(choice.data) / "workspace.db").string() : choice.address;
  auto database = storage::Database::open(address);
  if (!database) return database.error();
  const auto migrated = storage::migrate(**database, resources.migrations, [&]() -> Result<void> {
    return (*database)->engine() == "sqlite" ? keep_copy(**database, address) : Result<void>();
  });
  if (!migrated) return migrated.error();
  static_cast<void>(storage::find_or_make_installation(**database));
  return std::move(*database);
}

}  // namespace foothold::app
