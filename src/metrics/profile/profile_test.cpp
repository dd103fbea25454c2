#include "metrics/profile/profile.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

MetricProfile profile_of(const Edition& edition, std::string_view metric, std::string_view geoid = "29019") {
  return make_metric_profile(place_in(edition, geoid), metric_named(metric), edition);
}

std::vector<int> years_of(const std::vector<Reading>& series) {
  std::vector<int> years;
  for (const Reading& reading : series) years.push_back(reading.key.year);
  return years;
}

TEST(MetricProfile, ShowsTheNewestYearWithAValueAndTheWholeSeries) {
  TestEdition world = small_world();
  world.value("share_employed", "35013", 2022, {0.7, 0.6, 0.8});
  const Edition edition = world.open();
  EXPECT_EQ(profile_of(edition, "share_employed").latest.key.year, 2023);
  EXPECT_THAT(years_of(profile_of(edition, "share_employed").series), ElementsAre(2014, 2021, 2022, 2023));
  const MetricProfile preschool = profile_of(edition, "share_in_preschool", "35013");
  EXPECT_EQ(preschool.latest.key.year, 2023);
  EXPECT_EQ(preschool.latest.missing, Missing::not_published);
}

TEST(MetricProfile, GoesBackToAnOlderYearWhenTheNewestHasNoValue) {
  TestEdition world = small_world();
  world.value("share_in_preschool", "35013", 2021, {0.30, 0.25, 0.35});
  const Edition edition = world.open();
  const MetricProfile profile = profile_of(edition, "share_in_preschool", "35013");
  EXPECT_EQ(profile.latest.key.year, 2021);
  EXPECT_EQ(profile.latest.value, 0.30);
  EXPECT_FALSE(profile.series.back().has_value());
}

TEST(MetricProfile, WithoutAnyValueSaysWhyAndComparesNothing) {
  const Edition edition = small_world().open();
  const MetricProfile city = profile_of(edition, "rate_injury_death", "2915670");
  EXPECT_EQ(city.latest.missing, Missing::not_for_this_level);
  EXPECT_FALSE(city.nation || city.state || city.change || !city.gaps.empty());
  EXPECT_THAT(city.series, IsEmpty());
  EXPECT_EQ(profile_of(edition, "rate_injury_death").latest.missing, Missing::no_such_year);
}

// The small world with enough counties of Missouri for a median of the state.
TestEdition five_counties() {
  TestEdition world = small_world();
  for (const char* code : {"29001", "29003", "29005", "29007"}) {
    world.place(code, "County").people(code, 2023, 10000);
    world.value("share_employed", code, 2023, {0.7, 0.6, 0.8}).value("rate_crime_violent", code, 2023, {300});
  }
  return world;
}

TEST(MetricProfile, StandsBesideTheNationAndTheState) {
  const Edition edition = five_counties().open();
  const MetricProfile profile = profile_of(edition, "share_employed");
  ASSERT_TRUE(profile.nation && profile.state);
  EXPECT_EQ(profile.nation->benchmark.places, 6U);
  EXPECT_EQ(profile.nation->comparison.verdict, Verdict::higher);
  EXPECT_EQ(profile.state->benchmark.places, 5U);
  EXPECT_EQ(profile.state->benchmark.median, 0.824);
  EXPECT_EQ(profile.state->comparison.verdict, Verdict::cannot_tell);
}

TEST(MetricProfile, HasNoStandingInAStateOfFewPlaces) {
  const Edition edition = five_counties().open();
  EXPECT_FALSE(profile_of(edition, "share_employed", "35013").state);
  EXPECT_TRUE(profile_of(edition, "share_employed", "35013").nation);
}

TEST(MetricProfile, RefusesToCompareCrimeBetweenPlaces) {
  const Edition edition = five_counties().open();
  const MetricProfile profile = profile_of(edition, "rate_crime_violent");
  ASSERT_TRUE(profile.nation && profile.state);
  EXPECT_EQ(profile.nation->comparison.verdict, Verdict::not_comparable);
  EXPECT_EQ(profile.state->comparison.verdict, Verdict::not_comparable);
}

