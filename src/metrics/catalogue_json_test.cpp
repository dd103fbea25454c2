#include "metrics/catalogue_json.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

namespace json = boost::json;

TEST(CatalogueJson, HoldsEveryMetricInTheCataloguesOrder) {
  const json::value parsed = json::parse(metrics_json(real_catalogue()));
  const json::array& metrics = parsed.at("metrics").as_array();
  ASSERT_EQ(metrics.size(), real_catalogue().metrics().size());
  for (std::size_t index = 0; index < metrics.size(); ++index)
    EXPECT_EQ(metrics[index].at("metric").as_string(), real_catalogue().metrics()[index].id);
}

TEST(CatalogueJson, TellsOfAMetricWhatAScriptMustKnow) {
  const json::value metric = json::parse(metric_json(real_catalogue(), metric_named("rate_crime_violent")));
  EXPECT_EQ(metric.at("predictor").as_string(), "crime");
  EXPECT_EQ(metric.at("value").as_string(), "number");
  EXPECT_EQ(metric.at("direction").as_string(), "lower_is_better");
  EXPECT_EQ(metric.at("interval").as_string(), "none");
  EXPECT_FALSE(metric.at("comparable_between_places").as_bool());
  EXPECT_EQ(metric.at_pointer("/county_years/0").to_number<int>(), 2021);
  EXPECT_THAT(std::string(metric.at_pointer("/definition/es").as_string()), testing::Not(testing::IsEmpty()));
}

TEST(CatalogueJson, NamesTheGroupsOfABreakdownAsTheyArePublished) {
  const json::value metric = json::parse(metric_json(real_catalogue(), metric_named("share_employed")));
  EXPECT_EQ(metric.at_pointer("/breakdowns/0/subgroup_type").as_string(), "race-ethnicity");
  EXPECT_EQ(metric.at_pointer("/breakdowns/0/subgroups/0").as_string(), "Black, Non-Hispanic");
  EXPECT_EQ(metric.at("interval").as_string(), "confidence_95");
  EXPECT_EQ(json::parse(metric_json(real_catalogue(), metric_named("count_homeless"))).at("interval").as_string(),
            "logical");
}

TEST(CatalogueJson, TellsTheFactsOfAnEdition) {
  const json::value edition = json::parse(edition_json(small_world().open()));
  EXPECT_EQ(edition.at("release").as_string(), "v2025.01");
  EXPECT_EQ(edition.at("places").to_number<int>(), 4);
  EXPECT_FALSE(edition.at("fictional").as_bool());
}

}  // namespace
}  // namespace foothold::metrics
