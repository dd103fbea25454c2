#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include "base/files.hpp"
#include "base/text.hpp"
#include "metrics/edition/edition_file.hpp"
#include "metrics/edition/edition_schema.hpp"
#include "storage/database_problem.hpp"
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
    "grades, "
    "checksum) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
constexpr std::string_view insert_withheld =
    "INSERT INTO withheld(metric, level, subgroup_type, subgroup, year, place, reason) VALUES ($1, $2, $3, $4, $5, $6, "
    "$7)";
constexpr std::string_view select_facts = "SELECT name, value FROM edition";
constexpr std::string_view select_states = "SELECT code, abbreviation, name_en, name_es FROM states ORDER BY code";
constexpr std::string_view select_places =
    "SELECT geoid, name, first_year, last_year, former_names FROM places ORDER BY position";
constexpr std::string_view select_slices =
    "SELECT metric, level, subgroup_type, subgroup, year, places, vals, seconds, lower, upper, grades, checksum, rows "
    "FROM slices";
// What an edition says, as lines in an order that does not depend on the catalogue.
constexpr std::array<std::string_view, 4> select_content_lines = {
    "SELECT metric || ' ' || level || ' ' || subgroup_type || ' ' || subgroup || ' ' || year || ' ' || rows || ' ' || "
    "checksum "
    "FROM slices ORDER BY 1",
    "SELECT metric || ' ' || level || ' ' || subgroup_type || ' ' || subgroup || ' ' || year || ' ' || place || ' ' || "
    "reason "
    "FROM withheld ORDER BY 1",
    "SELECT position || ' ' || geoid || ' ' || name || ' ' || first_year || ' ' || last_year || ' ' || former_names "
    "FROM places ORDER BY position",
    "SELECT code || ' ' || abbreviation || ' ' || name_en || ' ' || name_es FROM states ORDER BY 1"};
constexpr std::string_view select_withheld =
    "SELECT metric, level, subgroup_type, subgroup, year, place, reason FROM withheld";

template <typename T>
std::span<const std::byte> bytes_of(const std::vector<T>& column) {
  return std::as_bytes(std::span(column));
}

template <typename T>
std::vector<T> column_from(std::span<const std::byte> bytes) {
  std::vector<T> column(bytes.size() / sizeof(T));
  if (!column.empty()) std::memcpy(column.data(), bytes.data(), column.size() * sizeof(T));
  return column;
}

