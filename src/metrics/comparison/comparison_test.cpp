#include "metrics/comparison/comparison.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

const Edition& world() {
  static const Edition edition = small_world().open();
  return edition;
}

Reading reading(std::string_view metric, std::string_view geoid, double value, std::optional<double> lower = {},
                std::optional<double> upper = {}, Grade grade = Grade::strong) {
  Reading one;
  one.place = place_in(world(), geoid);
  one.key = slice_key(metric, Level::county, 2023);
  one.value = value;
  one.lower = lower;
  one.upper = upper;
  one.grade = grade;
  one.missing = Missing::none;
  return one;
}

// Incomes have confidence intervals and no upper limit.
Reading boone(double value, double lower, double upper, Grade grade = Grade::strong) {
  return reading("pctl_income_50", "29019", value, lower, upper, grade);
}
Reading dona_ana(double value, double lower, double upper, Grade grade = Grade::strong) {
  return reading("pctl_income_50", "35013", value, lower, upper, grade);
}

// Values with a standard error of 1 on both sides.
Reading boone_with_error_one(double value) {
  return boone(value, value - 1.96, value + 1.96);
}
Reading dona_ana_with_error_one(double value) {
  return dona_ana(value, value - 1.96, value + 1.96);
}

Comparison compare(const Reading& first, const Reading& second) {
  return compare_readings(world(), first, second);
}

Benchmark benchmark(double median) {
  Benchmark one;
  one.median = median;
  one.missing_population_share = 0.0;
  one.weak_population_share = 0.0;
  one.places = 100;
  return one;
}

TEST(Comparison, OfSymmetricIntervalsIsTheTwoSidedTest) {
  // Two errors of 1 make an error of √2 = 1.41421; the difference is real from 1.95996 × 1.41421 = 2.77181 on.
  const auto verdict = [](double first, double second) {
    return compare(boone_with_error_one(first), dona_ana_with_error_one(second)).verdict;
  };
  EXPECT_EQ(verdict(112.772, 110.0), Verdict::higher);
  EXPECT_EQ(verdict(112.771, 110.0), Verdict::cannot_tell);
  EXPECT_EQ(verdict(110.0, 112.772), Verdict::lower);
  EXPECT_EQ(verdict(110.0, 112.771), Verdict::cannot_tell);
}

TEST(Comparison, CarriesItsWholeWorking) {
  const Comparison comparison = compare(boone_with_error_one(114.0), dona_ana_with_error_one(110.0));
  EXPECT_EQ(comparison.test, TestKind::two_values);
  EXPECT_EQ(comparison.first.value, 114.0);
  EXPECT_EQ(comparison.second.value, 110.0);
  EXPECT_DOUBLE_EQ(comparison.difference, 4.0);
  EXPECT_DOUBLE_EQ(comparison.ratio, 114.0 / 110.0);
  EXPECT_NEAR(comparison.first_error.value, 1.0, 1e-12);
  EXPECT_EQ(comparison.second_error.half, IntervalHalf::both);
  EXPECT_NEAR(*comparison.z, 4.0 / std::sqrt(2.0), 1e-12);
  EXPECT_NEAR(*comparison.p, 0.004677734981047266, 1e-15);
  EXPECT_EQ(comparison.adjusted_p, comparison.p);
  EXPECT_EQ(comparison.level, 0.05);
  EXPECT_EQ(comparison.family, 1U);
  EXPECT_TRUE(comparison.carries_a_conclusion());
}

TEST(Comparison, OfAsymmetricIntervalsLooksAtTheSidesThatFaceEachOther) {
  // The larger value reaches 1.96 down and far up, the smaller one 1.96 up and far down: the facing errors are 1 and 1.
  const Reading larger = boone(113.0, 111.04, 140.0);
  const Reading smaller = dona_ana(110.0, 80.0, 111.96);
  const Comparison comparison = compare(larger, smaller);
  EXPECT_EQ(comparison.verdict, Verdict::higher);
  EXPECT_EQ(comparison.first_error.half, IntervalHalf::lower);
  EXPECT_EQ(comparison.second_error.half, IntervalHalf::upper);
  EXPECT_NEAR(*comparison.z, 3.0 / std::sqrt(2.0), 1e-12);
  EXPECT_EQ(compare(smaller, larger).verdict, Verdict::lower);
  // The same intervals turned round: now the long sides face each other.
  EXPECT_EQ(compare(boone(113.0, 80.0, 114.96), dona_ana(110.0, 108.04, 140.0)).verdict, Verdict::cannot_tell);
}

