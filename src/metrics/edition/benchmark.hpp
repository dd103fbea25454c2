#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "metrics/edition/slice.hpp"
#include "places/place_directory.hpp"

namespace foothold::metrics {

// How the communities of one level stand in one year, weighted by the people who live in them: the median is the value
// of the community in which the median person lives, not a national rate. Shares are between 0 and 1, or `absent` when
// no population is known. `places` counts communities with a value. Quantiles are `absent` when there is none.
struct Benchmark {
  double median = absent;
  double p05 = absent;
  double p95 = absent;
  double missing_population_share = absent;  // people in communities without a value
  double weak_population_share = absent;     // people in communities whose value is graded Weak
  std::size_t places = 0;

  // The publisher withholds a median when more than 15 % of people live in communities with a missing or Weak value.
  [[nodiscard]] bool is_reliable() const { return missing_population_share + weak_population_share <= 0.15; }
};

// The nation and each state, by the state's two digits.
struct BenchmarkSet {
  Benchmark nation;
  std::map<std::string, Benchmark, std::less<>> states;
};

// A value with the number of people it stands for.
struct WeightedValue {
  double value = 0.0;
  double weight = 0.0;
};

// The quantile of values that are repeated `weight` times each: Hyndman and Fan's type 7 on the repeated list, which is
// what wtd.quantile of the R package Hmisc computes by default. `values` must be sorted by value and weights positive;
// probability is between 0 and 1. Not-a-number when there are no values.
[[nodiscard]] double weighted_quantile(std::span<const WeightedValue> values, double probability);

// The benchmarks of one slice. `population` holds the people of every place of the level in that year and may be null:
// then there are only counts. `with_states` also fills the states. For pairs, the ratio of the two parts is used.
[[nodiscard]] BenchmarkSet compute_benchmarks(const Slice& slice, const Slice* population,
                                              const places::PlaceDirectory& places, bool with_states);

}  // namespace foothold::metrics
