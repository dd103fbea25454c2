#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "metrics/catalogue/catalogue.hpp"
#include "metrics/edition/benchmark.hpp"
#include "metrics/edition/edition_file.hpp"
#include "metrics/edition/reading.hpp"
#include "places/place_directory.hpp"

namespace foothold::metrics {

// A whole edition in memory, as columns. Immutable after opening, so any number of threads may ask. The catalogue must
// outlive it.
class Edition {
 public:
  // Refused like read_edition_file.
  static Result<std::unique_ptr<Edition>> open(const std::filesystem::path& file, const Catalogue& catalogue);
  Edition(EditionContent content, const Catalogue& catalogue);

  [[nodiscard]] const EditionFacts& facts() const { return facts_; }
  [[nodiscard]] const Catalogue& catalogue() const { return *catalogue_; }
  [[nodiscard]] const places::PlaceDirectory& places() const { return places_; }
  [[nodiscard]] const std::string& report_json() const { return report_json_; }

  [[nodiscard]] const Slice* find_slice(const SliceKey& key) const;  // null when nothing is published
  [[nodiscard]] std::span<const Slice> slices() const { return slices_; }

  // The reading, with the reason where there is no value. Never fails.
  [[nodiscard]] Reading reading(PlaceIndex place, const SliceKey& key) const;
  [[nodiscard]] Reading reading(PlaceIndex place, MetricIndex metric, int year, BreakdownIndex breakdown = overall,
                                SubgroupIndex subgroup = 0) const;
  // The years in which anything is published for the metric, level, breakdown and subgroup, ascending.
  [[nodiscard]] std::span<const int> years(MetricIndex metric, Level level, BreakdownIndex breakdown = overall,
                                           SubgroupIndex subgroup = 0) const;

  [[nodiscard]] std::optional<double> population(PlaceIndex place, int year) const;
  // The newest population of each place by its position; 0 where unknown. For sorting search results.
  [[nodiscard]] std::span<const double> newest_populations() const { return newest_populations_; }

  // How the places of a level stand, for the nation or one state (two digits); see benchmark.hpp. Overall benchmarks of
  // the nation and of all states are computed once, when the edition is opened.
  [[nodiscard]] Benchmark benchmark(const SliceKey& key) const;
  [[nodiscard]] Benchmark state_benchmark(const SliceKey& key, std::string_view state) const;

 private:
  void index_slices();
  void index_benchmarks();
  [[nodiscard]] Missing why_missing(PlaceIndex place, const SliceKey& key, const Gap*& gap) const;
  [[nodiscard]] const Gap* find_gap(PlaceIndex place, const SliceKey& key) const;
  [[nodiscard]] const Slice* population_slice(Level level, int year) const;

  const Catalogue* catalogue_;
  EditionFacts facts_;
  places::PlaceDirectory places_;
  std::string report_json_;
  std::vector<Slice> slices_;  // sorted by key
  std::unordered_map<std::uint64_t, std::size_t> slice_by_key_;
  std::unordered_map<std::uint64_t, std::vector<int>> years_by_key_;  // key with year 0
  std::unordered_map<std::uint64_t, std::vector<WithheldCell>> withheld_;
  std::vector<double> newest_populations_;
  std::unordered_map<std::uint64_t, BenchmarkSet> benchmarks_;
};

}  // namespace foothold::metrics
