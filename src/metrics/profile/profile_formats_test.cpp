#include "metrics/profile/profile_formats.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <set>

#include "base/csv.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

Profile profile_of(const Edition& edition, std::string_view geoid) {
  return make_profile(place_in(edition, geoid), edition, real_library().toolkit.framework);
}

// The entry of one metric in the JSON of a profile.
json::object metric_in(const json::value& profile, std::string_view id) {
  for (const json::value& pillar : profile.at("pillars").as_array())
    for (const json::value& predictor : pillar.at("predictors").as_array())
      for (const json::value& metric : predictor.at("metrics").as_array())
        if (metric.at("metric").as_string() == id) return metric.as_object();
  ADD_FAILURE() << id << " is not in the profile";
  return {};
}

std::vector<std::string> record_of(const std::string& csv, std::string_view metric) {
  CsvReader reader(csv);
  while (reader.next())
    if (reader.fields().at(3) == metric) return {reader.fields().begin(), reader.fields().end()};
  ADD_FAILURE() << metric << " is not in the table";
  return {};
}

TEST(Verdict, EveryOneHasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (int verdict = 0; verdict <= static_cast<int>(Verdict::not_comparable); ++verdict)
    EXPECT_TRUE(names.insert(verdict_name(static_cast<Verdict>(verdict))).second);
  EXPECT_FALSE(names.contains(""));
}

TEST(ProfileJson, TellsThePlaceThePeopleAndTheEdition) {
  const Edition edition = small_world().open();
  const json::value profile = json::parse(profile_json(profile_of(edition, "35013"), edition));
  EXPECT_EQ(profile.at("place").as_string(), "35013");
  EXPECT_EQ(profile.at("name").as_string(), "Doña Ana County");
  EXPECT_EQ(profile.at("level").as_string(), "county");
  EXPECT_EQ(profile.at_pointer("/population/value").to_number<int>(), 220000);
  EXPECT_EQ(profile.at_pointer("/edition/release").as_string(), "v2025.01");
  EXPECT_EQ(profile.at("pillars").as_array().size(), 5U);
}

TEST(ProfileJson, HoldsEveryMetricOfTheCatalogue) {
  const Edition edition = small_world().open();
  const json::value profile = json::parse(profile_json(profile_of(edition, "29019"), edition));
  for (const Metric& metric : real_catalogue().metrics()) EXPECT_FALSE(metric_in(profile, metric.id).empty());
}

TEST(ProfileJson, TellsAReadingItsStandingItsChangeAndItsGap) {
  const Edition edition = small_world().open();
  const json::value employed =
      metric_in(json::parse(profile_json(profile_of(edition, "29019"), edition)), "share_employed");
  EXPECT_EQ(employed.at_pointer("/latest/value").to_number<double>(), 0.824);
  EXPECT_EQ(employed.at_pointer("/latest/lb").to_number<double>(), 0.81);
  EXPECT_EQ(employed.at("series").as_array().size(), 3U);
  EXPECT_EQ(employed.at_pointer("/nation/places").to_number<int>(), 2);
  EXPECT_EQ(employed.at_pointer("/nation/comparison/verdict").as_string(), "higher");
  EXPECT_TRUE(employed.at("state").is_null());
  EXPECT_EQ(employed.at_pointer("/change/since/year").to_number<int>(), 2014);
  EXPECT_EQ(employed.at_pointer("/change/comparison/verdict").as_string(), "higher");
  EXPECT_EQ(employed.at_pointer("/gaps/0/high/subgroup").as_string(), "White, Non-Hispanic");
}

TEST(ProfileJson, TellsWhyAValueIsMissing) {
  TestEdition world = small_world();
  world.place("02261", "Valdez-Cordova Census Area", 2014, 2019);
  const Edition edition = world.open();
  const json::value alaska = json::parse(profile_json(profile_of(edition, "02261"), edition));
  const json::value deaths = metric_in(alaska, "rate_injury_death");
  EXPECT_EQ(deaths.at_pointer("/latest/missing").as_string(), "no_such_place");
  EXPECT_TRUE(deaths.at_pointer("/latest/value").is_null());
  EXPECT_TRUE(deaths.at("nation").is_null());
  EXPECT_TRUE(alaska.at("population").is_null());
}

TEST(ProfileCsv, HasALineForEveryMetricUnderOneHeader) {
  const Edition edition = small_world().open();
  const std::string csv = profile_csv(profile_of(edition, "29019"), edition);
  EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')), real_catalogue().metrics().size() + 1);
  EXPECT_THAT(csv, testing::StartsWith("place,place_name,predictor,metric,year,value,lb,ub,grade,missing,part_1,part_2,"
                                       "nation_median,state_median,nation_verdict\n"));
}

TEST(ProfileCsv, TellsAReadingOrWhyItIsMissing) {
  const Edition edition = small_world().open();
  const std::string csv = profile_csv(profile_of(edition, "29019"), edition);
  EXPECT_THAT(csv,
              HasSubstr("29019,Boone County,employment,share_employed,2023,0.824,0.81,0.838,Strong,,,,0.69,,higher\n"));
  EXPECT_EQ(record_of(csv, "rate_injury_death").at(9), "no_such_year");
  EXPECT_EQ(record_of(csv, "rate_injury_death").at(5), "");
}

TEST(ProfileCsv, WritesBothPartsOfAPairAndNoValue) {
  TestEdition world = small_world();
  world.value("ratio_hispanic_house_value_households", "29019", 2023, {0.1, {}, {}, Grade::marginal, 0.2});
  const Edition edition = world.open();
  const auto record =
      record_of(profile_csv(profile_of(edition, "29019"), edition), "ratio_hispanic_house_value_households");
  EXPECT_EQ(record.at(5), "");
  EXPECT_EQ(record.at(10), "0.1");
  EXPECT_EQ(record.at(11), "0.2");
  EXPECT_EQ(record.at(14), "not_comparable");
}

}  // namespace
}  // namespace foothold::metrics
