#include "metrics/map/metric_map.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;

MetricMap map_of(const Edition& edition, std::string_view metric, int year, Level level = Level::county) {
  return make_metric_map(slice_key(metric, level, year), edition);
}

std::vector<std::string> codes(const std::vector<const MapRow*>& rows, const Edition& edition) {
  std::vector<std::string> found;
  for (const MapRow* row : rows) found.emplace_back(edition.places().at(row->reading.place).geoid.text());
  return found;
}

TestEdition four_counties() {
  TestEdition world;
  for (const std::string_view geoid : {"29001", "29003", "29005", "35013"})
    world.place(geoid, "County").people(geoid, 2023, 1000);
  world.value("share_employed", "29001", 2023, {0.70, 0.6, 0.8});
  world.value("share_employed", "29003", 2023, {0.90, 0.8, 0.95, Grade::weak});
  world.value("share_employed", "35013", 2023, {0.80, 0.7, 0.9});
  return world;
}

TEST(MetricMap, HasARowForEveryCountyWithItsShade) {
  const Edition edition = four_counties().open();
  const MetricMap map = map_of(edition, "share_employed", 2023);
  ASSERT_EQ(map.rows.size(), 4U);
  EXPECT_EQ(map.rows[0].shade, Shade::classed);
  EXPECT_TRUE(map.rows[1].is_weak());
  EXPECT_EQ(map.rows[2].shade, Shade::missing);
  EXPECT_EQ(map.count_of(Shade::missing), 1U);
  EXPECT_EQ(map.weak_count(), 1U);
}

TEST(MetricMap, LetsWeakValuesShapeNoClass) {
  const Edition edition = four_counties().open();
  const MetricMap map = map_of(edition, "share_employed", 2023);
  EXPECT_NEAR(map.classes.highest(map.classes.size() - 1), 0.80, 1e-9);
  EXPECT_EQ(map.rows[1].class_index, map.classes.size() - 1);
}

TEST(MetricMap, MakesClassesOfWeakValuesWhenThereAreNoOthers) {
  TestEdition world = TestEdition().place("29001", "County");
  world.value("share_employed", "29001", 2023, {0.70, 0.6, 0.8, Grade::weak});
  const Edition edition = world.open();
  EXPECT_NEAR(map_of(edition, "share_employed", 2023).classes.lowest(0), 0.70, 1e-9);
}

TEST(MetricMap, IsRankedOnlyWherePlacesMayBeComparedAndNumbersAreNoCounts) {
  const Edition edition = small_world().open();
  EXPECT_TRUE(map_of(edition, "share_employed", 2023).may_be_ranked);
  for (const std::string_view metric : {"rate_crime_violent", "rate_juv_arrest", "count_homeless"}) {
    const MetricMap map = map_of(edition, metric, 2023);
    EXPECT_FALSE(map.may_be_ranked) << metric;
    EXPECT_EQ(map.classes.rule(), ClassRule::equal_steps) << metric;
  }
}

TEST(MetricMap, KeepsNoDoctorAtAllOutOfTheClasses) {
  TestEdition world = TestEdition().place("29001", "County").place("29003", "County");
  world.value("ratio_population_pc_physician", "29001", 2021, {0.0});
  world.value("ratio_population_pc_physician", "29003", 2021, {1500.0});
  const Edition edition = world.open();
  const MetricMap map = map_of(edition, "ratio_population_pc_physician", 2021);
  EXPECT_EQ(map.rows[0].shade, Shade::none_at_all);
  EXPECT_EQ(map.classes.lowest(0), 1500.0);
}

TEST(MetricMap, ShowsAPairByTheRatioOfItsPartsAndNoRatioAsMissing) {
  TestEdition world = TestEdition().place("29001", "County").place("29003", "County");
  const std::string_view metric = "ratio_black_nh_house_value_households";
  world.value(metric, "29001", 2023, {0.1, {}, {}, Grade::strong, 0.4});
  world.value(metric, "29003", 2023, {0.1, {}, {}, Grade::strong, 0.0});
  const Edition edition = world.open();
  const MetricMap map = map_of(edition, metric, 2023);
  EXPECT_DOUBLE_EQ(map.rows[0].number, 0.25);
  EXPECT_EQ(map.rows[1].shade, Shade::missing);
  EXPECT_TRUE(map.rows[1].reading.has_value());
}

TEST(OrderedRows, StandByCodeUnlessAskedOtherwise) {
  const Edition edition = four_counties().open();
  const MetricMap map = map_of(edition, "share_employed", 2023);
  EXPECT_THAT(codes(ordered_rows(map, edition, "", RowOrder::code), edition),
              ElementsAre("29001", "29003", "29005", "35013"));
  EXPECT_THAT(codes(ordered_rows(map, edition, "35", RowOrder::code), edition), ElementsAre("35013"));
}

TEST(OrderedRows, PutWeakValuesBehindTheOthersAndMissingOnesLast) {
  const Edition edition = four_counties().open();
  const MetricMap map = map_of(edition, "share_employed", 2023);
  EXPECT_THAT(codes(ordered_rows(map, edition, "", RowOrder::highest), edition),
              ElementsAre("35013", "29001", "29003", "29005"));
  EXPECT_THAT(codes(ordered_rows(map, edition, "", RowOrder::lowest), edition),
              ElementsAre("29001", "35013", "29003", "29005"));
}

TEST(OrderedRows, AreNeverOrderedByCrime) {
  const Edition edition = small_world().open();
  const MetricMap map = map_of(edition, "rate_crime_violent", 2023);
  EXPECT_THAT(codes(ordered_rows(map, edition, "", RowOrder::highest), edition), ElementsAre("29019", "35013"));
}

TEST(OrderedRows, LeaveOutPlacesThatDidNotExistInTheYear) {
  TestEdition world = four_counties();
  world.place("09001", "Fairfield County", 2014, 2021);
  const Edition edition = world.open();
  const MetricMap map = map_of(edition, "share_employed", 2023);
  EXPECT_EQ(map.rows.size(), 5U);
  EXPECT_EQ(ordered_rows(map, edition, "", RowOrder::code).size(), 4U);
}

}  // namespace
}  // namespace foothold::metrics
