#include "metrics/edition/edition.hpp"

#include <algorithm>
#include <cmath>
#include <thread>

namespace foothold::metrics {
namespace {

std::uint64_t key_without_year(SliceKey key) {
  key.year = 0;
  return key.packed();
}

std::optional<std::size_t> row_of(const Slice& slice, PlaceIndex place) {
  const auto at = std::lower_bound(slice.places.begin(), slice.places.end(), place);
  if (at == slice.places.end() || *at != place) return std::nullopt;
  return static_cast<std::size_t>(at - slice.places.begin());
}

std::optional<double> bound_at(const std::vector<double>& bounds, std::size_t row) {
  const bool published = !bounds.empty() && !std::isnan(bounds[row]);
  return published ? std::optional(bounds[row]) : std::nullopt;
}

template <typename T>
bool empty_or_contains(const std::vector<T>& list, const T& wanted) {
  return list.empty() || std::find(list.begin(), list.end(), wanted) != list.end();
}

}  // namespace

Result<std::unique_ptr<Edition>> Edition::open(const std::filesystem::path& file, const Catalogue& catalogue) {
  auto content = read_edition_file(file, catalogue);
  if (!content) return content.error();
  return std::make_unique<Edition>(std::move(*content), catalogue);
}

Edition::Edition(EditionContent content, const Catalogue& catalogue)
    : catalogue_(&catalogue),
      facts_(std::move(content.facts)),
      places_(std::move(content.places)),
      report_json_(std::move(content.report_json)) {
  slices_.reserve(content.slices.size());
  for (auto& [key, slice] : content.slices) slices_.push_back(std::move(slice));
  for (const WithheldCell& cell : content.withheld) withheld_[cell.key.packed()].push_back(cell);
  index_slices();
  index_benchmarks();
}

void Edition::index_slices() {
  newest_populations_.assign(places_.places().size(), 0.0);
  for (std::size_t index = 0; index < slices_.size(); ++index) {
    const Slice& slice = slices_[index];
    slice_by_key_.emplace(slice.key.packed(), index);
    if (!slice.places.empty()) years_by_key_[key_without_year(slice.key)].push_back(slice.key.year);
    if (slice.key.metric != population_metric) continue;
    for (std::size_t row = 0; row < slice.places.size(); ++row)
      newest_populations_[slice.places[row]] = slice.values[row];
  }
  for (auto& [key, years] : years_by_key_) std::sort(years.begin(), years.end());
}

// Sorting some six hundred slices is the longest part of opening an edition, so two threads share it.
void Edition::index_benchmarks() {
  std::vector<const Slice*> wanted;
  for (const Slice& slice : slices_)
    if (slice.key.breakdown == overall && slice.key.metric != population_metric) wanted.push_back(&slice);
  std::vector<BenchmarkSet> computed(wanted.size());
  const auto compute = [&](std::size_t first) {
    for (std::size_t index = first; index < wanted.size(); index += 2)
      computed[index] = compute_benchmarks(
          *wanted[index], population_slice(wanted[index]->key.level, wanted[index]->key.year), places_, true);
  };
  std::thread second(compute, 1);
  compute(0);
  second.join();
  for (std::size_t index = 0; index < wanted.size(); ++index)
    benchmarks_.emplace(wanted[index]->key.packed(), std::move(computed[index]));
}

const Slice* Edition::find_slice(const SliceKey& key) const {
  const auto at = slice_by_key_.find(key.packed());
  return at == slice_by_key_.end() ? nullptr : &slices_[at->second];
}

const Slice* Edition::population_slice(Level level, int year) const {
  return find_slice({population_metric, level, overall, 0, static_cast<std::uint16_t>(year)});
}

Reading Edition::reading(PlaceIndex place, MetricIndex metric, int year, BreakdownIndex breakdown,
                         SubgroupIndex subgroup) const {
  return reading(place,
                 {metric, places_.at(place).geoid.level(), breakdown, subgroup, static_cast<std::uint16_t>(year)});
}

Reading Edition::reading(PlaceIndex place, const SliceKey& key) const {
  Reading reading;
  reading.place = place;
  reading.key = key;
  const Slice* slice = find_slice(key);
  const auto row = slice == nullptr ? std::nullopt : row_of(*slice, place);
  if (!row) {
    reading.missing = why_missing(place, key, reading.gap);
    return reading;
  }
  reading.missing = Missing::none;
  reading.value = slice->values[*row];
  reading.grade = slice->grades[*row];
  if (!slice->seconds.empty()) reading.second = slice->seconds[*row];
  reading.lower = bound_at(slice->lower, *row);
  reading.upper = bound_at(slice->upper, *row);
  return reading;
}

// The most telling reason first: what the import did, then what the catalogue knows, and only then "not published".
Missing Edition::why_missing(PlaceIndex place, const SliceKey& key, const Gap*& gap) const {
  if (const auto cells = withheld_.find(key.packed()); cells != withheld_.end())
    for (const WithheldCell& cell : cells->second)
      if (cell.place == place)
        return cell.reason == Withheld::zero_means_missing ? Missing::zero_means_missing : Missing::rejected;
  if (key.metric == population_metric) return Missing::not_published;
  const Metric& metric = catalogue_->metric(key.metric);
  if (metric.years(key.level).empty()) return Missing::not_for_this_level;
  if (!places_.exists_in(places_.at(place), key.year)) return Missing::no_such_place;
  gap = find_gap(place, key);
  if (find_slice(key) == nullptr) {
    if (gap != nullptr && !gap->years.empty()) return Missing::known_gap;
    const bool is_ever_published = !years(key.metric, key.level, key.breakdown, key.subgroup).empty();
    return key.breakdown != overall && !is_ever_published ? Missing::no_such_subgroup : Missing::no_such_year;
  }
  return gap != nullptr ? Missing::known_gap : Missing::not_published;
}

const Gap* Edition::find_gap(PlaceIndex place, const SliceKey& key) const {
  const places::Geoid& geoid = places_.at(place).geoid;
  for (const Gap& gap : catalogue_->family(catalogue_->metric(key.metric)).gaps) {
    const bool here = (!gap.level || *gap.level == key.level) &&
                      empty_or_contains(gap.states, std::string(geoid.state())) &&
                      empty_or_contains(gap.places, std::string(geoid.text()));
    if (here && empty_or_contains(gap.years, static_cast<int>(key.year))) return &gap;
  }
  return nullptr;
}

std::span<const int> Edition::years(MetricIndex metric, Level level, BreakdownIndex breakdown,
                                    SubgroupIndex subgroup) const {
  const auto at = years_by_key_.find(key_without_year({metric, level, breakdown, subgroup, 0}));
  return at == years_by_key_.end() ? std::span<const int>() : std::span<const int>(at->second);
}

std::optional<double> Edition::population(PlaceIndex place, int year) const {
  const Slice* slice = population_slice(places_.at(place).geoid.level(), year);
  const auto row = slice == nullptr ? std::nullopt : row_of(*slice, place);
  return row ? std::optional(slice->values[*row]) : std::nullopt;
}

Benchmark Edition::benchmark(const SliceKey& key) const {
  if (const auto at = benchmarks_.find(key.packed()); at != benchmarks_.end()) return at->second.nation;
  const Slice* slice = find_slice(key);
  return slice == nullptr ? Benchmark{}
                          : compute_benchmarks(*slice, population_slice(key.level, key.year), places_, false).nation;
}

Benchmark Edition::state_benchmark(const SliceKey& key, std::string_view state) const {
  const auto from = [state](const BenchmarkSet& set) {
    const auto at = set.states.find(state);
    return at == set.states.end() ? Benchmark{} : at->second;
  };
  if (const auto at = benchmarks_.find(key.packed()); at != benchmarks_.end()) return from(at->second);
  const Slice* slice = find_slice(key);
  return slice == nullptr ? Benchmark{}
                          : from(compute_benchmarks(*slice, population_slice(key.level, key.year), places_, true));
}

}  // namespace foothold::metrics
