#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"
#include "metrics/profile/profile.hpp"

namespace foothold::metrics {
namespace {

constexpr TestGroup black = {"race-ethnicity", "Black, Non-Hispanic"};
constexpr TestGroup white = {"race-ethnicity", "White, Non-Hispanic"};
constexpr TestGroup hispanic = {"race-ethnicity", "Hispanic"};

std::optional<GroupGap> boone_gap(const TestEdition& world, std::string_view metric, int year) {
  const Edition edition = world.open();
  const BreakdownIndex race = real_catalogue().find_breakdown("race-ethnicity").value();
  return widest_gap(place_in(edition, "29019"), metric_named(metric), race, year, edition);
}

TEST(WidestGap, IgnoresValuesThatAreGradedWeakAndTheRowForAll) {
  const auto gap = boone_gap(small_world(), "share_employed", 2023);
  ASSERT_TRUE(gap);
  EXPECT_EQ(gap->high.value, 0.840);
  EXPECT_EQ(gap->low.value, 0.750) << "the lowest value of all is Weak";
  EXPECT_EQ(gap->comparison.verdict, Verdict::higher);
  EXPECT_FALSE(gap->comparison.unreliable);
}

TEST(WidestGap, NeedsTwoGroups) {
  TestEdition world;
  world.place("29019", "Boone County").value("share_employed", "29019", 2023, {0.7, 0.6, 0.8}, black);
  world.value("share_employed", "29019", 2023, {0.9, 0.8, 1.0}, {"race-ethnicity", "All"});
  EXPECT_FALSE(boone_gap(world, "share_employed", 2023));
  world.value("share_employed", "29019", 2023, {0.8, 0.7, 0.9}, white);
  EXPECT_TRUE(boone_gap(world, "share_employed", 2023));
  EXPECT_FALSE(boone_gap(world, "share_employed", 2021));
}

TEST(WidestGap, AllowsForHavingBeenPickedFromAllPairs) {
  TestEdition two;
  two.place("29019", "Boone County");
  two.value("share_employed", "29019", 2023, {0.70, 0.67, 0.73}, black)
      .value("share_employed", "29019", 2023, {0.75, 0.72, 0.78}, white);
  EXPECT_EQ(boone_gap(two, "share_employed", 2023)->comparison.verdict, Verdict::higher);  // z = 2.31, one pair
  two.value("share_employed", "29019", 2023, {0.72, 0.69, 0.75}, hispanic);
  EXPECT_EQ(boone_gap(two, "share_employed", 2023)->comparison.verdict,
            Verdict::cannot_tell);  // the same z, three pairs
}

TEST(WidestGap, IsNotLookedForAmongCounts) {
  TestEdition world = small_world();
  world.value("count_homeless", "29019", 2022, {900, 890, 910}, white)
      .value("count_homeless", "29019", 2022, {100, 90, 110}, black);
  EXPECT_FALSE(boone_gap(world, "count_homeless", 2022));
  world.value("share_homeless", "29019", 2022, {0.02}, white).value("share_homeless", "29019", 2022, {0.05}, black);
  EXPECT_EQ(boone_gap(world, "share_homeless", 2022)->high.value, 0.05);
}

TEST(WidestGap, OfAProfileIsThatOfTheNewestYearThatHasOne) {
  TestEdition world = small_world();
  world.value("share_employed", "29019", 2021, {0.6, 0.5, 0.7}, black)
      .value("share_employed", "29019", 2021, {0.9, 0.8, 1.0}, white);
  const Edition edition = world.open();
  const auto newest = make_metric_profile(place_in(edition, "29019"), metric_named("share_employed"), edition).gaps;
  ASSERT_EQ(newest.size(), 1U);
  EXPECT_EQ(newest.front().high.key.year, 2023);

  TestEdition older;
  older.place("29019", "Boone County").value("share_employed", "29019", 2023, {0.8, 0.7, 0.9});
  older.value("share_employed", "29019", 2021, {0.6, 0.5, 0.7}, black)
      .value("share_employed", "29019", 2021, {0.9, 0.8, 1.0}, white);
  const Edition old_edition = older.open();
  EXPECT_EQ(make_metric_profile(0, metric_named("share_employed"), old_edition).gaps.front().high.key.year, 2021);
}

}  // namespace
}  // namespace foothold::metrics
