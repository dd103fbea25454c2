#include "metrics/profile/verdict.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace foothold::metrics {
namespace {

Reading reading(double value, std::optional<double> lower = {}, std::optional<double> upper = {},
                Grade grade = Grade::strong) {
  Reading one;
  one.value = value;
  one.lower = lower;
  one.upper = upper;
  one.grade = grade;
  one.missing = Missing::none;
  return one;
}

// A value with a standard error of 1 on both sides.
Reading with_error_one(double value) {
  return reading(value, value - 1.96, value + 1.96);
}

Verdict tested(const Reading& first, const Reading& second) {
  return compare_readings(first, second, IntervalKind::confidence).verdict;
}

TEST(Verdict, OfSymmetricIntervalsIsTheTwoSidedTest) {
  // Two errors of 1 make an error of √2 = 1.41421; the difference is real from 1.96 × 1.41421 = 2.7719 on.
  EXPECT_EQ(tested(with_error_one(12.8), with_error_one(10.0)), Verdict::higher);
  EXPECT_EQ(tested(with_error_one(12.7), with_error_one(10.0)), Verdict::cannot_tell);
  EXPECT_EQ(tested(with_error_one(10.0), with_error_one(12.8)), Verdict::lower);
  EXPECT_EQ(tested(with_error_one(10.0), with_error_one(12.7)), Verdict::cannot_tell);
}

TEST(Verdict, SaysHowItWasReached) {
  const Comparison comparison = compare_readings(with_error_one(14.0), with_error_one(10.0), IntervalKind::confidence);
  EXPECT_DOUBLE_EQ(comparison.difference, 4.0);
  ASSERT_TRUE(comparison.z);
  EXPECT_NEAR(*comparison.z, 4.0 / std::sqrt(2.0), 1e-12);
  EXPECT_FALSE(comparison.unreliable);
}

TEST(Verdict, OfAsymmetricIntervalsLooksAtTheSidesThatFaceEachOther) {
  // The larger value reaches 1.96 down and far up, the smaller one 1.96 up and far down: the facing errors are 1 and 1.
  const Reading larger = reading(13.0, 11.04, 40.0);
  const Reading smaller = reading(10.0, -20.0, 11.96);
  EXPECT_EQ(tested(larger, smaller), Verdict::higher);
  EXPECT_EQ(tested(smaller, larger), Verdict::lower);
  EXPECT_NEAR(*compare_readings(larger, smaller, IntervalKind::confidence).z, 3.0 / std::sqrt(2.0), 1e-12);
  // The same intervals turned round: now the long sides face each other.
  EXPECT_EQ(tested(reading(13.0, -20.0, 14.96), reading(10.0, 8.04, 40.0)), Verdict::cannot_tell);
}

TEST(Verdict, PickedFromManyComparisonsNeedsMoreToBeReal) {
  const Reading high = with_error_one(13.0);
  const Reading low = with_error_one(10.0);  // z = 2.1213, which chance alone reaches in 3.39 % of cases
  EXPECT_EQ(compare_readings(high, low, IntervalKind::confidence, 1).verdict, Verdict::higher);
  EXPECT_EQ(compare_readings(high, low, IntervalKind::confidence, 2).verdict, Verdict::cannot_tell);
  const Reading far = with_error_one(14.5);  // z = 3.1820, 0.146 %
  EXPECT_EQ(compare_readings(far, low, IntervalKind::confidence, 34).verdict, Verdict::higher);
  EXPECT_EQ(compare_readings(far, low, IntervalKind::confidence, 35).verdict, Verdict::cannot_tell);
}

TEST(Verdict, OfTheSameNumberIsThatOneCannotTell) {
  const Comparison comparison = compare_readings(with_error_one(10.0), with_error_one(10.0), IntervalKind::confidence);
  EXPECT_EQ(comparison.verdict, Verdict::cannot_tell);
  EXPECT_EQ(comparison.z, 0.0);
}

TEST(Verdict, IntervalsWithoutWidthProveNothing) {
  const Comparison comparison =
      compare_readings(reading(1.0, 1.0, 1.0), reading(0.9, 0.9, 0.9), IntervalKind::confidence);
  EXPECT_EQ(comparison.verdict, Verdict::cannot_tell);
  EXPECT_EQ(comparison.z, std::nullopt);
}

TEST(Verdict, OneIntervalWithoutWidthLeavesTheErrorOfTheOther) {
  EXPECT_EQ(tested(reading(12.0, 12.0, 12.0), with_error_one(10.0)), Verdict::higher);       // z = 2
  EXPECT_EQ(tested(reading(11.9, 11.9, 11.9), with_error_one(10.0)), Verdict::cannot_tell);  // z = 1.9
}

TEST(Verdict, OfLogicalBoundsNeedsSpansThatDoNotTouch) {
  const auto verdict = [](const Reading& first, const Reading& second) {
    return compare_readings(first, second, IntervalKind::logical).verdict;
  };
  EXPECT_EQ(verdict(reading(12, 11, 13), reading(10, 9, 10.9)), Verdict::higher);
  EXPECT_EQ(verdict(reading(10, 9, 10.9), reading(12, 11, 13)), Verdict::lower);
  EXPECT_EQ(verdict(reading(12, 11, 13), reading(10, 9, 11)), Verdict::cannot_tell);
  EXPECT_EQ(compare_readings(reading(12, 11, 13), reading(10, 9, 10.9), IntervalKind::logical).z, std::nullopt);
}

TEST(Verdict, WithoutIntervalsSaysOnlyWhichIsLarger) {
  EXPECT_EQ(compare_readings(reading(2), reading(1), IntervalKind::none).verdict, Verdict::above_untested);
  EXPECT_EQ(compare_readings(reading(1), reading(2), IntervalKind::none).verdict, Verdict::below_untested);
  EXPECT_EQ(compare_readings(reading(1), reading(1), IntervalKind::none).verdict, Verdict::equal);
}

TEST(Verdict, IntervalsOfAMetricThatHasNoneAreIgnored) {
  EXPECT_EQ(compare_readings(reading(20, 19, 21), reading(1, 0, 2), IntervalKind::none).verdict,
            Verdict::above_untested);
}

TEST(Verdict, OneMissingBoundLeavesTheComparisonUntested) {
  EXPECT_EQ(tested(reading(20, 19), with_error_one(1.0)), Verdict::above_untested);
  EXPECT_EQ(tested(with_error_one(1.0), reading(20, {}, 21)), Verdict::below_untested);
}

TEST(Verdict, OfAWeakValueIsUnreliable) {
  const Reading weak = reading(14.0, 12.04, 15.96, Grade::weak);
  EXPECT_TRUE(compare_readings(weak, with_error_one(10.0), IntervalKind::confidence).unreliable);
  EXPECT_TRUE(compare_readings(with_error_one(10.0), weak, IntervalKind::confidence).unreliable);
  EXPECT_TRUE(compare_with_fixed(weak, 10.0, IntervalKind::confidence).unreliable);
  EXPECT_FALSE(compare_with_fixed(with_error_one(10.0), 10.0, IntervalKind::confidence).unreliable);
}

TEST(Verdict, AgainstAFixedNumberNeedsAnIntervalThatLeavesItOutside) {
  const auto verdict = [](double fixed) {
    return compare_with_fixed(reading(10, 9, 12), fixed, IntervalKind::confidence).verdict;
  };
  EXPECT_EQ(verdict(8.9), Verdict::higher);
  EXPECT_EQ(verdict(9.0), Verdict::cannot_tell);
  EXPECT_EQ(verdict(10.0), Verdict::cannot_tell);
  EXPECT_EQ(verdict(12.0), Verdict::cannot_tell);
  EXPECT_EQ(verdict(12.1), Verdict::lower);
  EXPECT_DOUBLE_EQ(compare_with_fixed(reading(10, 9, 12), 12.5, IntervalKind::confidence).difference, -2.5);
}

TEST(Verdict, AgainstAFixedNumberWithoutAnIntervalIsUntested) {
  EXPECT_EQ(compare_with_fixed(reading(10), 9, IntervalKind::confidence).verdict, Verdict::above_untested);
  EXPECT_EQ(compare_with_fixed(reading(10), 11, IntervalKind::none).verdict, Verdict::below_untested);
  EXPECT_EQ(compare_with_fixed(reading(10), 10, IntervalKind::none).verdict, Verdict::equal);
}

}  // namespace
}  // namespace foothold::metrics
