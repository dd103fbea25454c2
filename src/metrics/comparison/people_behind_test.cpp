#include "metrics/comparison/people_behind.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

constexpr TestGroup black = {"race-ethnicity", "Black, Non-Hispanic"};

Reading group_reading(const Edition& edition, std::string_view metric, int year) {
  const PlaceIndex boone = place_in(edition, "29019");
  return edition.reading(boone, slice_key(metric, Level::county, year, black));
}

TEST(PeopleBehind, ARateAreItsShareOfTheResidents) {
  TestEdition world = small_world();  // 190,000 people in 2023
  world.value("rate_injury_death", "29019", 2023, {100.0, 90.0, 110.0});
  const Edition edition = world.open();
  const auto people = people_behind(edition, read(edition, "rate_injury_death", "29019", 2023));
  ASSERT_TRUE(people);
  EXPECT_DOUBLE_EQ(people->count, 190.0);
  EXPECT_DOUBLE_EQ(*people->lower, 171.0);
  EXPECT_DOUBLE_EQ(*people->upper, 209.0);
  EXPECT_EQ(people->kind, IntervalKind::confidence);
  EXPECT_EQ(people->noun->english, "deaths a year");
}

TEST(PeopleBehind, TheRateOfAGroupNeedTheGroupsShareOfTheResidents) {
  TestEdition world = small_world();
  world.value("rate_injury_death", "29019", 2023, {200.0, 150.0, 250.0}, black);
  EXPECT_FALSE(people_behind(world.open(), group_reading(world.open(), "rate_injury_death", 2023)));
  world.value("share_desc_rep_black_nonhispanic", "29019", 2023, {0.1});
  const Edition edition = world.open();
  EXPECT_DOUBLE_EQ(people_behind(edition, group_reading(edition, "rate_injury_death", 2023))->count, 38.0);
}

TEST(PeopleBehind, AShareOfStudentsAreThePublishedCountWithItsBounds) {
  TestEdition world = small_world();
  world.value("share_homeless", "29019", 2022, {0.02}).value("count_homeless", "29019", 2022, {500, 490, 510});
  const Edition edition = world.open();
  const auto people = people_behind(edition, read(edition, "share_homeless", "29019", 2022));
  ASSERT_TRUE(people);
  EXPECT_EQ(people->count, 500.0);
  EXPECT_EQ(people->lower, 490.0);
  EXPECT_EQ(people->kind, IntervalKind::logical);
}

TEST(PeopleBehind, AreUnknownWithoutADenominator) {
  const Edition edition = small_world().open();
  EXPECT_FALSE(people_behind(edition, read(edition, "share_employed", "29019", 2023)));
  EXPECT_FALSE(people_behind(edition, read(edition, "rate_crime_violent", "29019", 2022))) << "no residents of 2022";
  EXPECT_FALSE(people_behind(edition, read(edition, "rate_crime_violent", "35013", 2022))) << "no value";
  EXPECT_DOUBLE_EQ(people_behind(edition, read(edition, "rate_crime_violent", "29019", 2023))->count, 665.0);
}

}  // namespace
}  // namespace foothold::metrics
