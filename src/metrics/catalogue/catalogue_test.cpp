#include "metrics/catalogue/catalogue.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

TEST(Catalogue, FindsWhatItHoldsAndNothingElse) {
  const Catalogue& catalogue = real_catalogue();
  EXPECT_EQ(catalogue.metric(catalogue.find_metric("share_employed").value()).id, "share_employed");
  EXPECT_EQ(catalogue.find_metric("share_employ"), std::nullopt);
  EXPECT_EQ(catalogue.find_breakdown("all"), overall);
  EXPECT_EQ(catalogue.find_breakdown("zodiac"), std::nullopt);
  EXPECT_EQ(catalogue.find_file(11)->level, Level::county);
  EXPECT_EQ(catalogue.find_file(99), nullptr);
  EXPECT_EQ(catalogue.find_former_column("share_employed"), nullptr);
  EXPECT_EQ(catalogue.race_group_label("hispanic").english, "Hispanic");
  EXPECT_EQ(catalogue.race_group_label("martian").english, "");
}

TEST(Catalogue, FindsSubgroupsByTheirNameAndByTheirAliases) {
  const Catalogue& catalogue = real_catalogue();
  const BreakdownIndex race = catalogue.find_breakdown("race-ethnicity").value();
  EXPECT_EQ(catalogue.find_subgroup(race, "All"), SubgroupIndex{0});
  EXPECT_EQ(catalogue.find_subgroup(race, "Black, Non Hispanic"), catalogue.find_subgroup(race, "Black, Non-Hispanic"));
  EXPECT_NE(catalogue.find_subgroup(race, "Black"), catalogue.find_subgroup(race, "Black, Non-Hispanic"));
  EXPECT_EQ(catalogue.find_subgroup(race, "black"), std::nullopt);
  EXPECT_EQ(catalogue.find_subgroup(overall, "All"), SubgroupIndex{0});
  EXPECT_EQ(catalogue.find_subgroup(overall, "Female"), std::nullopt);
}

TEST(Catalogue, EveryPredictorStartsWithItsOneHeadline) {
  for (const toolkit::Predictor& predictor : real_library().toolkit.framework.predictors()) {
    const auto metrics = real_catalogue().metrics_of_predictor(predictor.id);
    ASSERT_FALSE(metrics.empty()) << predictor.id;
    EXPECT_TRUE(real_catalogue().metric(metrics.front()).headline) << predictor.id;
    for (std::size_t index = 1; index < metrics.size(); ++index)
      EXPECT_FALSE(real_catalogue().metric(metrics[index]).headline) << predictor.id;
  }
}

TEST(Catalogue, YearsAreAscendingAndBreakdownsLieInTheCatalogue) {
  for (const Metric& metric : real_catalogue().metrics()) {
    EXPECT_TRUE(std::is_sorted(metric.county_years.begin(), metric.county_years.end())) << metric.id;
    EXPECT_TRUE(std::is_sorted(metric.place_years.begin(), metric.place_years.end())) << metric.id;
    EXPECT_FALSE(metric.county_years.empty() && metric.place_years.empty()) << metric.id;
    for (const PublishedBreakdown& published : metric.breakdowns) {
      EXPECT_NE(published.breakdown, overall) << metric.id;
      EXPECT_FALSE(published.subgroups.empty()) << metric.id;
    }
  }
}

TEST(Catalogue, HasAFileForEachLevelAndBreakdownOnlyOnce) {
  std::set<std::pair<Level, BreakdownIndex>> seen;
  std::set<int> numbers;
  for (const ReleaseFile& file : real_catalogue().files()) {
    EXPECT_TRUE(seen.emplace(file.level, file.breakdown).second) << file.name;
    EXPECT_TRUE(numbers.insert(file.number).second) << file.name;
    EXPECT_EQ(file.name.substr(0, 3), std::to_string(file.number) + "_");
  }
}

TEST(Catalogue, KnowsWhatBecameOfFormerColumns) {
  const Catalogue& catalogue = real_catalogue();
  const FormerColumn* rescaled = catalogue.find_former_column("ratio_high_low_ses_fb_friends");
  ASSERT_NE(rescaled, nullptr);
  EXPECT_EQ(rescaled->status, FormerColumn::Status::rescaled);
  EXPECT_EQ(rescaled->factor, 0.5);
  EXPECT_EQ(rescaled->current, catalogue.find_metric("share_economic_connectedness"));
  EXPECT_TRUE(catalogue.is_dropped(61, "subgroup"));
  EXPECT_FALSE(catalogue.is_dropped(11, "subgroup"));
}

TEST(Metric, AllowsValuesWithinItsLimits) {
  const Metric& ratio = real_catalogue().metric(metric_named("ratio_living_wage"));
  ASSERT_EQ(ratio.maximum, 6.5);
  ASSERT_EQ(ratio.overall_maximum, 2.0);
  EXPECT_TRUE(ratio.allows(2.0, true));
  EXPECT_FALSE(ratio.allows(2.1, true));
  EXPECT_TRUE(ratio.allows(6.5, false));
  EXPECT_FALSE(ratio.allows(6.6, false));
  EXPECT_FALSE(ratio.allows(-0.1, false));
  EXPECT_TRUE(Metric().allows(-1e300, true));
}

}  // namespace
}  // namespace foothold::metrics
