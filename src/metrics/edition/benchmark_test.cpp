#include "metrics/edition/benchmark.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

// Six counties of two states. Missouri: 100, 200 and 300 people with values 1, 2, 3; New Mexico: 400 people with value
// 4, 100 people with the weak value 5, and 900 people in a county without a value.
TestEdition six_counties() {
  TestEdition world;
  for (const char* code : {"29001", "29003", "29005", "35001", "35003", "35005"})
    world.place(code, "County " + std::string(code));
  world.people("29001", 2023, 100).people("29003", 2023, 200).people("29005", 2023, 300);
  world.people("35001", 2023, 400).people("35003", 2023, 100).people("35005", 2023, 900);
  world.value("pctl_income_50", "29001", 2023, {1}).value("pctl_income_50", "29003", 2023, {2});
  world.value("pctl_income_50", "29005", 2023, {3}).value("pctl_income_50", "35001", 2023, {4});
  world.value("pctl_income_50", "35003", 2023, {5, {}, {}, Grade::weak});
  return world;
}

SliceKey income() {
  return slice_key("pctl_income_50", Level::county, 2023);
}

TEST(Benchmark, OfTheNationWeighsValuesByPeople) {
  const Benchmark nation = six_counties().open().benchmark(income());
  // 1,100 people with a value: the 550th and 551st live where it is 3.
  EXPECT_DOUBLE_EQ(nation.median, 3.0);
  EXPECT_DOUBLE_EQ(nation.p05, 1.0);
  EXPECT_DOUBLE_EQ(nation.p95, 5.0);
  EXPECT_EQ(nation.places, 5U);
  EXPECT_DOUBLE_EQ(nation.missing_population_share, 900.0 / 2000.0);
  EXPECT_DOUBLE_EQ(nation.weak_population_share, 100.0 / 2000.0);
  EXPECT_FALSE(nation.is_reliable());
}

TEST(Benchmark, OfAStateLooksAtItsOwnPlacesOnly) {
  const Edition edition = six_counties().open();
  const Benchmark missouri = edition.state_benchmark(income(), "29");
  EXPECT_DOUBLE_EQ(missouri.median, 2.5);  // 600 people: the 300th lives where it is 2, the 301st where it is 3
  EXPECT_EQ(missouri.places, 3U);
  EXPECT_DOUBLE_EQ(missouri.missing_population_share, 0.0);
  EXPECT_TRUE(missouri.is_reliable());
  const Benchmark new_mexico = edition.state_benchmark(income(), "35");
  EXPECT_DOUBLE_EQ(new_mexico.median, 4.0);
  EXPECT_DOUBLE_EQ(new_mexico.missing_population_share, 900.0 / 1400.0);
}

TEST(Benchmark, OfAStateWithoutPlacesIsEmpty) {
  const Benchmark nowhere = six_counties().open().state_benchmark(income(), "01");
  EXPECT_EQ(nowhere.places, 0U);
  EXPECT_TRUE(std::isnan(nowhere.median));
  EXPECT_FALSE(nowhere.is_reliable());
}

TEST(Benchmark, IsReliableUpToFifteenPercentMissingOrWeak) {
  Benchmark benchmark;
  EXPECT_FALSE(benchmark.is_reliable()) << "nothing is known";
  benchmark.missing_population_share = 0.10;
  benchmark.weak_population_share = 0.0499;
  EXPECT_TRUE(benchmark.is_reliable());
  benchmark.weak_population_share = 0.0501;
  EXPECT_FALSE(benchmark.is_reliable());
}

TEST(Benchmark, WithoutKnownPeopleCountsPlacesAndNothingElse) {
  TestEdition world = small_world();
  world.value("share_employed", "29019", 2015, {0.7, 0.6, 0.8});
  const Benchmark benchmark = world.open().benchmark(slice_key("share_employed", Level::county, 2015));
  EXPECT_EQ(benchmark.places, 1U);
  EXPECT_TRUE(std::isnan(benchmark.median));
  EXPECT_TRUE(std::isnan(benchmark.missing_population_share));
  EXPECT_FALSE(benchmark.is_reliable());
}

TEST(Benchmark, OfAPairIsThatOfTheRatioOfItsParts) {
  TestEdition world = small_world();
  world.value("ratio_hispanic_house_value_households", "29019", 2023, {0.1, {}, {}, Grade::strong, 0.2});
  world.value("ratio_hispanic_house_value_households", "35013", 2023, {0.3, {}, {}, Grade::strong, 0.4});
  const Benchmark benchmark =
      world.open().benchmark(slice_key("ratio_hispanic_house_value_households", Level::county, 2023));
  EXPECT_DOUBLE_EQ(benchmark.median, 0.75);  // 220,000 of 410,000 people live where it is 0.3 : 0.4
  EXPECT_DOUBLE_EQ(benchmark.p05, 0.5);
}

TEST(Benchmark, LeavesOutPairsWhoseRightPartIsZero) {
  TestEdition world = small_world();
  world.value("ratio_hispanic_house_value_households", "29019", 2023, {0.1, {}, {}, Grade::strong, 0.0});
  world.value("ratio_hispanic_house_value_households", "35013", 2023, {0.3, {}, {}, Grade::strong, 0.4});
  const Benchmark benchmark =
      world.open().benchmark(slice_key("ratio_hispanic_house_value_households", Level::county, 2023));
  EXPECT_EQ(benchmark.places, 1U);
  EXPECT_DOUBLE_EQ(benchmark.p05, 0.75);
}

TEST(Benchmark, OfASubgroupIsWorkedOutWhenItIsAskedFor) {
  const Edition edition = small_world().open();
  const SliceKey key = slice_key("share_employed", Level::county, 2023, {"race-ethnicity", "White, Non-Hispanic"});
  EXPECT_DOUBLE_EQ(edition.benchmark(key).median, 0.84);
  EXPECT_DOUBLE_EQ(edition.state_benchmark(key, "29").median, 0.84);
  EXPECT_EQ(edition.state_benchmark(key, "35").places, 0U);
}

TEST(Benchmark, OfASliceThatDoesNotExistIsEmpty) {
  const Edition edition = small_world().open();
  const SliceKey key = slice_key("share_employed", Level::county, 2020);
  EXPECT_EQ(edition.benchmark(key).places, 0U);
  EXPECT_TRUE(std::isnan(edition.state_benchmark(key, "29").median));
}

TEST(Benchmark, OfCountiesAndOfCitiesStandApart) {
  const Edition edition = small_world().open();
  EXPECT_DOUBLE_EQ(edition.benchmark(slice_key("share_employed", Level::place, 2023)).p95, 0.812);
  EXPECT_DOUBLE_EQ(edition.benchmark(slice_key("share_employed", Level::county, 2023)).p95, 0.824);
}

}  // namespace
}  // namespace foothold::metrics
