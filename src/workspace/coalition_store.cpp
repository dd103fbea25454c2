#include "workspace/coalition_store.hpp"

#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::Rows;
using storage::Value;

constexpr std::size_t longest_name = 200;
constexpr const char* insert_sql =
    "INSERT INTO coalitions (id, slug, name, languages, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6) "
    "ON CONFLICT DO NOTHING";
constexpr const char* select_by_id_sql =
    "SELECT id, slug, name, languages, created_at, created_by, example FROM coalitions "
    "WHERE id = $1 AND deleted_at IS NULL";
constexpr const char* select_by_slug_sql =
    "SELECT id, slug, name, languages, created_at, created_by, example FROM coalitions "
    "WHERE slug = $1 AND deleted_at IS NULL";
constexpr const char* select_example_sql =
    "SELECT id, slug, name, languages, created_at, created_by, example FROM coalitions "
    "WHERE example = $1 AND deleted_at IS NULL";
constexpr const char* select_all_sql =
    "SELECT id, slug, name, languages, created_at, created_by, example FROM coalitions WHERE deleted_at IS NULL "
    "ORDER BY created_at, id";
constexpr const char* insert_whole_sql =
    "INSERT INTO coalitions (id, slug, name, languages, created_at, created_by, last_change, last_hash, example) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
constexpr const char* rename_sql = "UPDATE coalitions SET name = $2 WHERE id = $1 AND deleted_at IS NULL";

constexpr std::size_t longest_slug = 60;

std::string written(const std::vector<Language>& languages) {
  std::vector<std::string> codes;
  for (const Language language : languages) codes.emplace_back(language_code(language));
  return join(codes, " ");
}

std::vector<Language> read_languages(std::string_view codes) {
  std::vector<Language> languages;
  for (const std::string_view code : split(codes, ' ')) {
    if (const auto language = language_from_code(code)) languages.push_back(*language);
  }
  return languages;
}

Coalition read_coalition(const Rows& row) {
  return {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), read_languages(row.text(3)),
          std::string(row.text(4)), std::string(row.text(5)), row.integer(6) != 0};
}

std::optional<Coalition> find_one(Connection& connection, const char* sql, const Value& value) {
  const std::array<Value, 1> values = {value};
  const auto rows = connection.query(sql, values);
  if (!rows->next()) return std::nullopt;
  return read_coalition(*rows);
}

}  // namespace

bool is_slug(std::string_view text) {
  const auto fits = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  };
  return !text.empty() && text.size() <= longest_slug && text.front() != '-' && text.back() != '-' &&
         std::ranges::all_of(text, fits);
}

Result<Coalition> CoalitionStore::create(const NewCoalition& wanted) {
  if (!is_slug(wanted.slug)) return invalid("slug", "workspace.slug_invalid", {{"slug", wanted.slug}});
  if (trim(wanted.name).empty()) return invalid("name", "workspace.name_empty");
  if (wanted.name.size() > longest_name) return invalid("name", "workspace.name_too_long");
  Coalition made{new_id(), wanted.slug, std::string(trim(wanted.name)), wanted.languages, utc_now(), wanted.person};
  const std::string languages = written(made.languages);
  const std::array<Value, 6> values = {made.id, made.slug, made.name, languages, made.created_at, made.created_by};
  const auto inserted =
      database_.with_writer([&](Connection& connection) { return connection.execute(insert_sql, values); });
  if (inserted == 0) return conflict("slug", "workspace.slug_taken", {{"slug", wanted.slug}});
  return made;
}

std::optional<Coalition> CoalitionStore::find(const std::string& id) {
  return database_.with_reader([&](Connection& connection) { return find_one(connection, select_by_id_sql, id); });
}

std::optional<Coalition> CoalitionStore::find_by_slug(const std::string& slug) {
  return database_.with_reader([&](Connection& connection) { return read_coalition_by_slug(connection, slug); });
}

std::optional<Coalition> CoalitionStore::find_example() {
  return database_.with_reader([](Connection& connection) { return read_example_coalition(connection); });
}

std::vector<Coalition> CoalitionStore::list() {
  return database_.with_reader([](Connection& connection) {
    std::vector<Coalition> coalitions;
    const auto rows = connection.query(select_all_sql);
    while (rows->next()) coalitions.push_back(read_coalition(*rows));
    return coalitions;
  });
}

Result<void> CoalitionStore::rename(const std::string& id, const std::string& name) {
  const std::string_view trimmed = trim(name);
  if (trimmed.empty()) return invalid("name", "workspace.name_empty");
  if (trimmed.size() > longest_name) return invalid("name", "workspace.name_too_long");
  const std::array<Value, 2> values = {id, trimmed};
  const auto renamed =
      database_.with_writer([&](Connection& connection) { return connection.execute(rename_sql, values); });
  if (renamed == 0) return not_found("coalition", "workspace.coalition_missing");
  return {};
}

std::optional<Coalition> read_coalition_by_slug(Connection& connection, const std::string& slug) {
  return find_one(connection, select_by_slug_sql, slug);
}

std::optional<Coalition> read_example_coalition(Connection& connection) {
  return find_one(connection, select_example_sql, std::int64_t{1});
}

void insert_coalition(Connection& connection, const Coalition& coalition, const ChainHead& head) {
  const std::string languages = written(coalition.languages);
  const std::array<Value, 9> values = {coalition.id,
                                       coalition.slug,
                                       coalition.name,
                                       languages,
                                       coalition.created_at,
                                       coalition.created_by,
                                       head.number,
                                       head.hash,
                                       std::int64_t{coalition.example ? 1 : 0}};
  connection.execute(insert_whole_sql, values);
}

}  // namespace foothold::workspace
