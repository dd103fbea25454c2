#include "workspace/archive/coalition_export.hpp"

#include <set>

#include "documents/sealed_zip.hpp"
#include "workspace/archive/archive_lines.hpp"
#include "workspace/archive/archive_manifest.hpp"
#include "workspace/archive/archive_store.hpp"
#include "workspace/records/verification.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

Result<void> add_attachments(documents::SealedZipWriter& zip, const CoalitionArchive& archive,
                             const std::filesystem::path& data) {
  std::set<std::string> hashes;
  for (const Attachment& attachment : archive.attachments) {
    if (!hashes.insert(attachment.hash).second) continue;
    const auto file = attachment_path(data, attachment.hash);
    if (!std::filesystem::is_regular_file(file))
      return refusal(ErrorKind::unavailable, "data", "archive.file_missing",
                     {{"name", attachment.name}, {"file", file.string()}});
    zip.add_file("files/" + attachment.hash, file);
  }
  return {};
}

}  // namespace

Result<CoalitionArchive> take_archive(storage::Database& database, const std::string& slug) {
  return database.with_reader([&](storage::Connection& connection) -> Result<CoalitionArchive> {
    const storage::Transaction snapshot(connection);
    auto archive = read_archive(connection, slug);
    if (!archive) return not_found("slug", "coalition.unknown");
    if (!verify_in_transaction(connection, archive->coalition.id).intact())
      return conflict("slug", "archive.history_broken", {{"slug", slug}});
    return *std::move(archive);
  });
}

Result<void> write_export(const CoalitionArchive& archive, const ArchiveWords& words, const ExportTarget& target) {
  documents::SealedZipWriter zip(target.out);
  for (auto& [name, text] : archive_lines(archive)) zip.add(name, text);
  for (auto& [name, page] : archive_pages(archive, words)) zip.add(name, page);
  if (const auto added = add_attachments(zip, archive, target.data); !added) return added;
  return zip.commit(archive_manifest(archive, target.program), archive_limits());
}

std::filesystem::path attachment_path(const std::filesystem::path& data, const std::string& hash) {
  return data / "files" / hash.substr(0, 2) / hash;
}

}  // namespace foothold::workspace
