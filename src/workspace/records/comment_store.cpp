#include "workspace/records/comment_store.hpp"

#include <array>

#include "base/clock.hpp"
#include "base/json_writer.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/record_rows_store.hpp"
#include "workspace/records/search_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::Rows;
using storage::Value;

constexpr std::size_t longest_comment = 10'000;
constexpr const char* insert_sql =
    "INSERT INTO comments (id, coalition_id, record_id, author, body, mentions, at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr const char* select_sql =
    "SELECT id, coalition_id, record_id, author, body, mentions, at FROM comments "
    "WHERE coalition_id = $1 AND record_id = $2 AND deleted_at IS NULL ORDER BY at, id";
constexpr const char* find_sql =
    "SELECT id, coalition_id, record_id, author, body, mentions, at FROM comments "
    "WHERE coalition_id = $1 AND id = $2 AND deleted_at IS NULL";
// Persons are ids without letters that mean something to LIKE.
constexpr const char* mentions_sql =
    "SELECT c.id, c.coalition_id, c.record_id, c.author, c.body, c.mentions, c.at FROM comments c "
    "JOIN records r ON r.coalition_id = c.coalition_id AND r.id = c.record_id "
    "WHERE c.coalition_id = $1 AND c.mentions LIKE $2 AND c.deleted_at IS NULL AND r.deleted_at IS NULL "
    "ORDER BY c.at DESC, c.id LIMIT $3";
constexpr const char* remove_sql =
    "UPDATE comments SET deleted_at = $3 WHERE coalition_id = $1 AND id = $2 AND deleted_at IS NULL";

std::string written(const std::vector<std::string>& mentions) {
  JsonWriter writer;
  writer.begin_array();
  for (const std::string& person : mentions) writer.text(person);
  return writer.end_array().take();
}

std::vector<std::string> read_mentions(std::string_view text) {
  boost::system::error_code problem;
  const boost::json::value value = boost::json::parse(text, problem);
  if (problem || !value.is_array()) throw Broken("the mentions of a comment are damaged in the database");
  std::vector<std::string> mentions;
  for (const boost::json::value& person : value.get_array()) mentions.emplace_back(person.as_string());
  return mentions;
}

Comment read_comment(const Rows& row) {
  return {std::string(row.text(0)), std::string(row.text(1)),   std::string(row.text(2)), std::string(row.text(3)),
          std::string(row.text(4)), read_mentions(row.text(5)), std::string(row.text(6))};
}

std::optional<Comment> read_one(Connection& connection, const std::string& coalition, const std::string& id) {
  const std::array<Value, 2> values = {coalition, id};
  const auto rows = connection.query(find_sql, values);
  return rows->next() ? std::optional(read_comment(*rows)) : std::nullopt;
}

void insert(Connection& connection, const Comment& comment) {
  const std::string mentions = written(comment.mentions);
  const std::array<Value, 7> values = {comment.id,   comment.coalition, comment.record, comment.author,
                                       comment.body, mentions,          comment.at};
  connection.execute(insert_sql, values);
}

}  // namespace

Result<Comment> CommentStore::add(const NewComment& said) {
  if (trim(said.body).empty()) return invalid("body", "workspace.comment_empty");
  if (said.body.size() > longest_comment) return invalid("body", "workspace.comment_too_long");
  return database_.with_writer([&](Connection& connection) -> Result<Comment> {
    storage::Transaction transaction(connection);
    const auto record = read_record(connection, said.coalition, said.record);
    if (!record || record->removed()) return not_found("record", "workspace.record_missing");
    Comment comment{new_id(), said.coalition, said.record, said.author, said.body, said.mentions, utc_now()};
    insert(connection, comment);
    refresh_search_talk(connection, database_.engine(), said.coalition, said.record);
    transaction.commit();
    return comment;
  });
}

std::vector<Comment> CommentStore::list(const std::string& coalition, const std::string& record) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<Comment> comments;
    const std::array<Value, 2> values = {coalition, record};
    const auto rows = connection.query(select_sql, values);
    while (rows->next()) comments.push_back(read_comment(*rows));
    return comments;
  });
}

Result<void> CommentStore::remove(const std::string& coalition, const std::string& id) {
  return database_.with_writer([&](Connection& connection) -> Result<void> {
    storage::Transaction transaction(connection);
    const auto comment = read_one(connection, coalition, id);
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
  return database_.with_reader([&](Connection& connection) { return read_one(connection, coalition, id); });
}

std::vector<Comment> CommentStore::mentions_of(const std::string& coalition, const std::string& person,
                                               std::int64_t limit) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<Comment> comments;
    const std::string quoted = "%\"" + person + "\"%";
    const std::array<Value, 3> values = {coalition, quoted, limit};
    const auto rows = connection.query(mentions_sql, values);
    while (rows->next()) comments.push_back(read_comment(*rows));
    return comments;
  });
}

}  // namespace foothold::workspace
