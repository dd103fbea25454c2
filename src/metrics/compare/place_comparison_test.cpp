#include "metrics/compare/place_comparison.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;

const toolkit::Framework& framework() {
  return real_library().toolkit.framework;
}

PlaceComparison compare(const Edition& edition, const std::vector<std::string>& places,
                        const std::vector<std::string>& predictors = {}) {
  return compare_places(parse_compare_query(places, predictors, edition, framework()).value(), edition);
}

const ComparedMetric& metric_in(const PlaceComparison& comparison, std::string_view id) {
  for (const ComparedPredictor& predictor : comparison.predictors)
    for (const ComparedMetric& metric : predictor.metrics)
      if (real_catalogue().metric(metric.metric).id == id) return metric;
  throw std::logic_error("not compared: " + std::string(id));
}

int year_for(const Edition& edition, std::string_view metric, const std::vector<std::string>& geoids) {
  std::vector<PlaceIndex> places;
  for (const std::string& geoid : geoids) places.push_back(place_in(edition, geoid));
  return year_to_compare(places, metric_named(metric), edition);
}

TEST(PlaceComparison, CoversEveryMetricUnlessPredictorsAreNamed) {
  const Edition edition = small_world().open();
  const PlaceComparison all = compare(edition, {"29019", "35013"});
  std::size_t metrics = 0;
  for (const ComparedPredictor& predictor : all.predictors) metrics += predictor.metrics.size();
  EXPECT_EQ(all.predictors.size(), 24U);
  EXPECT_EQ(metrics, real_catalogue().metrics().size());
  EXPECT_EQ(compare(edition, {"29019", "35013"}, {"employment"}).predictors.size(), 1U);
}

TEST(PlaceComparison, SaysOfEachPlaceHowItStandsBesideTheFirst) {
  const Edition edition = small_world().open();
  const PlaceComparison comparison = compare(edition, {"29019", "35013"}, {"employment"});
  const ComparedMetric& employed = metric_in(comparison, "share_employed");
  ASSERT_EQ(employed.values.size(), 2U);
  EXPECT_FALSE(employed.values[0].comparison) << "the first is the measure";
  EXPECT_EQ(employed.values[1].comparison->verdict, Verdict::lower);
  EXPECT_NEAR(employed.values[1].comparison->difference, 0.690 - 0.824, 1e-12);
  EXPECT_EQ(employed.year, 2023);
  EXPECT_TRUE(employed.shared);
  EXPECT_EQ(comparison.tests, 1U);
}

TEST(PlaceComparison, TakesTheNewestYearThatAllShare) {
  TestEdition world = small_world();
  world.value("share_in_preschool", "35013", 2021, {0.30, 0.25, 0.35});
  const Edition edition = world.open();
  EXPECT_EQ(year_for(edition, "share_in_preschool", {"29019", "35013"}), 2021);
  EXPECT_EQ(year_for(edition, "share_in_preschool", {"29019"}), 2023);
}

TEST(PlaceComparison, WithoutASharedYearTakesTheOneWithMostValuesAndRatherThatOfTheFirst) {
  const Edition edition = small_world().open();
  EXPECT_EQ(year_for(edition, "share_in_preschool", {"29019", "35013"}), 2023);
  TestEdition world = small_world();
  world.value("share_in_preschool", "35013", 2014, {0.30, 0.25, 0.35});
  const Edition apart = world.open();
  EXPECT_EQ(year_for(apart, "share_in_preschool", {"35013", "29019"}), 2014);
  EXPECT_EQ(year_for(apart, "share_in_preschool", {"29019", "35013"}), 2023);
  const ComparedMetric preschool = metric_in(compare(apart, {"29019", "35013"}), "share_in_preschool");
  EXPECT_FALSE(preschool.shared);
  EXPECT_EQ(preschool.values[1].comparison->refusal, Refusal::no_value);
}

TEST(PlaceComparison, HasNoYearForWhatIsNeverPublished) {
  const Edition edition = small_world().open();
  EXPECT_EQ(year_for(edition, "rate_learning", {"29019", "35013"}), 0);
}

TEST(PlaceComparison, RefusesWhatTheCatalogueForbids) {
  TestEdition world = small_world();
  world.value("count_membership_associations_per_10k", "29019", 2022, {9.0});
  world.value("count_membership_associations_per_10k", "2915670", 2022, {15.0});
  const Edition edition = world.open();
  const PlaceComparison comparison = compare(edition, {"29019", "35013", "2915670"});
  EXPECT_EQ(metric_in(comparison, "rate_crime_violent").values[1].comparison->refusal, Refusal::places_not_comparable);
  EXPECT_EQ(metric_in(comparison, "count_membership_associations_per_10k").values[2].comparison->refusal,
            Refusal::county_with_city);
  EXPECT_FALSE(metric_in(comparison, "share_employed").values[2].comparison->refused())
      << "employment of counties and cities comes from the same survey";
}

TEST(PlaceComparison, MarksVerdictsOfWeakValues) {
  const Edition edition = small_world().open();
  const PlaceComparison comparison = compare(edition, {"29019", "3539380"});
  EXPECT_TRUE(metric_in(comparison, "share_employed").values[1].comparison->unreliable);
}

TEST(PlaceComparison, CorrectsAllTestsOnTheScreenTogether) {
  TestEdition world = small_world();
  // z = 0.03 / √(2 × (0.02 / 1.96)²) = 2.08: beyond 5 % alone (1.96), not as the larger of two (2.24).
  world.place("35001", "Bernalillo County");
  world.value("share_employed", "29019", 2023, {0.80, 0.78, 0.82})
      .value("share_employed", "35013", 2023, {0.83, 0.81, 0.85});
  world.value("share_employed", "35001", 2023, {0.805, 0.785, 0.825});
  const Edition edition = world.open();
  const auto verdict_of_second = [&](const std::vector<std::string>& places) {
    return metric_in(compare(edition, places, {"employment"}), "share_employed").values[1].comparison->verdict;
  };
  EXPECT_EQ(verdict_of_second({"29019", "35013"}), Verdict::higher);
  EXPECT_EQ(verdict_of_second({"29019", "35013", "35001"}), Verdict::cannot_tell);
}

TEST(PlaceComparison, OfOnePlaceHasNothingToTest) {
  const Edition edition = small_world().open();
  const PlaceComparison comparison = compare(edition, {"29019"});
  EXPECT_EQ(comparison.tests, 0U);
  EXPECT_THAT(comparison.places, ElementsAre(place_in(edition, "29019")));
}

}  // namespace
}  // namespace foothold::metrics
