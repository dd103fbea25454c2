#include "metrics/catalogue/value_format.hpp"

#include <gtest/gtest.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

Metric metric_in(Unit unit, int decimals) {
  Metric metric;
  metric.unit = unit;
  metric.decimals = decimals;
  metric.kind = unit == Unit::pair_of_shares ? ValueKind::pair : ValueKind::number;
  return metric;
}

struct Formatted {
  Unit unit;
  int decimals;
  double value;
  std::string_view text;
};

TEST(ValueFormat, WritesEveryUnitAsPeopleReadIt) {
  const Formatted cases[] = {
      {Unit::share, 1, 0.8245, "82.5%"},      {Unit::share, 1, 0.5015, "50.2%"},
      {Unit::share, 1, 1.0, "100.0%"},        {Unit::homes_per_100, 0, 0.365, "37"},
      {Unit::dollars, 0, 32625.4, "$32,625"}, {Unit::dollars, 0, -1200.0, "-$1,200"},
      {Unit::ratio, 2, 0.795, "0.80"},        {Unit::grade_levels, 2, -0.125, "-0.13"},
      {Unit::count, 0, 1234.0, "1,234"},      {Unit::per_10000, 1, 11.25, "11.3"},
      {Unit::per_100000, 0, 1380.5, "1,381"}, {Unit::people_per_physician, 0, 1361.0, "1,361 : 1"},
      {Unit::index_100, 0, 52.0, "52"},       {Unit::pair_of_shares, 1, 0.5, "0.50"},
  };
  for (const Formatted& one : cases)
    EXPECT_EQ(format_number(metric_in(one.unit, one.decimals), one.value), one.text) << static_cast<int>(one.unit);
}

TEST(ValueFormat, WritesBothPartsOfAPair) {
  EXPECT_EQ(format_value(metric_in(Unit::pair_of_shares, 1), 0.272, 0.19), "27.2% : 19.0%");
}

TEST(ValueFormat, IgnoresTheSecondPartOfWhatIsNoPair) {
  EXPECT_EQ(format_value(metric_in(Unit::share, 1), 0.272, 0.19), "27.2%");
}

TEST(ValueFormat, WritesDifferencesWithTheirSign) {
  EXPECT_EQ(format_difference(metric_in(Unit::share, 1), 0.0312), "+3.1");
  EXPECT_EQ(format_difference(metric_in(Unit::share, 1), -0.0312), "−3.1");
  EXPECT_EQ(format_difference(metric_in(Unit::dollars, 0), -1200.0), "−$1,200");
  EXPECT_EQ(format_difference(metric_in(Unit::pair_of_shares, 1), 0.125), "+0.13");
}

TEST(ValueFormat, ShowsADifferenceThatWouldRoundToZeroWithOneMoreDecimal) {
  EXPECT_EQ(format_difference(metric_in(Unit::share, 1), 0.0), "0.0");
  EXPECT_EQ(format_difference(metric_in(Unit::share, 1), -0.0001), "−0.01");
  EXPECT_EQ(format_difference(metric_in(Unit::share, 1), -0.0000001), "0.00");
}

TEST(ValueFormat, ShowsTwoNumbersThatDifferWithOneMoreDecimalWhereTheyWouldLookTheSame) {
  const Metric share = metric_in(Unit::share, 1);
  EXPECT_EQ(format_number_beside(share, 0.45612, 0.45572), "45.61%");
  EXPECT_EQ(format_number_beside(share, 0.45572, 0.45612), "45.57%");
  EXPECT_EQ(format_number_beside(share, 0.456, 0.471), "45.6%");
  EXPECT_EQ(format_number_beside(share, 0.456, 0.456), "45.6%");
  EXPECT_EQ(format_number_beside(metric_in(Unit::dollars, 0), 32625.2, 32625.4), "$32,625.2");
}

TEST(ValueFormat, KnowsNumbersThatLookTheSameEvenThen) {
  const Metric share = metric_in(Unit::share, 1);
  EXPECT_TRUE(differ_below_rounding(share, 0.456120, 0.456121));
  EXPECT_FALSE(differ_below_rounding(share, 0.45612, 0.45572));
  EXPECT_FALSE(differ_below_rounding(share, 0.456, 0.456));
}

TEST(ValueFormat, EveryUnitThatNeedsWordsHasThem) {
  for (const Metric& metric : real_catalogue().metrics()) {
    const std::string key = unit_key(metric);
    const bool speaks_for_itself = metric.unit == Unit::share || metric.unit == Unit::dollars;
    EXPECT_EQ(key.empty(), speaks_for_itself) << metric.id;
    EXPECT_TRUE(key.empty() || real_library().messages.has(key)) << key;
  }
}

}  // namespace
}  // namespace foothold::metrics
