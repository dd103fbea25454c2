#include "workspace/archive/archive_store.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "storage/statement.hpp"
#include "workspace/attachments/attachment_rows_store.hpp"
#include "workspace/coalition_store.hpp"
#include "workspace/records/change_store.hpp"
#include "workspace/records/comment_rows_store.hpp"
#include "workspace/records/record_rows_store.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::text;

constexpr std::int64_t changes_at_once = 1000;
constexpr std::int64_t all_of_them = std::numeric_limits<std::int64_t>::max();

std::vector<Record> read_all_records(Connection& connection, const std::string& coalition) {
  std::vector<Record> records;
  for (const bool removed : {false, true}) {
    RecordQuery query;
    query.coalition = coalition;
    query.removed = removed;
    query.limit = all_of_them;
    std::ranges::move(read_records(connection, query), std::back_inserter(records));
  }
  std::ranges::sort(records, {}, &Record::id);
  return records;
}

std::vector<Change> read_all_changes(Connection& connection, const std::string& coalition) {
  std::vector<Change> changes;
  for (;;) {
    const std::int64_t last = changes.empty() ? 0 : changes.back().number;
    auto more = read_changes_after(connection, coalition, last, changes_at_once);
    if (more.empty()) return changes;
    std::ranges::move(more, std::back_inserter(changes));
  }
}

}  // namespace

std::optional<CoalitionArchive> read_archive(Connection& connection, const std::string& slug) {
  auto coalition = read_coalition_by_slug(connection, slug);
  if (!coalition) return std::nullopt;
  CoalitionArchive archive;
  archive.coalition = *std::move(coalition);
  const std::string& id = archive.coalition.id;
  archive.head = read_chain_head(connection, id).value_or(ChainHead{});
  archive.records = read_all_records(connection, id);
  archive.changes = read_all_changes(connection, id);
  archive.comments = read_all_comments(connection, id);
  archive.attachments = read_all_attachments(connection, id);
  archive.members = accounts::read_portable_members(connection, id);
  archive.people = accounts::read_portable_people(connection, people_in(archive));
  return archive;
}

bool has_coalition(Connection& connection, const std::string& id) {
  return query(connection, "SELECT 1 FROM coalitions WHERE id = $1", {text(id)})->next();
}

bool has_slug(Connection& connection, const std::string& slug) {
  return query(connection, "SELECT 1 FROM coalitions WHERE slug = $1", {text(slug)})->next();
}

void write_archive(Connection& connection, const CoalitionArchive& archive) {
  insert_coalition(connection, archive.coalition, archive.head);
  for (const Record& record : archive.records) {
    insert_record(connection, record);
    if (record.removed()) update_record(connection, record);
  }
  for (const Change& change : archive.changes) insert_change(connection, change);
  for (const Comment& comment : archive.comments) insert_comment(connection, comment);
  for (const Attachment& attachment : archive.attachments) insert_attachment(connection, attachment);
}

}  // namespace foothold::workspace