TEST(Comparison, OfTheSameNumberIsThatOneCannotTell) {
  const Comparison comparison = compare(boone_with_error_one(110.0), dona_ana_with_error_one(110.0));
  EXPECT_EQ(comparison.verdict, Verdict::cannot_tell);
  EXPECT_EQ(comparison.z, 0.0);
  EXPECT_EQ(comparison.p, 1.0);
}

TEST(Comparison, AnIntervalWithoutWidthIsNoProof) {
  const Comparison comparison = compare(boone(112.0, 112.0, 112.0), dona_ana_with_error_one(110.0));
  EXPECT_EQ(comparison.verdict, Verdict::above_untested);
  EXPECT_EQ(comparison.test, TestKind::none);
  EXPECT_EQ(comparison.z, std::nullopt);
}

TEST(Comparison, OfLogicalBoundsNeedsSpansThatDoNotTouch) {
  const auto students = [](double value, double lower, double upper, int year) {
    Reading one = reading("count_homeless", "29019", value, lower, upper);
    one.key.year = static_cast<std::uint16_t>(year);
    return one;
  };
  EXPECT_EQ(compare(students(12, 11, 13, 2022), students(10, 9, 10.9, 2021)).verdict, Verdict::higher);
  EXPECT_EQ(compare(students(10, 9, 10.9, 2022), students(12, 11, 13, 2021)).verdict, Verdict::lower);
  const Comparison touching = compare(students(12, 11, 13, 2022), students(10, 9, 11, 2021));
  EXPECT_EQ(touching.verdict, Verdict::cannot_tell);
  EXPECT_EQ(touching.test, TestKind::bounds);
  EXPECT_EQ(touching.p, std::nullopt);
}

TEST(Comparison, WithoutIntervalsSaysOnlyWhichIsLarger) {
  const auto verdict = [](double first, double second) {
    return compare(reading("share_digital_access", "29019", first), reading("share_digital_access", "35013", second))
        .verdict;
  };
  EXPECT_EQ(verdict(0.8, 0.7), Verdict::above_untested);
  EXPECT_EQ(verdict(0.7, 0.8), Verdict::below_untested);
  EXPECT_EQ(verdict(0.7, 0.7), Verdict::equal);
}

TEST(Comparison, IntervalsOfAMetricThatHasNoneAreIgnored) {
  EXPECT_EQ(compare(reading("share_digital_access", "29019", 0.8, 0.79, 0.81),
                    reading("share_digital_access", "35013", 0.1, 0.09, 0.11))
                .verdict,
            Verdict::above_untested);
}

TEST(Comparison, OneMissingBoundLeavesItUntested) {
  EXPECT_EQ(compare(reading("pctl_income_50", "29019", 120, 119), dona_ana_with_error_one(100)).verdict,
            Verdict::above_untested);
  EXPECT_EQ(compare(boone_with_error_one(100), reading("pctl_income_50", "35013", 120, {}, 121)).verdict,
            Verdict::below_untested);
}

TEST(Comparison, OfAWeakValueIsUnreliableAndCarriesNoConclusion) {
  const Comparison first = compare(boone(114, 112.04, 115.96, Grade::weak), dona_ana_with_error_one(110));
  EXPECT_EQ(first.verdict, Verdict::higher);
  EXPECT_TRUE(first.unreliable);
  EXPECT_FALSE(first.carries_a_conclusion());
  EXPECT_TRUE(compare(boone_with_error_one(114), dona_ana(110, 108.04, 111.96, Grade::weak)).unreliable);
  EXPECT_FALSE(compare(boone_with_error_one(114), dona_ana(110, 108.04, 111.96, Grade::marginal)).unreliable);
}

TEST(Comparison, ThatIsRefusedHasNoNumbersBesideTheReadings) {
  const Comparison refused = compare(boone_with_error_one(114), reading("pctl_income_20", "29019", 1, 0, 2));
  EXPECT_EQ(refused.verdict, Verdict::not_comparable);
  EXPECT_EQ(refused.refusal, Refusal::different_metrics);
  EXPECT_TRUE(std::isnan(refused.difference));
  EXPECT_EQ(refused.first.value, 114.0);
}

