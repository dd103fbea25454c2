#pragma once

#include <map>
#include <vector>

#include "metrics/edition/slice.hpp"
#include "metrics/import/row_rules.hpp"

namespace foothold::metrics {

// Gathers the values of one file into slices. Not thread-safe. Files are sorted by year, so the slices of the current
// year are kept at hand by subgroup and metric instead of being looked up for each of millions of cells.
class SliceCollector {
 public:
  SliceCollector(Level level, BreakdownIndex breakdown, std::size_t subgroups, const ColumnPlan& plan);

  void start_year(int year);
  // Adds a value of the plan's metric at position `cell`.
  void add(SubgroupIndex subgroup, std::size_t cell, PlaceIndex place, const RowCell& value, bool has_bounds,
           bool is_pair);
  void add_population(PlaceIndex place, double people);
  [[nodiscard]] SliceKey key_of(SubgroupIndex subgroup, MetricIndex metric) const;

  // The slices, each sorted by place. Where a place stands twice in a slice, the first row wins and the later one goes
  // to `duplicates`.
  struct Duplicate {
    SliceKey key;
    PlaceIndex place = 0;
  };
  std::map<SliceKey, Slice> take(std::vector<Duplicate>& duplicates);

 private:
  Slice& slice_at(SubgroupIndex subgroup, std::size_t position, MetricIndex metric);

  Level level_;
  BreakdownIndex breakdown_;
  const ColumnPlan& plan_;
  int year_ = 0;
  std::vector<Slice*> current_;  // by subgroup × (metrics of the plan + population)
  std::map<SliceKey, Slice> slices_;
};

}  // namespace foothold::metrics
