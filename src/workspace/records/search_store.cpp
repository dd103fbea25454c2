#include "workspace/records/search_store.hpp"

#include <array>

#include "base/text.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::Value;

constexpr const char* sqlite_entry_sql =
    "INSERT INTO search_entries (coalition_id, record_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
constexpr const char* sqlite_insert_sql =
    "INSERT INTO search_index (rowid, title, body, talk) "
    "SELECT number, '', '', '' FROM search_entries WHERE coalition_id = $1 AND record_id = $2";
constexpr const char* sqlite_update_sql =
    "UPDATE search_index SET title = $3, body = $4 WHERE rowid = "
    "(SELECT number FROM search_entries WHERE coalition_id = $1 AND record_id = $2)";
constexpr const char* sqlite_talk_sql =
    "UPDATE search_index SET talk = $3 WHERE rowid = "
    "(SELECT number FROM search_entries WHERE coalition_id = $1 AND record_id = $2)";
constexpr const char* postgres_talk_sql =
    "UPDATE search_entries SET talk = CAST(CAST($3 AS TEXT) AS tsvector) WHERE coalition_id = $1 AND record_id = $2";
constexpr const char* talk_sql =
    "SELECT body FROM comments WHERE coalition_id = $1 AND record_id = $2 AND deleted_at IS NULL "
    "UNION ALL SELECT name FROM attachments WHERE coalition_id = $1 AND record_id = $2 AND deleted_at IS NULL";
constexpr const char* postgres_upsert_sql =
    "INSERT INTO search_entries (coalition_id, record_id, words) VALUES ($1, $2, CAST(CAST($3 AS TEXT) AS tsvector)) "
    "ON CONFLICT (coalition_id, record_id) DO UPDATE SET words = excluded.words";
constexpr const char* sqlite_search_sql =
    "SELECT e.record_id FROM search_index JOIN search_entries e ON e.number = search_index.rowid "
    "JOIN records r ON r.coalition_id = e.coalition_id AND r.id = e.record_id "
    "WHERE search_index MATCH $2 AND e.coalition_id = $1 AND r.deleted_at IS NULL "
    "AND (CAST($4 AS TEXT) = '' OR r.owner = $5 OR $4 LIKE '%,' || r.visibility || ',%') "
    "ORDER BY bm25(search_index, 10.0, 1.0, 1.0), r.last_change DESC LIMIT $3";
constexpr const char* postgres_search_sql =
    "SELECT e.record_id FROM search_entries e "
    "JOIN records r ON r.coalition_id = e.coalition_id AND r.id = e.record_id "
    "WHERE e.words || e.talk @@ CAST(CAST($2 AS TEXT) AS tsquery) AND e.coalition_id = $1 AND r.deleted_at IS NULL "
    "AND (CAST($4 AS TEXT) = '' OR r.owner = $5 OR $4 LIKE '%,' || r.visibility || ',%') "
    "ORDER BY ts_rank(e.words || e.talk, CAST(CAST($2 AS TEXT) AS tsquery)) DESC, r.last_change DESC LIMIT $3";

// PostgreSQL takes words up to 2 KiB, texts of words up to 1 MiB, and counts positions up to 16,383.
constexpr std::size_t longest_word = 60;
constexpr std::size_t longest_text = 200'000;
constexpr std::size_t last_position = 16'383;
constexpr std::size_t most_words_asked = 12;

bool on_sqlite(std::string_view engine) {
  return engine == "sqlite";
}

// Folded words hold the letters a to z and digits only, so that nothing in them has a meaning to either engine.
std::vector<std::string> folded_words(std::string_view text) {
  const std::string folded = fold_for_search(text).substr(0, longest_text);
  std::vector<std::string> words;
  for (const std::string_view word : split(folded, ' ')) {
    if (!word.empty()) words.emplace_back(word.substr(0, longest_word));
  }
  return words;
}

// The words as PostgreSQL writes a tsvector, the words of the title with weight A: 'family':1A 'house':2
std::string word_vector(const std::vector<std::string>& title, const std::vector<std::string>& body) {
  std::string vector;
  std::size_t position = 0;
  const auto add = [&](const std::string& word, const char* weight) {
    if (position < last_position) ++position;
    vector += '\'' + word + "':" + std::to_string(position) + weight + ' ';
  };
  for (const std::string& word : title) add(word, "A");
  for (const std::string& word : body) add(word, "");
  return vector;
}

// Every word as a beginning: 'fam':* & 'ho':* for PostgreSQL, "fam"* AND "ho"* for SQLite.
std::string prefix_query(std::string_view engine, const std::vector<std::string>& words) {
  std::vector<std::string> terms;
  for (const std::string& word : words) {
    terms.push_back(on_sqlite(engine) ? '"' + word + "\"*" : '\'' + word + "':*");
  }
  return join(terms, on_sqlite(engine) ? " AND " : " & ");
}

void store_on_sqlite(Connection& connection, const Record& record, const std::string& title, const std::string& body) {
  const std::array<Value, 2> key = {record.coalition, record.id};
  const std::array<Value, 4> values = {record.coalition, record.id, title, body};
  if (connection.execute(sqlite_entry_sql, key) > 0) connection.execute(sqlite_insert_sql, key);
  connection.execute(sqlite_update_sql, values);
}

}  // namespace

void store_search_text(Connection& connection, std::string_view engine, const Record& record, std::string_view text) {
  const auto title = folded_words(record.title);
  const auto body = folded_words(text);
  if (on_sqlite(engine)) {
    store_on_sqlite(connection, record, join(title, " "), join(body, " "));
  } else {
    const std::string vector = word_vector(title, body);
    const std::array<Value, 3> values = {record.coalition, record.id, vector};
    connection.execute(postgres_upsert_sql, values);
  }
}

void refresh_search_talk(Connection& connection, std::string_view engine, const std::string& coalition,
                         const std::string& record) {
  std::string talk;
  {
    const std::array<Value, 2> key = {coalition, record};
    const auto rows = connection.query(talk_sql, key);
    while (rows->next()) talk.append(rows->text(0)).append(" ");
  }
  const auto words = folded_words(talk);
  const std::string stored = on_sqlite(engine) ? join(words, " ") : word_vector({}, words);
  const std::array<Value, 3> values = {coalition, record, stored};
  connection.execute(on_sqlite(engine) ? sqlite_talk_sql : postgres_talk_sql, values);
}

std::vector<std::string> search_records(Connection& connection, std::string_view engine, const std::string& coalition,
                                        std::string_view words, std::int64_t limit,
                                        const std::optional<Reader>& reader) {
  std::vector<std::string> asked = folded_words(words);
  if (asked.empty()) return {};
  asked.resize(std::min(asked.size(), most_words_asked));
  const std::string query = prefix_query(engine, asked);
  const std::string visible = visibility_list(reader);
  const std::string person = reader ? reader->person : "";
  const std::array<Value, 5> values = {coalition, query, limit, visible, person};
  std::vector<std::string> found;
  const auto rows = connection.query(on_sqlite(engine) ? sqlite_search_sql : postgres_search_sql, values);
  while (rows->next()) found.emplace_back(rows->text(0));
  return found;
}

}  // namespace foothold::workspace
