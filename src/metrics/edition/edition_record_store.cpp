#include "metrics/edition/edition_record_store.hpp"

#include <array>

#include "base/files.hpp"

namespace foothold::metrics {
namespace {

// What an edition says, as lines in an order that does not depend on the catalogue.
constexpr std::array<std::string_view, 4> select_content_lines = {
    "SELECT metric || ' ' || level || ' ' || subgroup_type || ' ' || subgroup || ' ' || year || ' ' || rows || ' ' || "
    "checksum FROM slices ORDER BY 1",
    "SELECT metric || ' ' || level || ' ' || subgroup_type || ' ' || subgroup || ' ' || year || ' ' || place || ' ' || "
    "reason FROM withheld ORDER BY 1",
    "SELECT position || ' ' || geoid || ' ' || name || ' ' || first_year || ' ' || last_year || ' ' || former_names "
    "FROM places ORDER BY position",
    "SELECT code || ' ' || abbreviation || ' ' || name_en || ' ' || name_es FROM states ORDER BY 1"};

std::string bytes_as_text(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

std::string StoredNames::describe(int year) const {
  return metric + " " + std::string(level) + " " + std::to_string(year) + " " + breakdown + "/" + subgroup;
}

StoredNames names_of(const SliceKey& key, const Catalogue& catalogue) {
  const Breakdown& breakdown = catalogue.breakdown(key.breakdown);
  return {key.metric == population_metric ? "population" : catalogue.metric(key.metric).id,
          places::level_name(key.level), breakdown.id, breakdown.subgroups[key.subgroup].name};
}

std::optional<SliceKey> key_of(const storage::Rows& rows, const Catalogue& catalogue) {
  SliceKey key;
  const auto metric = catalogue.find_metric(rows.text(0));
  const auto level = places::level_from_name(rows.text(1));
  const auto breakdown = catalogue.find_breakdown(rows.text(2));
  const auto subgroup = breakdown ? catalogue.find_subgroup(*breakdown, rows.text(3)) : std::nullopt;
  if ((!metric && rows.text(0) != "population") || !level || !subgroup) return std::nullopt;
  key.metric = metric.value_or(population_metric);
  key.level = *level;
  key.breakdown = *breakdown;
  key.subgroup = *subgroup;
  key.year = static_cast<std::uint16_t>(rows.integer(4));
  return key;
}

std::string checksum_of(const Slice& slice) {
  const std::array<std::span<const std::byte>, 6> columns = {bytes_of(slice.places),  bytes_of(slice.values),
                                                             bytes_of(slice.seconds), bytes_of(slice.lower),
                                                             bytes_of(slice.upper),   bytes_of(slice.grades)};
  std::string all;
  for (const auto column : columns) all += bytes_as_text(column);
  return sha256(all);
}

std::string id_of_content(storage::Connection& connection, const EditionFacts& facts) {
  std::string all = facts.release + (facts.fictional ? " fictional\n" : "\n");
  for (const std::string_view query : select_content_lines) {
    const auto rows = connection.query(query);
    while (rows->next()) all.append(rows->text(0)).append("\n");
  }
  return sha256(all).substr(0, 16);
}

}  // namespace foothold::metrics
