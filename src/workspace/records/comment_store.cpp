#include "workspace/records/comment_store.hpp"

#include <array>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "workspace/records/comment_rows_store.hpp"
#include "workspace/records/record_rows_store.hpp"
#include "workspace/records/search_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::Value;

constexpr std::size_t longest_comment = 10'000;
constexpr const char* remove_sql =
    "UPDATE comments SET deleted_at = $3 WHERE coalition_id = $1 AND id = $2 AND deleted_at IS NULL";

}  // namespace

Result<Comment> CommentStore::add(const NewComment& said) {
  if (trim(said.body).empty()) return invalid("body", "workspace.comment_empty");
  if (said.body.size() > longest_comment) return invalid("body", "workspace.comment_too_long");
  return database_.with_writer([&](Connection& connection) -> Result<Comment> {
    storage::Transaction transaction(connection);
    const auto record = read_record(connection, said.coalition, said.record);
    if (!record || record->removed()) return not_found("record", "workspace.record_missing");
    Comment comment{new_id(), said.coalition, said.record, said.author, said.body, said.mentions, utc_now()};
    insert_comment(connection, comment);
    refresh_search_talk(connection, database_.engine(), said.coalition, said.record);
    transaction.commit();
    return comment;
  });
}

std::vector<Comment> CommentStore::list(const std::string& coalition, const std::string& record) {
  return database_.with_reader([&](Connection& connection) { return read_comments(connection, coalition, record); });
}

Result<void> CommentStore::remove(const std::string& coalition, const std::string& id) {
  return database_.with_writer([&](Connection& connection) -> Result<void> {
    storage::Transaction transaction(connection);
    const auto comment = read_comment(connection, coalition, id);
    if (!comment) return not_found("comment", "workspace.comment_missing");
    const std::string now = utc_now();
    const std::array<Value, 3> values = {coalition, id, now};
    connection.execute(remove_sql, values);
    refresh_search_talk(connection, database_.engine(), coalition, comment->record);
    transaction.commit();
    return {};
  });
}

std::optional<Comment> CommentStore::find(const std::string& coalition, const std::string& id) {
  return database_.with_reader([&](Connection& connection) { return read_comment(connection, coalition, id); });
}

std::vector<Comment> CommentStore::mentions_of(const std::string& coalition, const std::string& person,
                                               std::int64_t limit) {
  return database_.with_reader(
      [&](Connection& connection) { return read_mentions_of(connection, coalition, person, limit); });
}

}  // namespace foothold::workspace
