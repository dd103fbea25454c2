#include "metrics/comparison/standard_error.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

const Metric& share() {
  return real_catalogue().metric(metric_named("share_employed"));
}

StandardError error_of(double value, double lower, double upper, bool other_is_larger) {
  Reading reading;
  reading.value = value;
  reading.lower = lower;
  reading.upper = upper;
  reading.missing = Missing::none;
  return standard_error(reading, share(), other_is_larger);
}

TEST(StandardErrorOfAnInterval, IsItsWidthWhenTheHalvesAreAlike) {
  const StandardError error = error_of(0.5, 0.402, 0.598, true);
  EXPECT_EQ(error.half, IntervalHalf::both);
  EXPECT_NEAR(error.value, 0.05, 1e-15);
  EXPECT_EQ(error_of(0.5, 0.4011, 0.598, true).half, IntervalHalf::both) << "rounding makes halves differ a little";
}

TEST(StandardErrorOfAnInterval, IsThatOfTheSideThatFacesTheOtherNumber) {
  EXPECT_NEAR(error_of(0.5, 0.402, 0.7, true).value, 0.2 / 1.96, 1e-15);
  EXPECT_NEAR(error_of(0.5, 0.402, 0.7, false).value, 0.05, 1e-15);
  EXPECT_EQ(error_of(0.5, 0.402, 0.7, true).half, IntervalHalf::upper);
  EXPECT_EQ(error_of(0.5, 0.402, 0.7, false).half, IntervalHalf::lower);
}

TEST(StandardErrorOfAnInterval, TakesTheOtherHalfWhenTheFacingOneIsCutOff) {
  EXPECT_EQ(error_of(0.98, 0.90, 1.0, true).half, IntervalHalf::lower) << "a share cannot go beyond 100 %";
  EXPECT_EQ(error_of(0.02, 0.0, 0.1, false).half, IntervalHalf::upper) << "nor below 0 %";
  EXPECT_EQ(error_of(0.60, 0.25, 1.0, true).half, IntervalHalf::upper) << "the longer half says enough";
  EXPECT_EQ(error_of(0.5, 0.5, 0.6, false).half, IntervalHalf::upper) << "a half without width says nothing";
}

TEST(StandardErrorOfAnInterval, IsNotKnownWithoutWidthOrWithOneBound) {
  EXPECT_FALSE(error_of(1.0, 1.0, 1.0, true).is_known());
  Reading reading;
  reading.value = 0.5;
  reading.lower = 0.4;
  EXPECT_FALSE(standard_error(reading, share(), true).is_known());
}

}  // namespace
}  // namespace foothold::metrics
