#include "metrics/edition/benchmark.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

namespace foothold::metrics {
namespace {

// Gathers the people of one nation or state while the places pass by.
class BenchmarkSum {
 public:
  void add_person_count(double people) { people_ += people; }
  void add_value(double value, Grade grade, double people) {
    ++places_;
    if (people <= 0.0) return;
    values_.push_back({value, people});
    people_with_value_ += people;
    if (grade == Grade::weak) weak_people_ += people;
  }

  // Values must have been added in ascending order.
  [[nodiscard]] Benchmark finish() const {
    Benchmark benchmark;
    benchmark.places = places_;
    benchmark.median = weighted_quantile(values_, 0.5);
    benchmark.p05 = weighted_quantile(values_, 0.05);
    benchmark.p95 = weighted_quantile(values_, 0.95);
    if (people_ > 0.0) {
      benchmark.missing_population_share = std::max(0.0, 1.0 - people_with_value_ / people_);
      benchmark.weak_population_share = weak_people_ / people_;
    }
    return benchmark;
  }

 private:
  std::vector<WeightedValue> values_;
  std::size_t places_ = 0;
  double people_ = 0.0;
  double people_with_value_ = 0.0;
  double weak_people_ = 0.0;
};

struct Row {
  double value = 0.0;
  double people = 0.0;
  PlaceIndex place = 0;
  Grade grade = Grade::none;
};

double people_of(PlaceIndex place, const Slice* population) {
  if (population == nullptr) return 0.0;
  const auto at = std::lower_bound(population->places.begin(), population->places.end(), place);
  if (at == population->places.end() || *at != place) return 0.0;
  return population->values[static_cast<std::size_t>(at - population->places.begin())];
}

std::vector<Row> sorted_rows(const Slice& slice, const Slice* population) {
  std::vector<Row> rows;
  rows.reserve(slice.places.size());
  for (std::size_t row = 0; row < slice.places.size(); ++row) {
    const double value = slice.seconds.empty() ? slice.values[row] : slice.values[row] / slice.seconds[row];
    if (!std::isfinite(value)) continue;  // a pair whose right part is 0 has no ratio
    rows.push_back({value, people_of(slice.places[row], population), slice.places[row], slice.grades[row]});
  }
  std::sort(rows.begin(), rows.end(), [](const Row& left, const Row& right) { return left.value < right.value; });
  return rows;
}

}  // namespace

double weighted_quantile(std::span<const WeightedValue> values, double probability) {
  double total = 0.0;
  for (const WeightedValue& entry : values) total += entry.weight;
  if (values.empty()) return absent;
  // The position in the list of repeated values, counted from 1. With weights below 1 in all it would fall before the
  // first.
  const double order = std::max(1.0, 1.0 + (total - 1.0) * probability);
  const double low_rank = std::floor(order);
  const double high_rank = std::min(low_rank + 1.0, total);
  double low = values.back().value;
  double high = values.back().value;
  double cumulated = 0.0;
  bool low_found = false;
  for (const WeightedValue& entry : values) {
    cumulated += entry.weight;
    if (!low_found && cumulated >= low_rank) {
      low = entry.value;
      low_found = true;
    }
    if (cumulated >= high_rank) {
      high = entry.value;
      break;
    }
  }
  const double fraction = order - low_rank;
  return (1.0 - fraction) * low + fraction * high;
}

BenchmarkSet compute_benchmarks(const Slice& slice, const Slice* population, const places::PlaceDirectory& places,
                                bool with_states) {
  BenchmarkSum nation;
  std::map<std::string, BenchmarkSum, std::less<>> states;
  const auto state_of = [&](PlaceIndex place) -> BenchmarkSum& {
    const std::string_view code = places.at(place).geoid.state();
    const auto at = states.find(code);
    return at != states.end() ? at->second : states[std::string(code)];
  };
  for (std::size_t row = 0; population != nullptr && row < population->places.size(); ++row) {
    nation.add_person_count(population->values[row]);
    if (with_states) state_of(population->places[row]).add_person_count(population->values[row]);
  }
  for (const Row& row : sorted_rows(slice, population)) {
    nation.add_value(row.value, row.grade, row.people);
    if (with_states) state_of(row.place).add_value(row.value, row.grade, row.people);
  }
  BenchmarkSet set{nation.finish(), {}};
  for (const auto& [code, sum] : states) set.states.emplace(code, sum.finish());
  return set;
}

}  // namespace foothold::metrics
