#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"
#include "metrics/profile/profile.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

MetricProfile boone(const TestEdition& world, std::string_view metric) {
  const Edition edition = world.open();
  return make_metric_profile(place_in(edition, "29019"), metric_named(metric), edition);
}

TEST(Change, LooksFromTheFirstYearToTheLatest) {
  const auto change = boone(small_world(), "share_employed").change;
  ASSERT_TRUE(change);
  EXPECT_EQ(change->earlier.key.year, 2014);
  EXPECT_EQ(change->points, 3U);
  EXPECT_EQ(change->comparison.verdict, Verdict::higher);
  EXPECT_DOUBLE_EQ(change->comparison.difference, 0.824 - 0.760);
}

TEST(Change, NeedsTwoValues) {
  TestEdition world = small_world();
  world.value("share_digital_access", "29019", 2023, {0.9});
  EXPECT_FALSE(boone(world, "share_digital_access").change);
}

TEST(Change, OfFiveYearWindowsNeedsWindowsThatDoNotOverlap) {
  TestEdition world = small_world();
  EXPECT_EQ(boone(world, "share_in_preschool").change->earlier.key.year, 2018);  // 2014 to 2018 and 2019 to 2023
  TestEdition overlapping;
  overlapping.place("29019", "Boone County");
  overlapping.value("share_in_preschool", "29019", 2021, {0.45, 0.40, 0.50})
      .value("share_in_preschool", "29019", 2023, {0.52, 0.47, 0.57});
  EXPECT_FALSE(boone(overlapping, "share_in_preschool").change);
}

TEST(Change, IsNeverLookedForAcrossABreakInTheSeries) {
  TestEdition world = small_world();
  world.value("share_debt_coll", "29019", 2018, {0.30, 0.29, 0.31})
      .value("share_debt_coll", "29019", 2022, {0.20, 0.19, 0.21});
  world.value("share_debt_coll", "29019", 2023, {0.10, 0.09, 0.11});
  const MetricProfile profile = boone(world, "share_debt_coll");
  EXPECT_THAT(profile.breaks, ElementsAre(2022, 2023));
  EXPECT_FALSE(profile.change);
}

TEST(Change, UsesTheUnbrokenPartThatEndsWithTheLatestValue) {
  TestEdition world = small_world();
  for (const int year : {2014, 2016, 2017, 2019, 2022})
    world.value("count_membership_associations_per_10k", "29019", year, {year - 2000.0});
  const MetricProfile profile = boone(world, "count_membership_associations_per_10k");
  EXPECT_THAT(profile.breaks, ElementsAre(2017));
  ASSERT_TRUE(profile.change);
  EXPECT_EQ(profile.change->earlier.key.year, 2017);
  EXPECT_EQ(profile.change->points, 3U);
  EXPECT_EQ(profile.change->comparison.verdict, Verdict::above_untested);
}

TEST(Change, BreaksAfterTheLatestValueDoNotMatter) {
  TestEdition world = small_world();
  for (const int year : {2014, 2016}) world.value("count_membership_associations_per_10k", "29019", year, {10.0});
  world.value("count_membership_associations_per_10k", "35013", 2022, {10.0});
  const MetricProfile profile = boone(world, "count_membership_associations_per_10k");
  EXPECT_EQ(profile.latest.key.year, 2016);
  ASSERT_TRUE(profile.change);
  EXPECT_EQ(profile.change->earlier.key.year, 2014);
}

TEST(Change, ABreakOfCountiesIsNoneOfCities) {
  TestEdition world = small_world();
  const Edition edition = world.value("share_debt_coll", "2915670", 2021, {0.2, 0.1, 0.3}).open();
  EXPECT_THAT(make_metric_profile(place_in(edition, "2915670"), metric_named("share_debt_coll"), edition).breaks,
              IsEmpty());
}

TEST(Change, YearsWithoutAValueAreNoPoints) {
  TestEdition world = small_world();
  world.value("share_employed", "35013", 2019, {0.7, 0.6, 0.8});
  EXPECT_EQ(boone(world, "share_employed").change->points, 3U);
}

}  // namespace
}  // namespace foothold::metrics