TEST(Comparison, WithABenchmarkTakesTheMedianAsExact) {
  const auto with = [](double median) {
    return compare_with_benchmark(world(), boone(110, 109, 112), benchmark(median));
  };
  EXPECT_EQ(with(108.9).verdict, Verdict::higher);
  EXPECT_EQ(with(109.1).verdict, Verdict::cannot_tell);
  EXPECT_EQ(with(111.9).verdict, Verdict::cannot_tell);
  EXPECT_EQ(with(112.1).verdict, Verdict::lower);
  const Comparison comparison = with(112.5);
  EXPECT_DOUBLE_EQ(comparison.difference, -2.5);
  EXPECT_EQ(comparison.test, TestKind::fixed_value);
  EXPECT_NEAR(*comparison.z, -2.5 / (2.0 / 1.96), 1e-12);
  EXPECT_TRUE(comparison.is_benchmark);
  EXPECT_EQ(comparison.second.value, 112.5);
}

TEST(Comparison, WithABenchmarkButWithoutAnIntervalIsUntested) {
  const auto verdict = [](double median) {
    return compare_with_benchmark(world(), reading("share_digital_access", "29019", 0.7), benchmark(median)).verdict;
  };
  EXPECT_EQ(verdict(0.6), Verdict::above_untested);
  EXPECT_EQ(verdict(0.8), Verdict::below_untested);
  EXPECT_EQ(verdict(0.7), Verdict::equal);
}

TEST(Comparison, OfAFamilyNeedsMoreToBeReal) {
  // p = 0.034 alone; beside a much smaller one it is the second step of two, beside two others the last of three.
  const Comparison alone = compare(boone_with_error_one(113), dona_ana_with_error_one(110));
  EXPECT_EQ(alone.verdict, Verdict::higher);
  std::vector<Comparison> family = {alone, compare(boone_with_error_one(120), dona_ana_with_error_one(110))};
  correct_family(std::span<Comparison>(family));
  EXPECT_EQ(family[0].verdict, Verdict::higher);
  EXPECT_EQ(family[0].family, 2U);
  family = {alone, alone};
  correct_family(std::span<Comparison>(family));
  EXPECT_EQ(family[0].verdict, Verdict::cannot_tell);
  EXPECT_DOUBLE_EQ(*family[1].adjusted_p, 2 * *alone.p);
}

TEST(Comparison, OnlyTestsCountInAFamily) {
  Comparison tested = compare(boone_with_error_one(113), dona_ana_with_error_one(110));
  Comparison untested =
      compare(reading("share_digital_access", "29019", 0.8), reading("share_digital_access", "35013", 0.7));
  Comparison refused = compare(boone_with_error_one(114), reading("pctl_income_20", "29019", 1, 0, 2));
  const std::vector<Comparison*> family = {&untested, &tested, nullptr, &refused};
  correct_family(std::span<Comparison* const>(family));
  EXPECT_EQ(tested.family, 1U);
  EXPECT_EQ(tested.verdict, Verdict::higher);
  EXPECT_EQ(untested.verdict, Verdict::above_untested);
  EXPECT_EQ(refused.verdict, Verdict::not_comparable);
}

TEST(Comparison, PickedBecauseItStandsOutPaysForAllThatItWasPickedFrom) {
  std::vector<Comparison> all = {compare(boone_with_error_one(113), dona_ana_with_error_one(110)),
                                 compare(boone_with_error_one(111), dona_ana_with_error_one(110))};
  all[1].first.key.subgroup = 1;
  Comparison picked = all[0];
  pick_from(picked, all);
  EXPECT_EQ(picked.picked_from, 2U);
  EXPECT_DOUBLE_EQ(*picked.picked_p, 2 * *picked.p);
  EXPECT_EQ(picked.verdict, Verdict::cannot_tell);
}

TEST(Comparison, OfTwoGapsHasTheErrorsOfAllFourValues) {
  const auto gap = [](double value, int year) {
    Reading high = boone_with_error_one(value);
    Reading low = boone_with_error_one(100);
    high.key.year = low.key.year = static_cast<std::uint16_t>(year);
    high.key.breakdown = low.key.breakdown = real_catalogue().find_breakdown("race-ethnicity").value();
    high.key.subgroup = 2;
    low.key.subgroup = 4;
    return compare(high, low);
  };
  const Comparison change = compare_gaps(world(), gap(110, 2023), gap(106, 2018));
  EXPECT_EQ(change.test, TestKind::two_gaps);
  EXPECT_DOUBLE_EQ(change.difference, 4.0);
  EXPECT_NEAR(*change.z, 4.0 / 2.0, 1e-12);
  EXPECT_EQ(change.verdict, Verdict::higher);
  EXPECT_EQ(compare_gaps(world(), gap(110, 2023), gap(106, 2021)).refusal, Refusal::overlapping_windows);
}

}  // namespace
}  // namespace foothold::metrics
