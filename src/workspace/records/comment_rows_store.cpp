#include "workspace/records/comment_rows_store.hpp"

#include <algorithm>
#include <array>

#include "base/json_writer.hpp"
#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::Rows;
using storage::Value;

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
constexpr const char* select_all_sql =
    "SELECT id, coalition_id, record_id, author, body, mentions, at FROM comments "
    "WHERE coalition_id = $1 AND deleted_at IS NULL";

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

Comment read_row(const Rows& row) {
  return {std::string(row.text(0)), std::string(row.text(1)),   std::string(row.text(2)), std::string(row.text(3)),
          std::string(row.text(4)), read_mentions(row.text(5)), std::string(row.text(6))};
}

std::vector<Comment> read_rows(Rows& rows) {
  std::vector<Comment> comments;
  while (rows.next()) comments.push_back(read_row(rows));
  return comments;
}

}  // namespace

void insert_comment(Connection& connection, const Comment& comment) {
  const std::string mentions = written(comment.mentions);
  const std::array<Value, 7> values = {comment.id,   comment.coalition, comment.record, comment.author,
                                       comment.body, mentions,          comment.at};
  connection.execute(insert_sql, values);
}

std::vector<Comment> read_comments(Connection& connection, const std::string& coalition, const std::string& record) {
  const std::array<Value, 2> values = {coalition, record};
  return read_rows(*connection.query(select_sql, values));
}

std::optional<Comment> read_comment(Connection& connection, const std::string& coalition, const std::string& id) {
  const std::array<Value, 2> values = {coalition, id};
  const auto rows = connection.query(find_sql, values);
  return rows->next() ? std::optional(read_row(*rows)) : std::nullopt;
}

std::vector<Comment> read_mentions_of(Connection& connection, const std::string& coalition, const std::string& person,
                                      std::int64_t limit) {
  const std::string quoted = "%\"" + person + "\"%";
  const std::array<Value, 3> values = {coalition, quoted, limit};
  return read_rows(*connection.query(mentions_sql, values));
}

std::vector<Comment> read_all_comments(Connection& connection, const std::string& coalition) {
  const std::array<Value, 1> values = {coalition};
  auto comments = read_rows(*connection.query(select_all_sql, values));
  std::ranges::sort(comments, {}, &Comment::id);
  return comments;
}

}  // namespace foothold::workspace
