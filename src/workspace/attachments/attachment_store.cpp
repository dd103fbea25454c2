#include "workspace/attachments/attachment_store.hpp"

#include "base/clock.hpp"
#include "base/random.hpp"
#include "storage/statement.hpp"
#include "workspace/attachments/attachment_rows_store.hpp"
#include "workspace/records/record_rows_store.hpp"
#include "workspace/records/search_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::text;

constexpr const char* remove_sql =
    "UPDATE attachments SET deleted_at = $3, deleted_by = $4 WHERE coalition_id = $1 AND id = $2 "
    "AND deleted_at IS NULL";

}  // namespace

Result<Attachment> AttachmentStore::add(const NewAttachment& wanted) {
  return database_.with_writer([&](Connection& connection) -> Result<Attachment> {
    storage::Transaction transaction(connection);
    const auto record = read_record(connection, wanted.coalition, wanted.record);
    if (!record || record->removed()) return not_found("record", "workspace.record_missing");
    if (std::ssize(read_attachments(connection, wanted.coalition, wanted.record)) >= most_of_a_record)
      return conflict("file", "attachment.too_many", {{"most", std::to_string(most_of_a_record)}});
    Attachment attachment{new_id(),    wanted.coalition, wanted.record, wanted.name,  wanted.media_type,
                          wanted.size, wanted.hash,      utc_now(),     wanted.person};
    insert_attachment(connection, attachment);
    refresh_search_talk(connection, database_.engine(), wanted.coalition, wanted.record);
    transaction.commit();
    return attachment;
  });
}

std::vector<Attachment> AttachmentStore::list(const std::string& coalition, const std::string& record) {
  return database_.with_reader([&](Connection& connection) { return read_attachments(connection, coalition, record); });
}

std::optional<Attachment> AttachmentStore::find(const std::string& coalition, const std::string& id) {
  return database_.with_reader([&](Connection& connection) { return read_attachment(connection, coalition, id); });
}

Result<void> AttachmentStore::remove(const std::string& coalition, const std::string& id, const std::string& person) {
  return database_.with_writer([&](Connection& connection) -> Result<void> {
    storage::Transaction transaction(connection);
    const auto attachment = read_attachment(connection, coalition, id);
    if (!attachment) return not_found("attachment", "attachment.unknown");
    const std::string now = utc_now();
    storage::execute(connection, remove_sql, {text(coalition), text(id), text(now), text(person)});
    refresh_search_talk(connection, database_.engine(), coalition, attachment->record);
    transaction.commit();
    return {};
  });
}

}  // namespace foothold::workspace
