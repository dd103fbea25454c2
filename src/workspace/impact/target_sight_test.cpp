#include "workspace/impact/target_sight.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"
#include "workspace/checks/checks_test_world.hpp"
#include "workspace/impact/visible_change.hpp"

namespace foothold::workspace {
namespace {

constexpr double rounding = 1e-6;

// Employment of 80 % in 2021, between 78.04 % and 81.96 %: a standard error of 1.96 / 1.96 = 1 point. One group has 85
// % and another 70 %, with errors of 3 and 4 points.
const metrics::Edition& edition() {
  static const metrics::Edition made =
      metrics::small_world()
          .value("share_employed", "29019", 2021, {0.80, 0.7804, 0.8196})
          .value("share_employed", "29019", 2021, {0.85, 0.85 - 0.0588, 0.85 + 0.0588},
                 {"race-ethnicity", "White, Non-Hispanic"})
          .value("share_employed", "29019", 2021, {0.70, 0.70 - 0.0784, 0.70 + 0.0784, metrics::Grade::marginal},
                 {"race-ethnicity", "Black, Non-Hispanic"})
          .open();
  return made;
}

const std::string all_people = R"("reading:29019/share_employed/2021/all/All")";
const std::string two_groups = R"("reading:29019/share_employed/2021/race-ethnicity/Black, Non-Hispanic",
  "reading:29019/share_employed/2021/race-ethnicity/White, Non-Hispanic")";

// A saved number that compares the two groups.
const CoalitionRecords& records() {
  static const CoalitionRecords made = [] {
    ChecksWorld world;
    world.add("saved-number", R"({"name": "Two groups", "kind": "gap", "reading":
      "reading:29019/share_employed/2021/race-ethnicity/Black, Non-Hispanic", "other_reading":
      "reading:29019/share_employed/2021/race-ethnicity/White, Non-Hispanic"})");
    return CoalitionRecords(toolkit_for_checks(), "2026-05-01", world.records());
  }();
  return made;
}

Record measure(const std::string& fields) {
  Record record;
  record.type = "measure";
  record.fields = boost::json::parse("{" + fields + "}").as_object();
  return record;
}

Record employment(const std::string& more) {
  return measure(R"("sources": [)" + all_people + R"(], "unit": "percent", "target_kind": "number", )" + more);
}

TEST(VisibleChange, IsAboutTwoAndAThirdStandardErrors) {
  // 1.645 x 1.414214 = 2.326381
  EXPECT_NEAR(smallest_visible_change(1), 2.326381, rounding);
}

TEST(VisibleChange, OfAPercentFollowsFromItsPeople) {
  // 100 x root(0.2 x 0.8 / 400) = 100 x root(0.0004) = 2
  EXPECT_NEAR(*error_of_percent(20, 400), 2, rounding);
  EXPECT_FALSE(error_of_percent(20, 49));  // 9.8 people
  EXPECT_FALSE(error_of_percent(101, 400));
  EXPECT_FALSE(error_of_percent(0, 400));
}

TEST(VisibleChange, OfADifferenceAddsTheSquares) {
  EXPECT_NEAR(error_of_difference(3, 4), 5, rounding);
}

TEST(TargetSight, IsTooSmallBelowTheSmallestVisibleChange) {
  const auto sight = target_sight(edition(), records(), employment(R"("baseline_value": 80, "target_value": 82)"));
  EXPECT_EQ(sight.doubt, SightDoubt::none);
  EXPECT_NEAR(*sight.wanted, 2, rounding);
  EXPECT_NEAR(*sight.smallest, 2.326381, rounding);
  EXPECT_EQ(sight.is_visible(), std::optional(false));
  EXPECT_FALSE(sight.year);
}

TEST(TargetSight, SaysTheFirstYearThatCouldShowIt) {
  // From 2021 to 2031 ten points, one a year: 2.33 points are passed in the third year, 2024. It comes out two years
  // later.
  const auto sight = target_sight(
      edition(), records(),
      employment(R"("baseline_value": 80, "target_value": 90, "target_date": "2031-06-30", "years_of_delay": 2)"));
  EXPECT_EQ(sight.is_visible(), std::optional(true));
  EXPECT_EQ(sight.year, std::optional(2024));
  EXPECT_EQ(sight.published(), std::optional(2026));
}

TEST(TargetSight, TakesTheDelayFromTheEditionWhereTheSheetHasNone) {
  // The edition is v2025.01, and the catalogue has employment until 2023.
  EXPECT_EQ(target_sight(edition(), records(), employment(R"("target_value": 90)")).delay, std::optional(2));
}

