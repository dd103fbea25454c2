#include "workspace/public_comments/public_comment_store.hpp"

#include <array>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "storage/statement.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::integer;
using storage::Rows;
using storage::text;
using storage::Value;

// Whoever is flooded reads nothing any more; so much waits only where nobody looks.
constexpr std::int64_t most_waiting = 1000;

constexpr std::array<std::string_view, 4> state_names = {"waiting", "accepted", "refused", "erased"};

const std::string columns =
    "id, coalition_id, period, version, language, section, part, body, name, may_name, sent_at, state, reason, reply, "
    "changed, answered_at, decided_by, revision, forget_on";
const std::string insert_sql = "INSERT INTO public_comments (" + columns +
                               ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'waiting', '', '', '', '', '', "
                               "1, $12)";
const std::string list_sql =
    "SELECT " + columns + " FROM public_comments WHERE coalition_id = $1 ORDER BY sent_at DESC, id DESC";
const std::string accepted_sql =
    "SELECT " + columns + " FROM public_comments WHERE coalition_id = $1 AND state = 'accepted' ORDER BY sent_at, id";
const std::string find_sql = "SELECT " + columns + " FROM public_comments WHERE coalition_id = $1 AND id = $2";
constexpr std::string_view coalition_sql = "SELECT 1 FROM coalitions WHERE id = $1";
constexpr std::string_view waiting_sql =
    "SELECT count(*) FROM public_comments WHERE coalition_id = $1 AND state = 'waiting'";
constexpr std::string_view counts_sql =
    "SELECT period, count(*), sum(CASE WHEN state = 'waiting' OR (state = 'accepted' AND answered_at = '') THEN 1 ELSE "
    "0 "
    "END) FROM public_comments WHERE coalition_id = $1 AND state IN ('waiting', 'accepted') GROUP BY period";
constexpr std::string_view last_answer_sql =
    "SELECT COALESCE(max(answered_at), '') FROM public_comments WHERE coalition_id = $1 AND state = 'accepted'";
constexpr std::string_view due_sql =
    "SELECT 1 FROM public_comments WHERE forget_on <= $1 AND (name <> '' OR state IN ('waiting', 'refused')) LIMIT 1";
constexpr std::string_view forget_sql =
    "DELETE FROM public_comments WHERE forget_on <= $1 AND state IN ('waiting', 'refused')";
constexpr std::string_view forget_names_sql =
    "UPDATE public_comments SET name = '', may_name = 0 WHERE forget_on <= $1 AND name <> ''";

PublicComment read_comment(const Rows& row) {
  int column = 0;
  const auto next_text = [&] { return std::string(row.text(column++)); };
  PublicComment comment;
  comment.id = next_text();
  comment.coalition = next_text();
  comment.period = next_text();
  comment.version = row.integer(column++);
  comment.language = language_from_code(next_text()).value_or(Language::english);
  comment.section = next_text();
  comment.part = next_text();
  comment.text = next_text();
  comment.name = next_text();
  comment.may_name = row.integer(column++) == 1;
  comment.sent_at = next_text();
  comment.state = comment_state_from_name(next_text()).value_or(CommentState::waiting);
  comment.reason = next_text();
  comment.reply = next_text();
  comment.changed = next_text();
  comment.answered_at = next_text();
  comment.decided_by = next_text();
  comment.revision = row.integer(column++);
  comment.forget_on = next_text();
  return comment;
}

std::vector<PublicComment> read_all(Connection& connection, const std::string& sql, const std::string& coalition) {
  std::vector<PublicComment> comments;
  const auto rows = query(connection, sql, {text(coalition)});
  while (rows->next()) comments.push_back(read_comment(*rows));
  return comments;
}

std::optional<PublicComment> read_one(Connection& connection, const std::string& coalition, const std::string& id) {
  const auto rows = query(connection, find_sql, {text(coalition), text(id)});
  return rows->next() ? std::optional(read_comment(*rows)) : std::nullopt;
}

bool is_flooded(Connection& connection, const std::string& coalition) {
  const auto rows = query(connection, waiting_sql, {text(coalition)});
  return rows->next() && rows->integer(0) >= most_waiting;
}

}  // namespace

std::string_view comment_state_name(CommentState state) {
  return state_names.at(static_cast<std::size_t>(state));
}

std::optional<CommentState> comment_state_from_name(std::string_view name) {
  for (std::size_t at = 0; at < state_names.size(); ++at)
    if (state_names.at(at) == name) return static_cast<CommentState>(at);
  return std::nullopt;
}