TEST(MetricProfile, RefusesToCompareWithAMedianThatIsNotReliable) {
  TestEdition world = small_world();
  world.place("35017", "Grant County").people("35017", 2023, 90000);  // 18 % of all people, without a value
  const Edition edition = world.open();
  EXPECT_EQ(profile_of(edition, "share_employed").nation->comparison.verdict, Verdict::not_comparable);
}

TEST(MetricProfile, ComparesNeitherCountsNorPairsWithOtherPlaces) {
  TestEdition world = small_world();
  for (const char* code : {"29019", "35013"}) {
    world.value("count_homeless", code, 2022, {500, 490, 510}).people(code, 2022, 200000);
    world.value("ratio_hispanic_house_value_households", code, 2023, {0.1, {}, {}, Grade::strong, 0.2});
  }
  const Edition edition = world.open();
  EXPECT_EQ(profile_of(edition, "count_homeless").nation->comparison.verdict, Verdict::not_comparable);
  const MetricProfile pair = profile_of(edition, "ratio_hispanic_house_value_households");
  EXPECT_EQ(pair.nation->comparison.verdict, Verdict::not_comparable);
  EXPECT_FALSE(pair.change);
}

TEST(MetricProfile, NoDoctorAtAllIsNotTheSmallestNumber) {
  TestEdition world = small_world();
  for (const char* code : {"29019", "35013"})
    world.people(code, 2020, 200000).value("ratio_population_pc_physician", code, 2020, {1300});
  world.people("29019", 2021, 2000).people("35013", 2021, 200000);
  world.value("ratio_population_pc_physician", "29019", 2021, {0})
      .value("ratio_population_pc_physician", "35013", 2021, {1300});
  const Edition edition = world.open();
  const MetricProfile profile = profile_of(edition, "ratio_population_pc_physician");
  EXPECT_EQ(profile.nation->comparison.verdict, Verdict::not_comparable);
  ASSERT_TRUE(profile.change);
  EXPECT_EQ(profile.change->earlier.value, 1300);
  EXPECT_EQ(profile.change->comparison.verdict, Verdict::not_comparable);
}

TEST(MetricProfile, YearsWithoutADoctorAreNoPartOfTheTrend) {
  TestEdition world = small_world();
  world.value("ratio_population_pc_physician", "29019", 2019, {0});
  world.value("ratio_population_pc_physician", "29019", 2020, {1800})
      .value("ratio_population_pc_physician", "29019", 2021, {1700});
  const Edition edition = world.open();
  const MetricProfile profile = profile_of(edition, "ratio_population_pc_physician");
  EXPECT_EQ(profile.change->earlier.key.year, 2020);
  EXPECT_EQ(profile.change->points, 2U);
}

TEST(Profile, HasEveryPillarWithEveryPredictorAndItsHeadlineFirst) {
  const Edition edition = small_world().open();
  const Profile profile = make_profile(place_in(edition, "29019"), edition, real_library().toolkit.framework);
  std::size_t predictors = 0;
  for (const PillarProfile& pillar : profile.pillars)
    for (const PredictorProfile& predictor : pillar.predictors) {
      ++predictors;
      EXPECT_TRUE(real_catalogue().metric(predictor.metrics.at(0).metric).headline) << predictor.predictor->id;
    }
  EXPECT_EQ(profile.pillars.size(), 5U);
  EXPECT_EQ(predictors, 24U);
}

TEST(Profile, ShowsTheNewestNumberOfPeople) {
  const Edition edition = small_world().place("35017", "Grant County").open();
  const Profile boone = make_profile(place_in(edition, "29019"), edition, real_library().toolkit.framework);
  EXPECT_EQ(boone.population, 190000);
  EXPECT_EQ(boone.population_year, 2023);
  EXPECT_EQ(make_profile(place_in(edition, "35017"), edition, real_library().toolkit.framework).population,
            std::nullopt);
}

}  // namespace
}  // namespace foothold::metrics