TEST(TargetSight, CannotTellWhenTheBaselineIsAnotherNumber) {
  EXPECT_EQ(target_sight(edition(), records(), employment(R"("baseline_value": 0.8, "target_value": 0.9)")).doubt,
            SightDoubt::other_number);
  EXPECT_EQ(target_sight(edition(), records(), employment(R"("baseline_value": 82, "target_value": 90)")).doubt,
            SightDoubt::none);
}

TEST(TargetSight, CannotTellWithoutAMarginOrATarget) {
  EXPECT_EQ(target_sight(edition(), records(), employment(R"("baseline_value": 80)")).doubt, SightDoubt::no_target);
  EXPECT_EQ(
      target_sight(edition(), records(), measure(R"("unit": "homes", "baseline_value": 3, "baseline_people": 90)"))
          .doubt,
      SightDoubt::no_ground);
  EXPECT_EQ(
      target_sight(edition(), records(), measure(R"("sources": ["reading:29019/share_employed/2016/all/All"])")).doubt,
      SightDoubt::no_value);
}

TEST(TargetSight, OfAGapRestsOnBothGroups) {
  // 85 - 70 = 15 points now, 5 wanted: a change of 10. Errors of 3 and 4 make one of 5 for the gap: 5 x 2.326381
  // = 11.63.
  const auto sight =
      target_sight(edition(), records(),
                   measure(R"("target_kind": "gap-closing", "target_value": 5, "sources": [)" + two_groups + "]"));
  EXPECT_EQ(sight.ground, SightGround::gap);
  EXPECT_NEAR(*sight.wanted, 10, rounding);
  EXPECT_NEAR(*sight.smallest, 11.631906, rounding);
  EXPECT_EQ(sight.is_visible(), std::optional(false));
  const auto parity =
      target_sight(edition(), records(), measure(R"("target_kind": "parity", "sources": [)" + two_groups + "]"));
  EXPECT_NEAR(*parity.wanted, 15, rounding);
  EXPECT_EQ(parity.is_visible(), std::optional(true));
}

TEST(TargetSight, OfAGapIsTheSameThroughASavedNumber) {
  const auto sight =
      target_sight(edition(), records(), measure(R"("target_kind": "parity", "sources": ["saved-number:1"])"));
  EXPECT_NEAR(*sight.smallest, 11.631906, rounding);
}

TEST(TargetSight, OfAGapNeedsTwoGroups) {
  EXPECT_EQ(
      target_sight(edition(), records(), measure(R"("target_kind": "parity", "sources": [)" + all_people + "]")).doubt,
      SightDoubt::two_needed);
}

TEST(TargetSight, OfALocalPercentRestsOnItsPeople) {
  // 100 x root(0.46 x 0.54 / 188) = 3.634937; x 2.326381 = 8.456249. From 46 to 60 are 14 points.
  const auto sight =
      target_sight(edition(), records(), measure(R"("unit": "percent", "baseline_value": 46, "baseline_people": 188,
    "baseline_date": "2025-06-01", "target_kind": "number", "target_value": 60, "target_date": "2027-06-01")"));
  EXPECT_EQ(sight.ground, SightGround::people);
  EXPECT_NEAR(*sight.smallest, 8.456249, 1e-5);
  EXPECT_EQ(sight.is_visible(), std::optional(true));
  EXPECT_EQ(sight.year, std::optional(2027));  // 8.46 of 14 points are passed after 1.2 of two years
}

TEST(PublishedBaseline, IsTheNumberAsItIsShown) {
  const auto baseline = published_baseline(edition(), records(), employment(R"("target_value": 90)"));
  ASSERT_TRUE(baseline);
  EXPECT_EQ(baseline->value, 80);
  EXPECT_EQ(baseline->year, 2021);
  EXPECT_EQ(baseline->quality, "strong");
}

TEST(PublishedBaseline, OfAGapIsTheDifferenceWithTheLowerGrade) {
  const auto baseline =
      published_baseline(edition(), records(), measure(R"("target_kind": "parity", "sources": [)" + two_groups + "]"));
  ASSERT_TRUE(baseline);
  EXPECT_NEAR(baseline->value, 15, rounding);
  EXPECT_EQ(baseline->quality, "marginal");
  EXPECT_FALSE(
      published_baseline(edition(), records(), measure(R"("target_kind": "number", "sources": [)" + two_groups + "]")));
}

}  // namespace
}  // namespace foothold::workspace
