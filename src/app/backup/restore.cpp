#include "app/backup/restore.hpp"

#include <boost/json.hpp>

#include "app/backup/backup.hpp"
#include "app/backup/data_folder.hpp"
#include "base/files.hpp"
#include "storage/postgres/postgres_tools.hpp"
#include "storage/sqlite/sqlite_connection.hpp"
#include "storage/sqlite/sqlite_copy.hpp"
#include "workspace/coalition_store.hpp"
#include "workspace/records/verification.hpp"

namespace foothold::app {
namespace {

namespace fs = std::filesystem;
using documents::SealedZip;
using Values = std::vector<std::pair<std::string, std::string>>;

Error refusal(ErrorKind kind, const std::string& field, const std::string& key, const Values& values = {},
              std::string detail = {}) {
  return {kind, field, {key, values}, {key + ".hint", values}, std::move(detail)};
}

// Whether it is a backup at all, and one for what is asked.
Result<void> check_manifest(const SealedZip& zip, const RestoreRequest& request) {
  const boost::json::object& manifest = zip.manifest();
  const auto* kind = manifest.if_contains("kind");
  const auto* format = manifest.if_contains("format");
  if (kind == nullptr || *kind != backup_kind || format == nullptr || !format->is_int64())
    return refusal(ErrorKind::invalid, "file", "backup.no_backup", {{"file", request.file.string()}});
  if (format->get_int64() > backup_format)
    return refusal(ErrorKind::invalid, "file", "backup.newer", {{"format", std::to_string(format->get_int64())}});
  if (zip.has(workspace_file) == zip.has(workspace_dump))
    return refusal(ErrorKind::invalid, "file", "backup.no_backup", {{"file", request.file.string()}});
  const bool dump = zip.has(workspace_dump);
  if (dump && request.to.address.empty()) return refusal(ErrorKind::invalid, "database", "backup.needs_postgres");
  if (!dump && !request.to.address.empty()) return refusal(ErrorKind::invalid, "database", "backup.needs_sqlite");
  return {};
}

Result<void> check_data_folder(const RestoreRequest& request) {
  const fs::path data = request.to.data;
  if (!fs::exists(data) || fs::is_empty(data)) return {};
  if (!request.replace)
    return refusal(ErrorKind::conflict, "data", "backup.folder_not_empty", {{"folder", data.string()}});
  if (!fs::exists(data / workspace_file)) return {};
  // One that cannot be opened is no reason to stop: it may be why somebody restores.
  const auto unused = storage::is_unused(data / workspace_file);
  if (unused && !*unused) return refusal(ErrorKind::conflict, "data", "backup.in_use", {{"folder", data.string()}});
  return {};
}

Result<void> check_database(const RestoreRequest& request) {
  if (request.to.address.empty()) return {};
  const auto empty = storage::is_empty_postgres(request.to.address);
  if (!empty) return empty.error();
  if (!*empty) return refusal(ErrorKind::conflict, "database", "backup.database_not_empty");
  return {};
}

Result<void> unpack(const SealedZip& zip, const fs::path& folder) {
  for (const std::string& name : zip.names()) {
    fs::create_directories((folder / name).parent_path());
    if (const auto unpacked = zip.extract(name, folder / name); !unpacked) return unpacked;
  }
  return {};
}

Result<void> check_sqlite_file(const fs::path& file) {
  auto connection = storage::open_sqlite(file, storage::SqliteMode::read_write);
  if (!connection) return connection.error();
  if (const auto damage = storage::find_damage(**connection))
    return refusal(ErrorKind::invalid, "file", "backup.damaged_workspace", {}, *damage);
  return {};
}

// The dump is not part of the data folder, so it goes again.
Result<void> fill_database(const RestoreRequest& request, const fs::path& folder) {
  if (request.to.address.empty()) return check_sqlite_file(folder / workspace_file);
  const auto filled = storage::restore_postgres(request.to.address, folder / workspace_dump);
  if (filled) fs::remove(folder / workspace_dump);
  return filled;
}

// Gives back how many coalitions there are.
Result<std::size_t> verify_workspace(const DatabaseChoice& choice, const Resources& resources) {
  const auto database = open_workspace_database(choice, resources);
  if (!database) return database.error();
  const auto coalitions = workspace::CoalitionStore(**database).list();
  for (const workspace::Coalition& coalition : coalitions) {
    const auto verified = (*database)->with_reader(
        [&](storage::Connection& connection) { return workspace::verify_coalition(connection, coalition.id); });
    if (!verified.intact())
      return refusal(ErrorKind::invalid, "file", "backup.history_broken", {{"slug", coalition.slug}});
  }
  return coalitions.size();
}

}  // namespace

Result<RestoreSummary> restore_backup(const RestoreRequest& request, const Resources& resources) {
  const auto zip = SealedZip::open(request.file, backup_limits());
  if (!zip) return zip.error();
  if (const auto checked = check_manifest(*zip, request); !checked) return checked.error();
  if (const auto checked = check_data_folder(request); !checked) return checked.error();
  if (const auto checked = check_database(request); !checked) return checked.error();
  PendingDataFolder folder(request.to.data);
  if (const auto unpacked = unpack(*zip, folder.path()); !unpacked) return unpacked.error();
  if (const auto filled = fill_database(request, folder.path()); !filled) return filled.error();
  const auto coalitions = verify_workspace({folder.path().string(), request.to.address}, resources);
  if (!coalitions) return coalitions.error();
  return RestoreSummary{zip->names().size(), *coalitions, folder.put_in_place()};
}

}  // namespace foothold::app
