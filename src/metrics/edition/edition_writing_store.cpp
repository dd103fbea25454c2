#include "base/text.hpp"
#include "metrics/edition/edition_file.hpp"
#include "metrics/edition/edition_record_store.hpp"
#include "metrics/edition/edition_schema.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace foothold::metrics {
namespace {

using storage::Connection;
using storage::Value;

constexpr std::string_view insert_fact = "INSERT INTO edition(name, value) VALUES ($1, $2)";
constexpr std::string_view insert_state =
    "INSERT INTO states(code, abbreviation, name_en, name_es) VALUES ($1, $2, $3, $4)";
constexpr std::string_view insert_place =
    "INSERT INTO places(position, geoid, name, first_year, last_year, former_names) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr std::string_view insert_slice =
    "INSERT INTO slices(metric, level, subgroup_type, subgroup, year, rows, places, vals, seconds, lower, upper, "
    "grades, checksum) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
constexpr std::string_view insert_withheld =
    "INSERT INTO withheld(metric, level, subgroup_type, subgroup, year, place, reason) VALUES ($1, $2, $3, $4, $5, $6, "
    "$7)";

class EditionWriter {
 public:
  EditionWriter(Connection& connection, EditionContent& content, const Catalogue& catalogue)
      : connection_(connection), content_(content), catalogue_(catalogue) {}

  void write() {
    connection_.run_script(edition_schema);
    storage::Transaction transaction(connection_);
    write_places();
    for (const auto& [key, slice] : content_.slices) write_slice(key, slice);
    for (const WithheldCell& cell : content_.withheld) write_withheld(cell);
    content_.facts.id = id_of_content(connection_, content_.facts);
    write_facts();
    transaction.commit();
  }

 private:
  void execute(std::string_view sql, std::initializer_list<Value> values) {
    connection_.execute(sql, std::span(values.begin(), values.size()));
  }

  void write_facts() {
    const EditionFacts& facts = content_.facts;
    const std::string format = std::to_string(edition_format);
    execute(insert_fact, {std::string_view("format"), std::string_view(format)});
    execute(insert_fact, {std::string_view("release"), std::string_view(facts.release)});
    execute(insert_fact, {std::string_view("created_at"), std::string_view(facts.created_at)});
    execute(insert_fact, {std::string_view("id"), std::string_view(facts.id)});
    execute(insert_fact, {std::string_view("fictional"), std::string_view(facts.fictional ? "true" : "false")});
    execute(insert_fact, {std::string_view("report"), std::string_view(content_.report_json)});
  }

  void write_places() {
    for (const places::State& state : content_.places.states())
      execute(insert_state, {std::string_view(state.code), std::string_view(state.abbreviation),
                             std::string_view(state.name.english), std::string_view(state.name.spanish)});
    std::int64_t position = 0;
    for (const places::Place& place : content_.places.places()) {
      const std::string former = join(place.former_names, "|");
      execute(insert_place, {position++, place.geoid.text(), std::string_view(place.name),
                             std::int64_t{place.first_year}, std::int64_t{place.last_year}, std::string_view(former)});
    }
  }

  void write_slice(const SliceKey& key, const Slice& slice) {
    const StoredNames names = names_of(key, catalogue_);
    const std::string checksum = checksum_of(slice);
    execute(insert_slice,
            {std::string_view(names.metric), names.level, std::string_view(names.breakdown),
             std::string_view(names.subgroup), std::int64_t{key.year}, static_cast<std::int64_t>(slice.places.size()),
             bytes_of(slice.places), bytes_of(slice.values), bytes_of(slice.seconds), bytes_of(slice.lower),
             bytes_of(slice.upper), bytes_of(slice.grades), std::string_view(checksum)});
  }

  void write_withheld(const WithheldCell& cell) {
    const StoredNames names = names_of(cell.key, catalogue_);
    execute(insert_withheld, {std::string_view(names.metric), names.level, std::string_view(names.breakdown),
                              std::string_view(names.subgroup), std::int64_t{cell.key.year}, std::int64_t{cell.place},
                              static_cast<std::int64_t>(cell.reason)});
  }

  Connection& connection_;
  EditionContent& content_;
  const Catalogue& catalogue_;
};

}  // namespace

void write_edition_file(const std::filesystem::path& file, EditionContent& content, const Catalogue& catalogue) {
  auto connection = storage::open_sqlite(file, storage::SqliteMode::build);
  if (!connection) throw Broken("cannot make the edition file: " + connection.error().detail);
  EditionWriter(**connection, content, catalogue).write();
}

}  // namespace foothold::metrics
