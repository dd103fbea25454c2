#include "metrics/map/map_classes.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

const Metric& metric(std::string_view id) {
  return real_catalogue().metric(metric_named(id));
}

// 0.000, 0.001 … as shares.
std::vector<double> thousandths(int count) {
  std::vector<double> values;
  for (int value = 0; value < count; ++value) values.push_back(value / 1000.0);
  return values;
}

std::vector<std::size_t> counts_in(const MapClasses& classes, const std::vector<double>& values) {
  std::vector<std::size_t> counts(classes.size());
  for (const double value : values) ++counts.at(classes.class_of(value));
  return counts;
}

TEST(MapClasses, HoldEquallyManyValuesWhereTheRuleIsEqualCounts) {
  const auto values = thousandths(500);
  const MapClasses classes(metric("share_employed"), ClassRule::equal_counts, values);
  EXPECT_THAT(counts_in(classes, values), testing::ElementsAre(100, 100, 100, 100, 100));
}

TEST(MapClasses, AreFewerWhereEqualValuesFillMoreThanAFifth) {
  std::vector<double> values(80, 0.1);
  for (int index = 0; index < 20; ++index) values.push_back(0.5 + index / 100.0);
  const MapClasses classes(metric("share_employed"), ClassRule::equal_counts, values);
  EXPECT_EQ(classes.size(), 2U);
  EXPECT_THAT(counts_in(classes, values), testing::ElementsAre(80, 20));
}

TEST(MapClasses, LeaveNoGapAndNoOverlapBetweenTheirShownLimits) {
  const MapClasses classes(metric("share_employed"), ClassRule::equal_counts, thousandths(437));
  for (std::size_t index = 1; index < classes.size(); ++index)
    EXPECT_NEAR(classes.lowest(index) - classes.highest(index - 1), 0.001, 1e-12);
}

TEST(MapClasses, PutAValueWhereItsShownDigitsBelong) {
  // Shown as 10.0%: a table that says 10.0% must not stand beside a legend that says up to 9.9%.
  std::vector<double> values = {0.05, 0.06, 0.07, 0.08, 0.1, 0.1, 0.2, 0.3, 0.4, 0.5};
  const MapClasses classes(metric("share_employed"), ClassRule::equal_counts, values);
  EXPECT_EQ(classes.class_of(0.0999999), classes.class_of(0.1));
  EXPECT_LE(classes.lowest(classes.class_of(0.0999999)), 0.1);
}

TEST(MapClasses, StepInRoundNumbersWhereTheRuleIsEqualSteps) {
  std::vector<double> values(1000);
  std::iota(values.begin(), values.end(), 1.0);
  const MapClasses classes(metric("rate_crime_violent"), ClassRule::equal_steps, values);
  ASSERT_GT(classes.size(), 2U);
  ASSERT_LE(classes.size(), most_classes);
  const double step = classes.lowest(2) - classes.lowest(1);
  for (std::size_t index = 2; index < classes.size(); ++index)
    EXPECT_NEAR(classes.lowest(index) - classes.lowest(index - 1), step, 1e-6);
  EXPECT_EQ(std::fmod(classes.lowest(1), 50.0), 0.0);
}

TEST(MapClasses, HoldWhatLiesBeyondTheirLimitsInTheFirstAndTheLast) {
  const MapClasses classes(metric("share_employed"), ClassRule::equal_counts, thousandths(500));
  EXPECT_EQ(classes.class_of(-1.0), 0U);
  EXPECT_EQ(classes.class_of(9.0), classes.size() - 1);
}

TEST(MapClasses, AreOneWithoutLimitsWhenThereAreNoValues) {
  for (const ClassRule rule : {ClassRule::equal_counts, ClassRule::equal_steps}) {
    const MapClasses classes(metric("share_employed"), rule, {});
    EXPECT_EQ(classes.size(), 1U);
    EXPECT_TRUE(std::isnan(classes.lowest(0)));
    EXPECT_TRUE(std::isnan(classes.highest(0)));
  }
}

TEST(MapClasses, AreOneWhenAllValuesAreTheSame) {
  const std::vector<double> values(10, 0.25);
  for (const ClassRule rule : {ClassRule::equal_counts, ClassRule::equal_steps}) {
    const MapClasses classes(metric("share_employed"), rule, values);
    EXPECT_EQ(classes.size(), 1U);
    EXPECT_DOUBLE_EQ(classes.lowest(0), 0.25);
    EXPECT_DOUBLE_EQ(classes.highest(0), 0.25);
  }
}

}  // namespace
}  // namespace foothold::metrics
