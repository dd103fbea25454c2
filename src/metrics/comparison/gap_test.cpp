#include "metrics/comparison/gap.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;

constexpr TestGroup all = {"race-ethnicity", "All"};
constexpr TestGroup black = {"race-ethnicity", "Black, Non-Hispanic"};
constexpr TestGroup white = {"race-ethnicity", "White, Non-Hispanic"};

const PublishedBreakdown& published(std::string_view metric, std::string_view breakdown) {
  for (const PublishedBreakdown& one : real_catalogue().metric(metric_named(metric)).breakdowns)
    if (one.breakdown == real_catalogue().find_breakdown(breakdown)) return one;
  throw Broken("the metric has no such breakdown");
}

SubgroupIndex group_named(TestGroup group) {
  return real_catalogue()
      .find_subgroup(real_catalogue().find_breakdown(group.breakdown).value(), group.subgroup)
      .value();
}

std::optional<GroupGaps> gaps_of(const Edition& edition, std::string_view metric, std::string_view breakdown,
                                 std::optional<SubgroupIndex> reference = {}) {
  return find_gaps(edition, place_in(edition, "29019"), metric_named(metric), published(metric, breakdown), reference);
}

// Employment in three years, of which only 2018 and 2023 do not overlap.
TestEdition world_with_history() {
  TestEdition world = small_world();
  for (const int year : {2018, 2021}) {
    world.value("share_employed", "29019", year, {0.80, 0.79, 0.81}, all);
    world.value("share_employed", "29019", year, {0.60, 0.59, 0.61}, black);
    world.value("share_employed", "29019", year, {0.82, 0.81, 0.83}, white);
  }
  return world;
}

TEST(Gaps, StandBesideAllPeopleUnlessTheCatalogueSuggestsAGroup) {
  EXPECT_EQ(suggested_reference(real_catalogue(), published("share_employed", "race-ethnicity")), 0);
  EXPECT_EQ(suggested_reference(real_catalogue(), published("share_employed", "gender")),
            group_named({"gender", "Male"}));
  EXPECT_EQ(suggested_reference(real_catalogue(), published("rate_learning", "income")),
            group_named({"income", "Not Economically Disadvantaged"}));
}

TEST(Gaps, HoldEveryOtherGroupWithItsVerdict) {
  const Edition edition = small_world().open();
  const auto gaps = gaps_of(edition, "share_employed", "race-ethnicity", group_named(white));
  ASSERT_TRUE(gaps);
  EXPECT_EQ(gaps->year, 2023);
  ASSERT_EQ(gaps->gaps.size(), 4U) << "all people and three groups";
  EXPECT_EQ(gaps->gaps[0].comparison.first.key.subgroup, 0);
  EXPECT_EQ(gaps->gaps[1].comparison.first.value, 0.750);
  EXPECT_EQ(gaps->gaps[1].comparison.verdict, Verdict::lower);
  EXPECT_TRUE(gaps->gaps[2].comparison.unreliable) << "the value of Hispanic people is Weak";
  EXPECT_EQ(gaps->gaps[3].comparison.refusal, Refusal::no_value);
}

TEST(Gaps, ToAllPeopleSayThatTheySharePeople) {
  const Edition edition = small_world().open();
  EXPECT_TRUE(gaps_of(edition, "share_employed", "race-ethnicity")->gaps.front().comparison.shares_people);
  const auto beside_group = gaps_of(edition, "share_employed", "race-ethnicity", group_named(white));
  EXPECT_FALSE(beside_group->gaps[1].comparison.shares_people);
}

TEST(Gaps, TakeTheNewestYearInWhichTheReferenceHasAValue) {
  TestEdition world = world_with_history();
  const SubgroupIndex hispanic = group_named({"race-ethnicity", "Hispanic"});
  world.value("share_employed", "29019", 2021, {0.7, 0.69, 0.71}, {"race-ethnicity", "Hispanic"});
  world.value("share_employed", "29019", 2023, {absent}, {"race-ethnicity", "Other Races and Ethnicities"});
  EXPECT_EQ(gaps_of(world.open(), "share_employed", "race-ethnicity", hispanic)->year, 2023);
  const SubgroupIndex male = group_named({"gender", "Male"});
  EXPECT_FALSE(gaps_of(world.open(), "share_employed", "gender", male)) << "no year has values of two groups";
}

TEST(Gaps, ReplaceAReferenceThatTheMetricDoesNotHave) {
  const Edition edition = small_world().open();
  EXPECT_EQ(gaps_of(edition, "share_employed", "race-ethnicity", group_named({"race-ethnicity", "White"}))->reference,
            0);
}

TEST(Gaps, KnowTheirHistoryAndWhetherTheyChanged) {
  const Edition edition = world_with_history().open();
  const auto gaps = gaps_of(edition, "share_employed", "race-ethnicity", group_named(white));
  const ReferenceGap& gap = gaps->gaps[1];
  std::vector<int> years;
  for (const Comparison& one : gap.history) years.push_back(one.first.key.year);
  EXPECT_THAT(years, ElementsAre(2018, 2021, 2023));
  ASSERT_TRUE(gap.change);
  EXPECT_EQ(gap.change_since, 2018);
  EXPECT_DOUBLE_EQ(gap.change->difference, (0.750 - 0.840) - (0.60 - 0.82));
  EXPECT_EQ(gap.change->verdict, Verdict::higher) << "the gap, a negative number, has come closer to zero";
}

TEST(Gaps, AreTooYoungToHaveChangedWhenAllWindowsOverlap) {
  TestEdition world = small_world();
  world.value("share_employed", "29019", 2021, {0.60, 0.59, 0.61}, black)
      .value("share_employed", "29019", 2021, {0.82, 0.81, 0.83}, white);
  const Edition edition = world.open();
  EXPECT_FALSE(gaps_of(edition, "share_employed", "race-ethnicity", group_named(white))->gaps[1].change);
}

TEST(Gaps, AreNotLookedForAmongCountsAndPairs) {
  TestEdition world = small_world();
  world.value("count_homeless", "29019", 2022, {900, 890, 910}, white)
      .value("count_homeless", "29019", 2022, {100, 90, 110}, black);
  EXPECT_FALSE(gaps_of(world.open(), "count_homeless", "race-ethnicity"));
}

TEST(Gaps, OfAScreenAreCorrectedTogether) {
  const Edition edition = small_world().open();
  auto one = gaps_of(edition, "share_employed", "race-ethnicity", group_named(white));
  auto other = one;
  const std::vector<GroupGaps*> screen = {&*one, &*other};
  correct_gaps(screen);
  EXPECT_EQ(one->gaps[1].comparison.family, 6U) << "three tests in each of the two";
  EXPECT_EQ(other->gaps[1].comparison.family, 6U);
}

}  // namespace
}  // namespace foothold::metrics
