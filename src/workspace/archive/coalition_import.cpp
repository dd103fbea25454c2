#include "workspace/archive/coalition_import.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/files.hpp"
#include "documents/sealed_zip.hpp"
#include "storage/database_problem.hpp"
#include "workspace/archive/archive_checks.hpp"
#include "workspace/archive/archive_lines.hpp"
#include "workspace/archive/archive_manifest.hpp"
#include "workspace/archive/archive_store.hpp"
#include "workspace/archive/coalition_export.hpp"
#include "workspace/coalition_store.hpp"
#include "workspace/record_description.hpp"
#include "workspace/records/link_store.hpp"
#include "workspace/records/record_writing.hpp"
#include "workspace/records/search_store.hpp"
#include "workspace/records/verification.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using documents::SealedZip;
using storage::Connection;

Result<CoalitionArchive> read_sealed(const SealedZip& zip) {
  auto archive = begin_archive(zip.manifest());
  if (!archive) return archive;
  for (const auto& [part, nothing] : archive_lines({})) {
    const auto text = zip.read(part);
    if (!text) return text.error();
    if (const auto read = read_archive_lines(part, *text, *archive); !read) return read.error();
  }
  if (const auto counted = check_counts(zip.manifest(), *archive); !counted) return counted.error();
  if (const auto checked = check_archive(*archive); !checked) return checked.error();
  for (const Attachment& attachment : archive->attachments)
    if (!zip.has("files/" + attachment.hash))
      return invalid("file", "archive.attachment_missing", {{"name", attachment.name}});
  if (const auto whole = zip.verify(); !whole) return whole.error();
  return archive;
}

// A file that is there already has the same content, since it is called after it. Files that no attachment names do no
// harm, so a failure afterwards need not take them back.
Result<void> unpack_attachments(const SealedZip& zip, const CoalitionArchive& archive,
                                const std::filesystem::path& data) {
  for (const Attachment& attachment : archive.attachments) {
    const auto target = attachment_path(data, attachment.hash);
    if (std::filesystem::exists(target)) continue;
    std::filesystem::create_directories(target.parent_path());
    PendingFile pending(target);
    if (const auto unpacked = zip.extract("files/" + attachment.hash, pending.path()); !unpacked) return unpacked;
    const auto written = MappedFile::open(pending.path());
    if (!written || sha256(written->text()) != attachment.hash)
      return invalid("file", "archive.attachment_missing", {{"name", attachment.name}});
    pending.commit();
  }
  return {};
}

// One import inside its transaction.
class Storing {
 public:
  Storing(Connection& connection, std::string_view engine, const toolkit::RecordTypes& types, const Messages& messages,
          ImportOutcome& outcome)
      : connection_(connection),
        engine_(engine),
        types_(types),
        messages_(messages),
        outcome_(outcome),
        archive_(outcome.archive) {}

  Result<void> store() {
    const Coalition& coalition = archive_.coalition;
    if (has_coalition(connection_, coalition.id)) return conflict("file", "archive.there_already");
    if (has_slug(connection_, coalition.slug))
      return conflict("slug", "archive.slug_taken", {{"slug", coalition.slug}});
    write_archive(connection_, archive_);
    for (const auto& person : archive_.people) settle(person);
    for (auto member : archive_.members) {
      member.person = account_of(member.person);
      accounts::insert_member(connection_, coalition.id, member);
    }
    for (const Record& record : archive_.records) describe(record);
    const auto verified = verify_in_transaction(connection_, coalition.id);
    if (!verified.intact())
      return invalid("file", "archive.record_differs",
                     {{"record", verified.differing_records.empty() ? "" : verified.differing_records.front()}});
    hand_over_records();
    return {};
  }

 private:
  [[nodiscard]] Language language() const {
    return archive_.coalition.languages.empty() ? Language::english : archive_.coalition.languages.front();
  }

  [[nodiscard]] std::string account_of(const std::string& person) const {
    const auto at = accounts_.find(person);
    return at == accounts_.end() ? person : at->second;
  }

  void settle(const accounts::PortablePerson& person) {
    const bool known = !accounts::read_portable_people(connection_, {person.id}).empty();
    const std::string account = settle_person(connection_, person, language());
    if (account != person.id) {
      accounts_[person.id] = account;
      ++outcome_.namesakes;
    } else if (!known && !person.email.empty()) {
      ++outcome_.new_people;
    }
  }

  void describe(const Record& record) {
    const toolkit::RecordType* type = types_.find(record.type);
    auto& unknown = outcome_.unknown_types;
    if (type == nullptr && std::ranges::find(unknown, record.type) == unknown.end()) unknown.push_back(record.type);
    const RecordDescription description =
        type == nullptr ? RecordDescription{record.title, {}, {}} : describe_fields(*type, record.fields);
    replace_links(connection_, record, description.links);
    store_search_text(connection_, engine_, record, description.search_text);
    refresh_search_talk(connection_, engine_, record.coalition, record.id);
  }

  // What only its owner sees would be closed to everybody for ever if its owner could not sign in any more.
  void hand_over_records() {
    const std::string reason = messages_.text(language(), "archive.handed_over");
    for (const Record& record : archive_.records) {
      const std::string account = account_of(record.owner);
      if (account == record.owner) continue;
      Record after = record;
      after.owner = account;
      static_cast<void>(write_record(connection_, record, after, {ChangeKind::edited, account, reason}));
      ++outcome_.handed_over;
    }
  }

  Connection& connection_;
  std::string_view engine_;
  const toolkit::RecordTypes& types_;
  const Messages& messages_;
  ImportOutcome& outcome_;
  const CoalitionArchive& archive_;
  std::map<std::string, std::string> accounts_;  // of namesakes, by their ids
};

}  // namespace

Result<CoalitionArchive> read_export(const std::filesystem::path& file) {
  const auto zip = SealedZip::open(file, archive_limits());
  if (!zip) return zip.error();
  return read_sealed(*zip);
}

Result<ImportOutcome> import_coalition(storage::Database& database, const toolkit::RecordTypes& types,
                                       const Messages& messages, const ImportRequest& request) {
  const auto zip = SealedZip::open(request.file, archive_limits());
  if (!zip) return zip.error();
  auto archive = read_sealed(*zip);
  if (!archive) return archive.error();
  ImportOutcome outcome;
  outcome.archive = std::move(*archive);
  std::string& slug = outcome.archive.coalition.slug;
  if (!request.slug.empty()) slug = request.slug;
  if (!is_slug(slug)) return invalid("slug", "workspace.slug_invalid", {{"slug", slug}});
  if (const auto unpacked = unpack_attachments(*zip, outcome.archive, request.data); !unpacked) return unpacked.error();
  try {
    return database.with_writer([&](Connection& connection) -> Result<ImportOutcome> {
      storage::Transaction transaction(connection);
      const auto stored = Storing(connection, database.engine(), types, messages, outcome).store();
      if (!stored) return stored.error();
      transaction.commit();
      return std::move(outcome);
    });
  } catch (const storage::DatabaseProblem& problem) {
    // An id in the file that something else here has: nobody's mistake is like that.
    if (problem.kind() != storage::ProblemKind::unique_violation) throw;
    Error error = conflict("file", "archive.clashes");
    error.detail = problem.what();
    return error;
  }
}

}  // namespace foothold::workspace
