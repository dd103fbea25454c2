#include "metrics/edition/edition_file.hpp"
#include "metrics/edition/edition_record_store.hpp"

namespace foothold::metrics {
namespace {

// What the importer guarantees for the rows of a slice, checked again.
void check_rows(const Slice& slice, const EditionContent& content, const Catalogue& catalogue,
                std::vector<std::string>& damage) {
  const StoredNames names = names_of(slice.key, catalogue);
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

Result<std::vector<std::string>> verify_edition_file(const std::filesystem::path& file, const Catalogue& catalogue) {
  std::vector<std::string> damage;
  const auto content = read_edition_and_damage(file, catalogue, &damage);
  if (!content) return content.error();
  for (const auto& [key, slice] : content->slices) check_rows(slice, *content, catalogue, damage);
  return damage;
}

}  // namespace foothold::metrics