Result<PublicComment> PublicCommentStore::add(PublicComment comment) {
  comment.id = new_id();
  comment.sent_at = utc_now();
  return database_.with_writer([&](Connection& connection) -> Result<PublicComment> {
    storage::Transaction transaction(connection);
    if (!query(connection, coalition_sql, {text(comment.coalition)})->next())
      return not_found("coalition", "workspace.coalition_missing");
    if (is_flooded(connection, comment.coalition)) return refusal(ErrorKind::too_many, "text", "plan.comment.too_many");
    execute(connection, insert_sql,
            {text(comment.id), text(comment.coalition), text(comment.period), integer(comment.version),
             text(language_code(comment.language)), text(comment.section), text(comment.part), text(comment.text),
             text(comment.name), integer(comment.may_name ? 1 : 0), text(comment.sent_at), text(comment.forget_on)});
    transaction.commit();
    return comment;
  });
}

std::vector<PublicComment> PublicCommentStore::list(const std::string& coalition) {
  return database_.with_reader([&](Connection& connection) { return read_all(connection, list_sql, coalition); });
}

std::vector<PublicComment> PublicCommentStore::accepted(const std::string& coalition) {
  return database_.with_reader([&](Connection& connection) { return read_all(connection, accepted_sql, coalition); });
}

std::optional<PublicComment> PublicCommentStore::find(const std::string& coalition, const std::string& id) {
  return database_.with_reader([&](Connection& connection) { return read_one(connection, coalition, id); });
}

CommentCounts PublicCommentStore::counts(const std::string& coalition) {
  return database_.with_reader([&](Connection& connection) {
    CommentCounts counts;
    const auto rows = query(connection, counts_sql, {text(coalition)});
    while (rows->next()) counts[std::string(rows->text(0))] = {rows->integer(1), rows->integer(2)};
    return counts;
  });
}

std::string PublicCommentStore::last_answer_at(const std::string& coalition) {
  return database_.with_reader([&](Connection& connection) {
    const auto rows = query(connection, last_answer_sql, {text(coalition)});
    return rows->next() ? std::string(rows->text(0)) : std::string();
  });
}

Result<void> PublicCommentStore::accept(const CommentAction& action) {
  return change(action, "state = 'accepted', reason = ''", {});
}

Result<void> PublicCommentStore::refuse(const CommentAction& action, const std::string& reason) {
  return change(action, "state = 'refused', reason = $5", {text(reason)});
}

Result<void> PublicCommentStore::answer(const CommentAction& action, const std::string& reply,
                                        const std::string& changed) {
  const auto comment = find(action.coalition, action.comment);
  if (comment && comment->state != CommentState::accepted) return conflict("reply", "plan.comment.not_accepted");
  const std::string answered_at = reply.empty() && changed.empty() ? std::string() : utc_now();
  return change(action, "reply = $5, changed = $6, answered_at = $7", {text(reply), text(changed), text(answered_at)});
}

Result<void> PublicCommentStore::erase(const CommentAction& action) {
  return change(
      action,
      "state = 'erased', body = '', name = '', may_name = 0, part = '', reason = '', reply = '', changed = '', "
      "answered_at = ''",
      {});
}

Result<void> PublicCommentStore::change(const CommentAction& action, std::string_view set,
                                        std::initializer_list<Value> values) {
  const std::string sql =
      "UPDATE public_comments SET " + std::string(set) +
      ", decided_by = $4, revision = revision + 1 WHERE coalition_id = $1 AND id = $2 AND revision = "
      "$3 AND state <> 'erased'";
  std::vector<Value> all = {text(action.coalition), text(action.comment), integer(action.revision),
                            text(action.person)};
  all.insert(all.end(), values.begin(), values.end());
  return database_.with_writer([&](Connection& connection) -> Result<void> {
    storage::Transaction transaction(connection);
    if (!read_one(connection, action.coalition, action.comment)) return not_found("comment", "plan.comment.missing");
    if (connection.execute(sql, all) == 0) return conflict("comment", "plan.comment.conflict");
    transaction.commit();
    return {};
  });
}

void PublicCommentStore::forget_due(const std::string& today) {
  const bool is_due =
      database_.with_reader([&](Connection& connection) { return query(connection, due_sql, {text(today)})->next(); });
  if (!is_due) return;
  database_.with_writer([&](Connection& connection) {
    storage::Transaction transaction(connection);
    execute(connection, forget_sql, {text(today)});
    execute(connection, forget_names_sql, {text(today)});
    transaction.commit();
  });
}

}  // namespace foothold::workspace
