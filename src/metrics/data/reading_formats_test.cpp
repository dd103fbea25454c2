#include "metrics/data/reading_formats.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

namespace json = boost::json;

TestEdition world_with_a_pair() {
  TestEdition world = small_world();
  world.value("ratio_hispanic_house_value_households", "29019", 2023, {0.1, {}, {}, Grade::marginal, 0.2});
  return world;
}

std::vector<Reading> readings_of(const Edition& edition) {
  return {read(edition, "share_employed", "29019", 2023), read(edition, "share_employed", "35013", 2021),
          read(edition, "ratio_hispanic_house_value_households", "29019", 2023)};
}

TEST(ReadingsJson, HoldsValuesReasonsAndParts) {
  const Edition edition = world_with_a_pair().open();
  EXPECT_EQ(
      readings_json(readings_of(edition), edition),
      R"({"readings":[)"
      R"({"place":"29019","metric":"share_employed","year":2023,"subgroup_type":"all","subgroup":"All",)"
      R"("value":0.824,"lb":0.81,"ub":0.838,"grade":"Strong","missing":null},)"
      R"({"place":"35013","metric":"share_employed","year":2021,"subgroup_type":"all","subgroup":"All",)"
      R"("value":null,"lb":null,"ub":null,"grade":null,"missing":"not_published"},)"
      R"({"place":"29019","metric":"ratio_hispanic_house_value_households","year":2023,"subgroup_type":"all",)"
      R"("subgroup":"All","value":null,"lb":null,"ub":null,"grade":"Marginal","missing":null,"parts":[0.1,0.2]}]})");
}

TEST(ReadingsJson, OfNoReadingIsAnEmptyList) {
  EXPECT_EQ(readings_json({}, small_world().open()), R"({"readings":[]})");
}

TEST(ReadingsCsv, HoldsValuesReasonsAndParts) {
  const Edition edition = world_with_a_pair().open();
  EXPECT_EQ(readings_csv(readings_of(edition), edition),
            "place,place_name,metric,year,subgroup_type,subgroup,value,lb,ub,grade,missing,part_1,part_2\n"
            "29019,Boone County,share_employed,2023,all,All,0.824,0.81,0.838,Strong,,,\n"
            "35013,Doña Ana County,share_employed,2021,all,All,,,,,not_published,,\n"
            "29019,Boone County,ratio_hispanic_house_value_households,2023,all,All,,,,Marginal,,0.1,0.2\n");
}

TEST(ReadingsCsv, QuotesGroupsWithCommas) {
  const Edition edition = small_world().open();
  const SliceKey key = slice_key("share_employed", Level::county, 2023, {"race-ethnicity", "Black, Non-Hispanic"});
  EXPECT_THAT(readings_csv({edition.reading(place_in(edition, "29019"), key)}, edition),
              testing::HasSubstr(",race-ethnicity,\"Black, Non-Hispanic\",0.75,"));
}

TEST(BenchmarkJson, HoldsTheQuantilesAndHowFarTheyCanBeTrusted) {
  const Edition edition = small_world().open();
  const SliceKey key = slice_key("share_employed", Level::place, 2023);
  const json::value benchmark = json::parse(benchmark_json(key, edition.benchmark(key), edition));
  EXPECT_EQ(benchmark.at("level").as_string(), "place");
  EXPECT_EQ(benchmark.at("metric").as_string(), "share_employed");
  EXPECT_EQ(benchmark.at("median").to_number<double>(), 0.812);
  EXPECT_EQ(benchmark.at("places").to_number<int>(), 2);
  EXPECT_DOUBLE_EQ(benchmark.at("weak_population_share").to_number<double>(), 110000.0 / 240000.0);
}

TEST(BenchmarkJson, WritesNullForWhatCannotBeTold) {
  const Edition edition = small_world().open();
  const SliceKey key = slice_key("share_employed", Level::county, 2020);
  const json::value benchmark = json::parse(benchmark_json(key, edition.benchmark(key), edition));
  for (const char* name : {"median", "p05", "p95", "missing_population_share", "weak_population_share"})
    EXPECT_TRUE(benchmark.at(name).is_null()) << name;
  EXPECT_EQ(benchmark.at("places").to_number<int>(), 0);
}

}  // namespace
}  // namespace foothold::metrics
