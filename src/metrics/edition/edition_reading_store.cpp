#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "metrics/edition/edition_file.hpp"
#include "metrics/edition/edition_record_store.hpp"
#include "metrics/edition/edition_schema.hpp"
#include "storage/database_problem.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace foothold::metrics {
namespace {

using storage::Connection;
using storage::Value;

constexpr std::string_view select_facts = "SELECT name, value FROM edition";
constexpr std::string_view select_states = "SELECT code, abbreviation, name_en, name_es FROM states ORDER BY code";
constexpr std::string_view select_places =
    "SELECT geoid, name, first_year, last_year, former_names FROM places ORDER BY position";
constexpr std::string_view select_slices =
    "SELECT metric, level, subgroup_type, subgroup, year, places, vals, seconds, lower, upper, grades, checksum, rows "
    "FROM slices";
constexpr std::string_view select_withheld =
    "SELECT metric, level, subgroup_type, subgroup, year, place, reason FROM withheld";

places::Place place_from(const storage::Rows& rows) {
  const auto geoid = places::Geoid::parse(rows.text(0));
  if (!geoid) throw Broken("the edition holds a place with a malformed code");
  places::Place place{
      *geoid, std::string(rows.text(1)), static_cast<int>(rows.integer(2)), static_cast<int>(rows.integer(3)), {}};
  if (!rows.text(4).empty())
    for (const std::string_view name : split(rows.text(4), '|')) place.former_names.emplace_back(name);
  return place;
}

class EditionReader {
 public:
  EditionReader(Connection& connection, const Catalogue& catalogue) : connection_(connection), catalogue_(catalogue) {}

  // `damage` gets a line for each slice whose checksum does not fit; empty pointers skip the check.
  EditionContent read(std::vector<std::string>* damage) {
    EditionContent content;
    read_facts(content);
    content.places = read_places();
    read_slices(content, damage);
    read_withheld(content);
    return content;
  }

 private:
  void read_facts(EditionContent& content) {
    const auto rows = connection_.query(select_facts);
    while (rows->next()) {
      const std::string_view name = rows->text(0);
      const std::string value(rows->text(1));
      if (name == "release") content.facts.release = value;
      if (name == "created_at") content.facts.created_at = value;
      if (name == "id") content.facts.id = value;
      if (name == "fictional") content.facts.fictional = value == "true";
      if (name == "report") content.report_json = value;
    }
  }

  std::vector<places::State> read_states() {
    std::vector<places::State> states;
    const auto rows = connection_.query(select_states);
    while (rows->next())
      states.push_back({std::string(rows->text(0)),
                        std::string(rows->text(1)),
                        {std::string(rows->text(2)), std::string(rows->text(3))}});
    return states;
  }

  places::PlaceDirectory read_places() {
    std::vector<places::Place> places;
    const auto rows = connection_.query(select_places);
    while (rows->next()) {
      places::Place place = place_from(*rows);
      // The position of a place is its number in every slice, and the directory sorts its places.
      if (!places.empty() && places.back().geoid >= place.geoid) throw Broken("the places are out of order");
      places.push_back(std::move(place));
    }
    return {std::move(places), read_states()};
  }

  void read_slices(EditionContent& content, std::vector<std::string>* damage) {
    const auto rows = connection_.query(select_slices);
    while (rows->next()) {
      const auto key = key_of(*rows, catalogue_);
      if (!key) continue;
      Slice slice{*key,
                  column_from<PlaceIndex>(rows->bytes(5)),
                  column_from<double>(rows->bytes(6)),
                  column_from<double>(rows->bytes(7)),
                  column_from<double>(rows->bytes(8)),
                  column_from<double>(rows->bytes(9)),
                  column_from<Grade>(rows->bytes(10))};
      check_shape(slice, content.places.places().size());
      if (damage != nullptr) compare_with_record(slice, *rows, *damage);
      content.slices.emplace(*key, std::move(slice));
    }
  }

  // What the file says about the slice, beside what the slice holds.
  void compare_with_record(const Slice& slice, const storage::Rows& rows, std::vector<std::string>& damage) const {
    if (checksum_of(slice) != rows.text(11)) damage.push_back(describe(slice.key) + ": the checksum differs");
    if (rows.integer(12) != static_cast<std::int64_t>(slice.places.size()))
      damage.push_back(describe(slice.key) + ": the number of rows differs");
  }

  [[nodiscard]] std::string describe(const SliceKey& key) const { return names_of(key, catalogue_).describe(key.year); }

  // Columns of unequal length, or a single place beyond the list, would make every reader go astray.
  void check_shape(const Slice& slice, std::size_t places) const {
    const std::size_t rows = slice.places.size();
    const auto fits = [rows](const std::vector<double>& column) { return column.empty() || column.size() == rows; };
    const bool sound =
        slice.values.size() == rows && slice.grades.size() == rows && fits(slice.seconds) && fits(slice.lower) &&
        fits(slice.upper) && slice.lower.size() == slice.upper.size() &&
        std::all_of(slice.places.begin(), slice.places.end(), [=](PlaceIndex place) { return place < places; });
    if (!sound) throw Broken("the edition is damaged at " + describe(slice.key));
  }

  void read_withheld(EditionContent& content) {
    const auto rows = connection_.query(select_withheld);
    while (rows->next())
      if (const auto key = key_of(*rows, catalogue_))
        content.withheld.push_back(
            {*key, static_cast<PlaceIndex>(rows->integer(5)), static_cast<Withheld>(rows->integer(6))});
  }

  Connection& connection_;
  const Catalogue& catalogue_;
};

Error not_an_edition(const std::filesystem::path& file, std::string key, std::string detail) {
  Error error;
  error.kind = ErrorKind::invalid;
  error.field = "edition";
  error.message = {std::move(key), {{"file", file.string()}}};
  error.hint = {"edition.unreadable.hint", {}};
  error.detail = std::move(detail);
  return error;
}

int format_of(Connection& connection) {
  const std::array<Value, 1> name = {std::string_view("format")};
  const auto rows = connection.query("SELECT value FROM edition WHERE name = $1", name);
  return rows->next() ? static_cast<int>(parse_integer(rows->text(0)).value_or(0)) : 0;
}

}  // namespace

Result<EditionContent> read_edition_and_damage(const std::filesystem::path& file, const Catalogue& catalogue,
                                               std::vector<std::string>* damage) {
  auto connection = storage::open_sqlite(file, storage::SqliteMode::immutable);
  if (!connection) return connection.error();
  try {
    const int format = format_of(**connection);
    if (format > edition_format) return not_an_edition(file, "edition.too_new", "format " + std::to_string(format));
    if (format < 1) return not_an_edition(file, "edition.not_an_edition", "no format number");
    EditionContent content = EditionReader(**connection, catalogue).read(damage);
    if (damage != nullptr && id_of_content(**connection, content.facts) != content.facts.id)
      damage->emplace_back("the edition's id does not fit its content: something is missing, added or changed");
    return content;
  } catch (const storage::DatabaseProblem& problem) {
    return not_an_edition(file, "edition.not_an_edition", problem.what());
  } catch (const Broken& problem) {
    return not_an_edition(file, "edition.damaged", problem.what());
  }
}

Result<EditionContent> read_edition_file(const std::filesystem::path& file, const Catalogue& catalogue) {
  return read_edition_and_damage(file, catalogue, nullptr);
}

}  // namespace foothold::metrics
