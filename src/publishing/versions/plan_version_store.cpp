#include "publishing/versions/plan_version_store.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/files.hpp"
#include "storage/statement.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::publishing {
namespace {

using storage::Connection;
using storage::integer;
using storage::Rows;
using storage::text;

constexpr const char* coalition_sql = "SELECT 1 FROM coalitions WHERE id = $1";
constexpr const char* next_sql = "SELECT COALESCE(MAX(number), 0) + 1 FROM plan_versions WHERE coalition_id = $1";
constexpr const char* insert_version_sql =
    "INSERT INTO plan_versions (coalition_id, number, published_at, published_by, note, edition, withdrawn_at, "
    "withdrawn_note) VALUES ($1, $2, $3, $4, $5, $6, '', '')";
constexpr const char* insert_part_sql =
    "INSERT INTO plan_texts (coalition_id, number, form, language, section, place, title, markup, hash) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
constexpr const char* insert_words_sql =
    "INSERT INTO plan_words (coalition_id, number, section, language, begun_at, changed_at) "
    "VALUES ($1, $2, $3, $4, $5, $6)";
constexpr const char* insert_data_sql =
    "INSERT INTO plan_data (coalition_id, number, name, content, hash) VALUES ($1, $2, $3, $4, $5)";
constexpr const char* withdraw_sql =
    "UPDATE plan_versions SET withdrawn_at = $3, withdrawn_note = $4 "
    "WHERE coalition_id = $1 AND number = $2 AND withdrawn_at = ''";
constexpr const char* list_sql =
    "SELECT coalition_id, number, published_at, published_by, note, edition, withdrawn_at, withdrawn_note "
    "FROM plan_versions WHERE coalition_id = $1 ORDER BY number DESC";
constexpr const char* parts_sql =
    "SELECT section, title, markup, hash FROM plan_texts "
    "WHERE coalition_id = $1 AND number = $2 AND form = $3 AND language = $4 ORDER BY place";
constexpr const char* words_sql =
    "SELECT section, language, begun_at, changed_at FROM plan_words "
    "WHERE coalition_id = $1 AND number = $2 ORDER BY section, language";
constexpr const char* data_sql =
    "SELECT name, content, hash FROM plan_data WHERE coalition_id = $1 AND number = $2 ORDER BY name";
constexpr const char* forms_sql = "SELECT DISTINCT form FROM plan_texts WHERE coalition_id = $1 AND number = $2";
constexpr const char* languages_sql =
    "SELECT count(DISTINCT language) FROM plan_texts WHERE coalition_id = $1 AND number = $2 AND form = $3";
constexpr const char* published_sql =
    "SELECT v.coalition_id, v.number, v.published_at, v.published_by, v.note, v.edition, v.withdrawn_at, "
    "v.withdrawn_note, c.slug, c.name, COALESCE((SELECT t.title FROM plan_texts t "
    "WHERE t.coalition_id = v.coalition_id AND t.number = v.number AND t.form = 'full' AND t.section = $1 "
    "ORDER BY CASE WHEN t.language = $2 THEN 0 ELSE 1 END LIMIT 1), '') "
    "FROM plan_versions v JOIN coalitions c ON c.id = v.coalition_id "
    "WHERE v.withdrawn_at = '' AND v.number = (SELECT MAX(number) FROM plan_versions n "
    "WHERE n.coalition_id = v.coalition_id AND n.withdrawn_at = '') ORDER BY c.name, c.slug";

constexpr int slug_column = 8;
constexpr int name_column = 9;
constexpr int title_column = 10;

PlanVersion read_version(const Rows& row) {
  return {std::string(row.text(0)), row.integer(1),           std::string(row.text(2)), std::string(row.text(3)),
          std::string(row.text(4)), std::string(row.text(5)), std::string(row.text(6)), std::string(row.text(7))};
}

// What was kept as its hash says; throws Broken otherwise.
std::string kept_text(std::string_view kept, std::string_view hash, const PlanVersion& version) {
  if (sha256(kept) != hash)
    throw Broken("version " + std::to_string(version.number) + " of a plan is damaged in the database");
  return std::string(kept);
}

PlanPart read_part(const Rows& row, const PlanVersion& version, PlanForm form, Language language) {
  return {form, language, std::string(row.text(0)), std::string(row.text(1)),
          html::KeptMarkup::opened(kept_text(row.text(2), row.text(3), version))};
}

void insert_part(Connection& connection, const PlanVersion& version, const PlanPart& part, std::int64_t place) {
  const std::string hash = sha256(part.markup.text());
  execute(connection, insert_part_sql,
          {text(version.coalition), integer(version.number), text(plan_form_name(part.form)),
           text(language_code(part.language)), text(part.section), integer(place), text(part.title),
           text(part.markup.text()), text(hash)});
}

void insert_contents(Connection& connection, const PlanVersion& version, const PlanContents& contents) {
  for (std::size_t place = 0; place < contents.parts.size(); ++place)
    insert_part(connection, version, contents.parts[place], static_cast<std::int64_t>(place));
  for (const WordsAge& age : contents.words)
    execute(connection, insert_words_sql,
            {text(version.coalition), integer(version.number), text(age.section), text(language_code(age.language)),
             text(age.begun_at), text(age.changed_at)});
  for (const PlanDataFile& file : contents.data) {
    const std::string hash = sha256(file.content);
    execute(connection, insert_data_sql,
            {text(version.coalition), integer(version.number), text(file.name), text(file.content), text(hash)});
  }
}

}  // namespace

