#include "metrics/import/slice_collector.hpp"

#include <algorithm>
#include <numeric>

namespace foothold::metrics {
namespace {

// Keeps the rows of a column at the given positions, in that order.
template <typename T>
void rearrange(std::vector<T>& column, const std::vector<std::size_t>& order) {
  if (column.empty()) return;
  std::vector<T> arranged;
  arranged.reserve(order.size());
  for (const std::size_t row : order) arranged.push_back(column[row]);
  column = std::move(arranged);
}

void sort_by_place(Slice& slice, std::vector<SliceCollector::Duplicate>& duplicates) {
  std::vector<std::size_t> order(slice.places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto by_place = [&](std::size_t left, std::size_t right) { return slice.places[left] < slice.places[right]; };
  const bool sorted =
      std::adjacent_find(slice.places.begin(), slice.places.end(), std::greater_equal<>()) == slice.places.end();
  if (sorted) return;
  std::stable_sort(order.begin(), order.end(), by_place);
  std::vector<std::size_t> kept;
  for (const std::size_t row : order) {
    if (!kept.empty() && slice.places[kept.back()] == slice.places[row]) {
      duplicates.push_back({slice.key, slice.places[row]});
    } else {
      kept.push_back(row);
    }
  }
  rearrange(slice.values, kept);
  rearrange(slice.seconds, kept);
  rearrange(slice.lower, kept);
  rearrange(slice.upper, kept);
  rearrange(slice.grades, kept);
  rearrange(slice.places, kept);
}

}  // namespace

SliceCollector::SliceCollector(Level level, BreakdownIndex breakdown, std::size_t subgroups, const ColumnPlan& plan)
    : level_(level), breakdown_(breakdown), plan_(plan), current_(subgroups * (plan.metrics.size() + 1), nullptr) {}

void SliceCollector::start_year(int year) {
  if (year == year_) return;
  year_ = year;
  std::fill(current_.begin(), current_.end(), nullptr);
}

SliceKey SliceCollector::key_of(SubgroupIndex subgroup, MetricIndex metric) const {
  return {metric, level_, breakdown_, subgroup, static_cast<std::uint16_t>(year_)};
}

Slice& SliceCollector::slice_at(SubgroupIndex subgroup, std::size_t position, MetricIndex metric) {
  Slice*& slice = current_[subgroup * (plan_.metrics.size() + 1) + position];
  if (slice == nullptr) {
    const SliceKey key = key_of(subgroup, metric);
    slice = &slices_[key];
    slice->key = key;
  }
  return *slice;
}

void SliceCollector::add(SubgroupIndex subgroup, std::size_t cell, PlaceIndex place, const RowCell& value,
                         bool has_bounds, bool is_pair) {
  Slice& slice = slice_at(subgroup, cell, plan_.metrics[cell].metric);
  slice.places.push_back(place);
  slice.values.push_back(value.value);
  slice.grades.push_back(value.grade);
  if (is_pair) slice.seconds.push_back(value.second);
  if (has_bounds) {
    slice.lower.push_back(value.lower);
    slice.upper.push_back(value.upper);
  }
}

void SliceCollector::add_population(PlaceIndex place, double people) {
  Slice& slice = slice_at(0, plan_.metrics.size(), population_metric);
  slice.places.push_back(place);
  slice.values.push_back(people);
  slice.grades.push_back(Grade::none);
}

std::map<SliceKey, Slice> SliceCollector::take(std::vector<Duplicate>& duplicates) {
  for (auto& [key, slice] : slices_) sort_by_place(slice, duplicates);
  std::fill(current_.begin(), current_.end(), nullptr);
  return std::move(slices_);
}

}  // namespace foothold::metrics
