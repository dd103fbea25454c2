#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "metrics/edition/benchmark.hpp"

namespace foothold::metrics {
namespace {

constexpr double tolerance = 1e-9;

// Every value as often as its weight says.
std::vector<double> repeated(const std::vector<WeightedValue>& values) {
  std::vector<double> list;
  for (const WeightedValue& entry : values)
    list.insert(list.end(), static_cast<std::size_t>(entry.weight), entry.value);
  return list;
}

// Type 7 of Hyndman and Fan, as it stands in textbooks, on a sorted list.
double type_7(const std::vector<double>& list, double probability) {
  const double position = static_cast<double>(list.size() - 1) * probability;
  const auto below = static_cast<std::size_t>(std::floor(position));
  const std::size_t above = std::min(below + 1, list.size() - 1);
  return list[below] + (position - std::floor(position)) * (list[above] - list[below]);
}

TEST(WeightedQuantile, OfNothingIsNotANumber) {
  EXPECT_TRUE(std::isnan(weighted_quantile({}, 0.5)));
}

TEST(WeightedQuantile, OfOneValueIsThatValue) {
  for (const double weight : {1.0, 2.0, 1000000.0, 0.5}) {
    const std::vector<WeightedValue> one = {{7.25, weight}};
    for (const double probability : {0.0, 0.05, 0.5, 1.0})
      EXPECT_EQ(weighted_quantile(one, probability), 7.25) << weight;
  }
}

TEST(WeightedQuantile, WithWeightsOfOneIsThePlainQuantile) {
  const std::vector<WeightedValue> values = {{1, 1}, {2, 1}, {4, 1}, {8, 1}};
  EXPECT_DOUBLE_EQ(weighted_quantile(values, 0.0), 1.0);
  EXPECT_DOUBLE_EQ(weighted_quantile(values, 0.5), 3.0);    // halfway between the second and the third
  EXPECT_DOUBLE_EQ(weighted_quantile(values, 0.25), 1.75);  // three quarters of the way from the first to the second
  EXPECT_DOUBLE_EQ(weighted_quantile(values, 0.95), 7.4);   // 0.85 of the way from the third to the fourth
  EXPECT_DOUBLE_EQ(weighted_quantile(values, 1.0), 8.0);
}

TEST(WeightedQuantile, RepeatsEachValueAsOftenAsItsWeightSays) {
  const std::vector<WeightedValue> values = {{10, 3}, {20, 2}, {40, 1}};  // 10 10 10 20 20 40
  EXPECT_DOUBLE_EQ(weighted_quantile(values, 0.5), 15.0);
  EXPECT_DOUBLE_EQ(weighted_quantile(values, 0.4), 10.0);
  EXPECT_DOUBLE_EQ(weighted_quantile(values, 0.6), 20.0);
  EXPECT_DOUBLE_EQ(weighted_quantile(values, 0.95), 35.0);
}

TEST(WeightedQuantile, PutsTheMedianWhereMostPeopleLive) {
  const std::vector<WeightedValue> values = {{0.1, 10}, {0.2, 10}, {0.9, 1000}};
  EXPECT_DOUBLE_EQ(weighted_quantile(values, 0.5), 0.9);
}

TEST(WeightedQuantile, TiesCountTogether) {
  const std::vector<WeightedValue> tied = {{1, 2}, {5, 1}, {5, 3}, {9, 2}};
  const std::vector<WeightedValue> joined = {{1, 2}, {5, 4}, {9, 2}};
  for (double probability = 0.0; probability <= 1.0; probability += 0.05)
    EXPECT_DOUBLE_EQ(weighted_quantile(tied, probability), weighted_quantile(joined, probability)) << probability;
}

std::vector<WeightedValue> random_values(std::mt19937& random) {
  std::uniform_int_distribution<int> count(1, 12);
  std::uniform_int_distribution<int> weight(1, 40);
  std::uniform_int_distribution<int> value(-50, 50);  // few enough that ties are frequent
  std::vector<WeightedValue> values(static_cast<std::size_t>(count(random)));
  for (WeightedValue& entry : values) entry = {value(random) / 4.0, static_cast<double>(weight(random))};
  std::sort(values.begin(), values.end(),
            [](const WeightedValue& left, const WeightedValue& right) { return left.value < right.value; });
  return values;
}

TEST(WeightedQuantile, AgreesWithThePlainQuantileOfRepeatedValues) {
  std::mt19937 random(20250530);
  std::uniform_real_distribution<double> probability(0.0, 1.0);
  for (int round = 0; round < 200; ++round) {
    const auto values = random_values(random);
    const auto list = repeated(values);
    for (const double wanted : {0.0, 0.05, 0.5, 0.95, 1.0, probability(random)})
      ASSERT_NEAR(weighted_quantile(values, wanted), type_7(list, wanted), tolerance)
          << "round " << round << ", " << wanted;
  }
}

TEST(WeightedQuantile, NeverFallsAsTheProbabilityRises) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    const auto values = random_values(random);
    double before = values.front().value;
    for (double probability = 0.0; probability <= 1.0; probability += 0.01) {
      const double quantile = weighted_quantile(values, probability);
      ASSERT_GE(quantile, before - tolerance);
      ASSERT_LE(quantile, values.back().value);
      before = quantile;
    }
  }
}

}  // namespace
}  // namespace foothold::metrics