Result<PlanVersion> PlanVersionStore::publish(PlanVersion version, const PlanContents& contents) {
  return database_.with_writer([&](Connection& connection) -> Result<PlanVersion> {
    storage::Transaction transaction(connection);
    if (!query(connection, coalition_sql, {text(version.coalition)})->next())
      return workspace::not_found("coalition", "workspace.coalition_missing");
    const auto next = query(connection, next_sql, {text(version.coalition)});
    if (!next->next()) throw Broken("the database gives no next version of a plan");
    version.number = next->integer(0);
    version.published_at = utc_now();
    execute(connection, insert_version_sql,
            {text(version.coalition), integer(version.number), text(version.published_at), text(version.published_by),
             text(version.note), text(version.edition)});
    insert_contents(connection, version, contents);
    transaction.commit();
    return version;
  });
}

bool PlanVersionStore::withdraw(const std::string& coalition, std::int64_t number, const std::string& note) {
  const std::string now = utc_now();
  return database_.with_writer([&](Connection& connection) {
    return execute(connection, withdraw_sql, {text(coalition), integer(number), text(now), text(note)}) > 0;
  });
}

std::vector<PlanVersion> PlanVersionStore::list(const std::string& coalition) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<PlanVersion> versions;
    const auto rows = query(connection, list_sql, {text(coalition)});
    while (rows->next()) versions.push_back(read_version(*rows));
    return versions;
  });
}

std::optional<PlanVersion> PlanVersionStore::find(const std::string& coalition, std::int64_t number) {
  for (PlanVersion& version : list(coalition))
    if (version.number == number) return std::move(version);
  return std::nullopt;
}

std::optional<PlanVersion> PlanVersionStore::standing(const std::string& coalition) {
  for (PlanVersion& version : list(coalition))
    if (!version.is_withdrawn()) return std::move(version);
  return std::nullopt;
}

std::vector<PlanPart> PlanVersionStore::parts(const PlanVersion& version, PlanForm form, Language language) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<PlanPart> parts;
    const auto rows = query(
        connection, parts_sql,
        {text(version.coalition), integer(version.number), text(plan_form_name(form)), text(language_code(language))});
    while (rows->next()) parts.push_back(read_part(*rows, version, form, language));
    return parts;
  });
}

std::vector<WordsAge> PlanVersionStore::words(const PlanVersion& version) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<WordsAge> ages;
    const auto rows = query(connection, words_sql, {text(version.coalition), integer(version.number)});
    while (rows->next())
      if (const auto language = language_from_code(rows->text(1)))
        ages.push_back({std::string(rows->text(0)), *language, std::string(rows->text(2)), std::string(rows->text(3))});
    return ages;
  });
}

std::vector<PlanDataFile> PlanVersionStore::data(const PlanVersion& version) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<PlanDataFile> files;
    const auto rows = query(connection, data_sql, {text(version.coalition), integer(version.number)});
    while (rows->next())
      files.push_back({std::string(rows->text(0)), kept_text(rows->text(1), rows->text(2), version)});
    return files;
  });
}

std::vector<PlanForm> PlanVersionStore::forms(const PlanVersion& version) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<PlanForm> forms;
    const auto rows = query(connection, forms_sql, {text(version.coalition), integer(version.number)});
    while (rows->next())
      if (const auto form = plan_form_from_name(rows->text(0))) forms.push_back(*form);
    std::ranges::sort(forms);
    return forms;
  });
}

bool PlanVersionStore::is_in_both_languages(const PlanVersion& version, PlanForm form) {
  return database_.with_reader([&](Connection& connection) {
    const auto rows = query(connection, languages_sql,
                            {text(version.coalition), integer(version.number), text(plan_form_name(form))});
    return rows->next() && rows->integer(0) == std::ssize(all_languages);
  });
}

std::vector<PublishedPlan> PlanVersionStore::published(Language language) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<PublishedPlan> plans;
    const auto rows = query(connection, published_sql, {text(cover_section), text(language_code(language))});
    while (rows->next())
      plans.push_back({std::string(rows->text(slug_column)), std::string(rows->text(name_column)),
                       std::string(rows->text(title_column)), read_version(*rows)});
    return plans;
  });
}

}  // namespace foothold::publishing