std::string bytes_as_text(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string checksum_of(const Slice& slice) {
  const std::array<std::span<const std::byte>, 6> columns = {bytes_of(slice.places),  bytes_of(slice.values),
                                                             bytes_of(slice.seconds), bytes_of(slice.lower),
                                                             bytes_of(slice.upper),   bytes_of(slice.grades)};
  std::string all;
  for (const auto column : columns) all += bytes_as_text(column);
  return sha256(all);
}

// The names under which a slice stands in the file; positions in the catalogue may change, names do not.
struct SliceNames {
  std::string metric;
  std::string_view level;
  std::string breakdown;
  std::string subgroup;
};

SliceNames names_of(const SliceKey& key, const Catalogue& catalogue) {
  const Breakdown& breakdown = catalogue.breakdown(key.breakdown);
  return {key.metric == population_metric ? "population" : catalogue.metric(key.metric).id,
          places::level_name(key.level), breakdown.id, breakdown.subgroups[key.subgroup].name};
}

// A hash over everything as it stands in the file, except when it was made and the report of how.
std::string id_of_content(Connection& connection, const EditionFacts& facts) {
  std::string all = facts.release + (facts.fictional ? " fictional\n" : "\n");
  for (const std::string_view query : select_content_lines) {
    const auto rows = connection.query(query);
    while (rows->next()) all.append(rows->text(0)).append("\n");
  }
  return sha256(all).substr(0, 16);
}

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
    const SliceNames names = names_of(key, catalogue_);
    const std::string checksum = checksum_of(slice);
    execute(insert_slice,
            {std::string_view(names.metric), names.level, std::string_view(names.breakdown),
             std::string_view(names.subgroup), std::int64_t{key.year}, static_cast<std::int64_t>(slice.places.size()),
             bytes_of(slice.places), bytes_of(slice.values), bytes_of(slice.seconds), bytes_of(slice.lower),
             bytes_of(slice.upper), bytes_of(slice.grades), std::string_view(checksum)});
  }

  void write_withheld(const WithheldCell& cell) {
    const SliceNames names = names_of(cell.key, catalogue_);
    execute(insert_withheld, {std::string_view(names.metric), names.level, std::string_view(names.breakdown),
                              std::string_view(names.subgroup), std::int64_t{cell.key.year}, std::int64_t{cell.place},
                              static_cast<std::int64_t>(cell.reason)});
  }

  Connection& connection_;
  EditionContent& content_;
  const Catalogue& catalogue_;
};

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

  places::PlaceDirectory read_places() {
    std::vector<places::State> states;
    const auto state_rows = connection_.query(select_states);
    while (state_rows->next())
      states.push_back({std::string(state_rows->text(0)),
                        std::string(state_rows->text(1)),
                        {std::string(state_rows->text(2)), std::string(state_rows->text(3))}});
    std::vector<places::Place> places;
    const auto rows = connection_.query(select_places);
    while (rows->next()) {
      const auto geoid = places::Geoid::parse(rows->text(0));
      if (!geoid) throw Broken("the edition holds a place with a malformed code");
      places::Place place{*geoid,
                          std::string(rows->text(1)),
                          static_cast<int>(rows->integer(2)),
                          static_cast<int>(rows->integer(3)),
                          {}};
      if (!rows->text(4).empty())
        for (const std::string_view name : split(rows->text(4), '|')) place.former_names.emplace_back(name);
      // The position of a place is its number in every slice, and the directory sorts its places.
      if (!places.empty() && places.back().geoid >= place.geoid) throw Broken("the places are out of order");
      places.push_back(std::move(place));
    }
    return {std::move(places), std::move(states)};
  }

  // Nothing for a metric, breakdown or subgroup that the catalogue does not know: an edition may be older or newer.
  std::optional<SliceKey> key_from(const storage::Rows& rows) {
    SliceKey key;
    const auto metric = catalogue_.find_metric(rows.text(0));
    const auto level = places::level_from_name(rows.text(1));
    const auto breakdown = catalogue_.find_breakdown(rows.text(2));
    const auto subgroup = breakdown ? catalogue_.find_subgroup(*breakdown, rows.text(3)) : std::nullopt;
    if ((!metric && rows.text(0) != "population") || !level || !subgroup) return std::nullopt;
    key.metric = metric.value_or(population_metric);
    key.level = *level;
    key.breakdown = *breakdown;
    key.subgroup = *subgroup;
    key.year = static_cast<std::uint16_t>(rows.integer(4));
    return key;
  }

  void read_slices(EditionContent& content, std::vector<std::string>* damage) {
    const auto rows = connection_.query(select_slices);
    while (rows->next()) {
      const auto key = key_from(*rows);
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

  [[nodiscard]] std::string describe(const SliceKey& key) const {
    const SliceNames names = names_of(key, catalogue_);
    return names.metric + " " + std::string(names.level) + " " + std::to_string(key.year) + " " + names.breakdown +
           "/" + names.subgroup;
  }

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
      if (const auto key = key_from(*rows))
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

Result<EditionContent> read_checked(const std::filesystem::path& file, const Catalogue& catalogue,
                                    std::vector<std::string>* damage) {
  auto connection = storage::open_sqlite(file, storage::SqliteMode::immutable);
  if (!connection) return connection.error();
  try {
    const int format = format_of(**connection);
    if (format > edition_format) return not_an_edition(file, "edition.too_new", "format " + std::to_string(format));
    if (format < 1) return not_an_edition(file, "edition.not_an_edition", "no format number");
    EditionContent content = EditionReader(**connection, catalogue).read(damage);
    if (damage != nullptr && id_of_content(**connection, content.facts) != content.facts.id)
      damage->push_back("the edition's id does not fit its content: something is missing, added or changed");
    return content;
  } catch (const storage::DatabaseProblem& problem) {
    return not_an_edition(file, "edition.not_an_edition", problem.what());
  } catch (const Broken& problem) {
    return not_an_edition(file, "edition.damaged", problem.what());
  }
}

// What the importer guarantees for the rows of a slice, checked again.
void check_rows(const Slice& slice, const EditionContent& content, const Catalogue& catalogue,
                std::vector<std::string>& damage) {
  const SliceNames names = names_of(slice.key, catalogue);
  const Metric* metric = slice.key.metric == population_metric ? nullptr : &catalogue.metric(slice.key.metric);
  for (std::size_t row = 0; row < slice.places.size(); ++row) {
    const auto complain = [&](const std::string& what) {
      damage.push_back(names.metric + " " + std::to_string(slice.key.year) + " " + names.subgroup + ", place " +
                       std::string(content.places.at(slice.places[row]).geoid.text()) + ": " + what);
    };
    if (row > 0 && slice.places[row - 1] >= slice.places[row]) complain("places are out of order");
    if (!slice.lower.empty() && (slice.lower[row] > slice.values[row] || slice.upper[row] < slice.values[row]))
      complain("the bounds do not enclose the value");
    if (metric != nullptr && !metric->allows(slice.values[row], slice.key.breakdown == overall))
      complain("the value is outside the limits of the catalogue");
  }
}

}  // namespace

void write_edition_file(const std::filesystem::path& file, EditionContent& content, const Catalogue& catalogue) {
  auto connection = storage::open_sqlite(file, storage::SqliteMode::build);
  if (!connection) throw Broken("cannot make the edition file: " + connection.error().detail);
  EditionWriter(**connection, content, catalogue).write();
}

Result<EditionContent> read_edition_file(const std::filesystem::path& file, const Catalogue& catalogue) {
  return read_checked(file, catalogue, nullptr);
}

Result<std::vector<std::string>> verify_edition_file(const std::filesystem::path& file, const Catalogue& catalogue) {
  std::vector<std::string> damage;
  const auto content = read_checked(file, catalogue, &damage);
  if (!content) return content.error();
  for (const auto& [key, slice] : content->slices) check_rows(slice, *content, catalogue, damage);
  return damage;
}

}  // namespace foothold::metrics
