#include "app/backup/backup.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/files.hpp"
#include "storage/postgres/postgres_tools.hpp"
#include "storage/sqlite/sqlite_connection.hpp"
#include "storage/sqlite/sqlite_copy.hpp"

namespace foothold::app {
namespace {

namespace fs = std::filesystem;

Error no_workspace(const std::string& folder) {
  const std::vector<std::pair<std::string, std::string>> values = {{"folder", folder}};
  return {ErrorKind::not_found, "data", {"backup.no_workspace", values}, {"backup.no_workspace.hint", values}, ""};
}

Result<void> copy_workspace(const DatabaseChoice& choice, const fs::path& to) {
  if (!choice.address.empty()) return storage::dump_postgres(choice.address, to);
  const fs::path file = fs::path(choice.data) / workspace_file;
  if (!fs::exists(file)) return no_workspace(choice.data);
  auto connection = storage::open_sqlite(file, storage::SqliteMode::read_only);
  if (!connection) return connection.error();
  storage::copy_database(**connection, to);
  return {};
}

// Editions lie beside the workspace; they never change once they have their name.
std::vector<fs::path> editions_in(const fs::path& data) {
  std::vector<fs::path> editions;
  for (const auto& entry : fs::directory_iterator(data))
    if (entry.is_regular_file() && entry.path().extension() == ".db" && entry.path().filename() != workspace_file)
      editions.push_back(entry.path().filename());
  std::ranges::sort(editions);
  return editions;
}

// What was attached to records: files/0a/0a1b…, each called after its content.
std::vector<fs::path> attachments_in(const fs::path& data) {
  std::vector<fs::path> attachments;
  if (!fs::exists(data / "files")) return attachments;
  for (const auto& entry : fs::recursive_directory_iterator(data / "files")) {
    const std::string name = entry.path().filename().string();
    const bool pending = name.find('.') != std::string::npos;  // one that is being written at this moment
    if (entry.is_regular_file() && !pending) attachments.push_back(entry.path().lexically_relative(data));
  }
  std::ranges::sort(attachments);
  return attachments;
}

}  // namespace

documents::ZipLimits backup_limits() {
  documents::ZipLimits limits;
  limits.entries = 2'000'000;
  limits.bytes_of_entry = std::uint64_t{1} << 40U;
  limits.bytes = std::uint64_t{4} << 40U;
  limits.always_allowed = std::uint64_t{1} << 30U;
  return limits;
}

Result<BackupSummary> make_backup(const DatabaseChoice& choice, const fs::path& out) {
  if (!fs::is_directory(choice.data)) return no_workspace(choice.data);
  const bool on_sqlite = choice.address.empty();
  const PendingFile workspace(out.string() + ".workspace");
  if (const auto copied = copy_workspace(choice, workspace.path()); !copied) return copied.error();
  documents::SealedZipWriter zip(out);
  zip.add_file(on_sqlite ? workspace_file : workspace_dump, workspace.path());
  const fs::path data = choice.data;
  BackupSummary summary{1, 0};
  for (const auto& list : {editions_in(data), attachments_in(data)})
    for (const fs::path& name : list) {
      zip.add_file(name.generic_string(), data / name);
      ++summary.files;
    }
  const auto written = zip.commit({{"kind", backup_kind},
                                   {"format", backup_format},
                                   {"program", FOOTHOLD_VERSION},
                                   {"made_at", utc_now()},
                                   {"engine", on_sqlite ? "sqlite" : "postgres"}},
                                  backup_limits());
  if (!written) return written.error();
  summary.bytes = fs::file_size(out);
  return summary;
}

}  // namespace foothold::app
