#include "metrics/map/map_query.hpp"

#include <gtest/gtest.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

class MapQueries : public testing::Test {
 protected:
  [[nodiscard]] Result<MapQuery> parse(const MapQueryText& text, std::string_view metric = "share_employed") const {
    return parse_map_query(text, metric_named(metric), edition_);
  }
  [[nodiscard]] std::string refused_field(const MapQueryText& text) const {
    const auto query = parse(text);
    return query ? "" : query.error().field;
  }

  Edition edition_ = small_world().open();
};

TEST_F(MapQueries, ChooseTheNewestYearAndEveryoneByThemselves) {
  const auto query = parse({});
  ASSERT_TRUE(query);
  EXPECT_EQ(query->key.year, 2023);
  EXPECT_EQ(query->key.breakdown, overall);
  EXPECT_EQ(query->key.level, Level::county);
  EXPECT_FALSE(query->replaced_year());
  EXPECT_EQ(map_path(*query, edition_), "/map/share_employed");
}

TEST_F(MapQueries, KeepWhatWasAskedInTheirAddress) {
  const auto query = parse({.year = "2014", .state = "mo", .order = "highest", .from = "100"});
  ASSERT_TRUE(query);
  EXPECT_EQ(map_path(*query, edition_), "/map/share_employed?year=2014&state=29&order=highest&from=100");
}

TEST_F(MapQueries, EncodeTheNamesOfGroups) {
  const auto query = parse({.subgroup_type = "race-ethnicity", .subgroup = "White, Non-Hispanic"});
  ASSERT_TRUE(query);
  EXPECT_EQ(map_path(*query, edition_),
            "/map/share_employed?subgroup_type=race-ethnicity&subgroup=White%2C%20Non-Hispanic");
  EXPECT_EQ(numbers_path(query->key, edition_),
            "/api/v1/readings.csv?level=county&metrics=share_employed&years=2023&subgroup_type=race-ethnicity&subgroup="
            "White%2C%20Non-Hispanic");
}

TEST_F(MapQueries, ReplaceAYearThatIsNotPublishedAndTellIt) {
  const auto query = parse({.year = "2019"});
  ASSERT_TRUE(query);
  EXPECT_TRUE(query->replaced_year());
  EXPECT_EQ(query->key.year, 2023);
  EXPECT_EQ(query->asked.year, 2019);
}

TEST_F(MapQueries, ReplaceAGroupThatIsNotPublishedByEveryone) {
  const auto query = parse({.subgroup_type = "gender", .subgroup = "Female"});
  ASSERT_TRUE(query);
  EXPECT_TRUE(query->replaced_group());
  EXPECT_EQ(query->key.breakdown, overall);
  EXPECT_EQ(query->key.year, 2023);
}

TEST_F(MapQueries, HaveNoYearWhereNothingIsPublished) {
  const auto query = parse({}, "share_hs_degree");
  ASSERT_TRUE(query);
  EXPECT_EQ(query->key.year, 0);
}

TEST_F(MapQueries, RefuseWhatIsMalformedByItsField) {
  EXPECT_EQ(refused_field({.year = "soon"}), "year");
  EXPECT_EQ(refused_field({.subgroup_type = "shoe-size"}), "subgroup_type");
  EXPECT_EQ(refused_field({.subgroup_type = "gender", .subgroup = "Green"}), "subgroup");
  EXPECT_EQ(refused_field({.level = "planet"}), "level");
  EXPECT_EQ(refused_field({.state = "ZZ"}), "state");
  EXPECT_EQ(refused_field({.order = "best"}), "order");
  EXPECT_EQ(refused_field({.from = "-1"}), "from");
}

TEST_F(MapQueries, CarryAGroupThroughAFormAsOneWord) {
  const SliceKey key = slice_key("share_employed", Level::county, 2023, {"race-ethnicity", "Black, Non-Hispanic"});
  MapQueryText text;
  take_group_word(group_word(key, real_catalogue()), text);
  EXPECT_EQ(text.subgroup_type, "race-ethnicity");
  EXPECT_EQ(text.subgroup, "Black, Non-Hispanic");
  take_group_word("", text);
  EXPECT_EQ(text.subgroup_type, "");
  EXPECT_EQ(text.subgroup, "");
}

}  // namespace
}  // namespace foothold::metrics
