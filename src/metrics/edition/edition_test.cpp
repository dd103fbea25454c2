#include "metrics/edition/edition.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Edition, GivesAReadingWithEverythingThatBelongsToIt) {
  const Edition edition = small_world().open();
  const Reading reading = read(edition, "share_employed", "35013", 2023);
  ASSERT_TRUE(reading.has_value());
  EXPECT_EQ(reading.missing, Missing::none);
  EXPECT_EQ(reading.value, 0.690);
  EXPECT_EQ(reading.lower, 0.668);
  EXPECT_EQ(reading.upper, 0.712);
  EXPECT_EQ(reading.grade, Grade::marginal);
  EXPECT_EQ(reading.key, slice_key("share_employed", Level::county, 2023));
  EXPECT_TRUE(std::isnan(reading.second));
  EXPECT_TRUE(reading.has_interval());
}

TEST(Edition, GivesBothPartsOfAPair) {
  TestEdition world = small_world();
  world.value("ratio_hispanic_house_value_households", "29019", 2023, {0.1, {}, {}, Grade::strong, 0.2});
  const Edition edition = world.open();
  const Reading reading = read(edition, "ratio_hispanic_house_value_households", "29019", 2023);
  EXPECT_EQ(reading.value, 0.1);
  EXPECT_EQ(reading.second, 0.2);
}

TEST(Edition, OneBoundAloneIsNoInterval) {
  TestEdition world = small_world();
  world.value("share_employed", "29019", 2022, {0.8, 0.7, {}});
  const Edition edition = world.open();
  const Reading reading = read(edition, "share_employed", "29019", 2022);
  EXPECT_EQ(reading.lower, 0.7);
  EXPECT_EQ(reading.upper, std::nullopt);
  EXPECT_FALSE(reading.has_interval());
}

TEST(Edition, KnowsTheYearsInWhichAnythingIsPublished) {
  const Edition edition = small_world().open();
  EXPECT_THAT(edition.years(metric_named("share_employed"), Level::county), ElementsAre(2014, 2021, 2023));
  EXPECT_THAT(edition.years(metric_named("share_employed"), Level::place), ElementsAre(2023));
  EXPECT_THAT(edition.years(metric_named("share_in_preschool"), Level::place), IsEmpty());
  const SliceKey white = slice_key("share_employed", Level::county, 2023, {"race-ethnicity", "White, Non-Hispanic"});
  EXPECT_THAT(edition.years(white.metric, Level::county, white.breakdown, white.subgroup), ElementsAre(2023));
}

TEST(Edition, KnowsThePeopleOfEachYearAndTheNewestOfEachPlace) {
  TestEdition world = small_world();
  world.place("35017", "Grant County");
  const Edition edition = world.open();
  const PlaceIndex boone = place_in(edition, "29019");
  EXPECT_EQ(edition.population(boone, 2021), 180000);
  EXPECT_EQ(edition.population(boone, 2022), std::nullopt);
  EXPECT_EQ(edition.newest_populations()[boone], 190000);
  EXPECT_EQ(edition.newest_populations()[place_in(edition, "35017")], 0);
}

TEST(Edition, KeepsTheFactsOfItsContent) {
  const Edition edition = small_world().open();
  EXPECT_EQ(edition.facts().release, "v2025.01");
  EXPECT_EQ(edition.places().places().size(), 4U);
  EXPECT_EQ(edition.find_slice(slice_key("share_employed", Level::county, 2020)), nullptr);
  EXPECT_EQ(edition.find_slice(slice_key("share_employed", Level::county, 2023))->places.size(), 2U);
}

TEST(Edition, WithoutAnySliceCanBeAsked) {
  const Edition edition = TestEdition().place("29019", "Boone County").open();
  EXPECT_EQ(read(edition, "share_employed", "29019", 2023).missing, Missing::no_such_year);
  EXPECT_THAT(edition.years(metric_named("share_employed"), Level::county), IsEmpty());
  EXPECT_EQ(edition.population(0, 2023), std::nullopt);
}

}  // namespace
}  // namespace foothold::metrics
