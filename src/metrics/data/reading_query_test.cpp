#include "metrics/data/reading_query.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;

class ReadingQueryTest : public testing::Test {
 protected:
  [[nodiscard]] ReadingQuery parse(const ReadingQueryText& text) const {
    const auto query = parse_reading_query(text, edition_);
    EXPECT_TRUE(query) << query.error().message.key;
    return *query;
  }

  [[nodiscard]] Error refusal(const ReadingQueryText& text) const {
    const auto query = parse_reading_query(text, edition_);
    EXPECT_FALSE(query);
    return query ? Error{} : query.error();
  }

  [[nodiscard]] std::vector<std::string> geoids(const ReadingQueryText& text) const {
    std::vector<std::string> codes;
    for (const PlaceIndex place : parse(text).places) codes.emplace_back(edition_.places().at(place).geoid.text());
    return codes;
  }

  Edition edition_ = small_world().open();
};

TEST_F(ReadingQueryTest, OfNothingMeansEverything) {
  const ReadingQuery query = parse({});
  EXPECT_EQ(query.places.size(), 4U);
  EXPECT_EQ(query.metrics.size(), real_catalogue().metrics().size());
  EXPECT_TRUE(query.years.empty());
  EXPECT_EQ(query.breakdown, overall);
  EXPECT_EQ(query.subgroup, std::nullopt);
}

TEST_F(ReadingQueryTest, TakesNamesOnceAndYearsInOrder) {
  ReadingQueryText text;
  text.places = {"29019", "35013", "29019"};
  text.metrics = {"share_employed"};
  text.years = {"2023", "2021", "2023"};
  const ReadingQuery query = parse(text);
  EXPECT_THAT(query.places, ElementsAre(place_in(edition_, "29019"), place_in(edition_, "35013")));
  EXPECT_THAT(query.metrics, ElementsAre(metric_named("share_employed")));
  EXPECT_THAT(query.years, ElementsAre(2021, 2023));
}

TEST_F(ReadingQueryTest, NarrowsPlacesByStateAndLevel) {
  ReadingQueryText text;
  text.states = {"mo"};
  EXPECT_THAT(geoids(text), ElementsAre("29019", "2915670"));
  text.level = "county";
  EXPECT_THAT(geoids(text), ElementsAre("29019"));
  text.states = {"29", "NM"};
  EXPECT_THAT(geoids(text), ElementsAre("29019", "35013"));
}

TEST_F(ReadingQueryTest, PlacesThatAreNamedAreNotNarrowed) {
  ReadingQueryText text;
  text.places = {"29019"};
  text.states = {"NM"};
  EXPECT_THAT(geoids(text), ElementsAre("29019"));
}

TEST_F(ReadingQueryTest, ReadsFormerNamesOfMetrics) {
  ReadingQueryText text;
  text.metrics = {"share_debt_col"};
  EXPECT_THAT(parse(text).metrics, ElementsAre(metric_named("share_debt_coll")));
}

TEST_F(ReadingQueryTest, RefusalsNameTheFieldAndHaveWords) {
  const std::pair<ReadingQueryText, const char*> cases[] = {
      {{.places = {"2901"}, .metrics = {}, .years = {}, .subgroup_type = "", .subgroup = ""}, "place"},
      {{.places = {}, .metrics = {"shoe_size"}, .years = {}, .subgroup_type = "", .subgroup = ""}, "metric"},
      {{.places = {}, .metrics = {}, .years = {"soon"}, .subgroup_type = "", .subgroup = ""}, "year"},
      {{.places = {}, .metrics = {}, .years = {"1989"}, .subgroup_type = "", .subgroup = ""}, "year"},
      {{.places = {}, .metrics = {}, .years = {}, .states = {"XX"}, .subgroup_type = "", .subgroup = ""}, "state"},
      {{.places = {}, .metrics = {}, .years = {}, .level = "city", .subgroup_type = "", .subgroup = ""}, "level"},
      {{.places = {}, .metrics = {}, .years = {}, .subgroup_type = "zodiac", .subgroup = ""}, "subgroup_type"},
      {{.places = {}, .metrics = {}, .years = {}, .subgroup_type = "gender", .subgroup = "Leo"}, "subgroup"},
      {{.places = {}, .metrics = {}, .years = {}, .subgroup_type = "", .subgroup = "Female"}, "subgroup"},
  };
  for (const auto& [text, field] : cases) {
    const Error error = refusal(text);
    EXPECT_EQ(error.kind, ErrorKind::invalid) << field;
    EXPECT_EQ(error.field, field);
    EXPECT_TRUE(real_library().messages.has(error.message.key)) << error.message.key;
    EXPECT_TRUE(real_library().messages.has(error.hint.key)) << error.hint.key;
  }
}

TEST_F(ReadingQueryTest, UnknownPlaceIsNotFoundWithNearOnes) {
  const auto place = parse_place("29018", edition_);
  ASSERT_FALSE(place);
  EXPECT_EQ(place.error().kind, ErrorKind::not_found);
  ASSERT_FALSE(place.error().suggestions.empty());
  EXPECT_EQ(place.error().suggestions[0].label, "Boone County, Missouri");
  EXPECT_EQ(place.error().suggestions[0].path, "/places/29019");
}

TEST_F(ReadingQueryTest, NameInThePlaceOfACodeIsRefusedWithItsPlace) {
  const auto place = parse_place("dona ana", edition_);
  ASSERT_FALSE(place);
  EXPECT_EQ(place.error().kind, ErrorKind::invalid);
  EXPECT_EQ(place.error().suggestions.at(0).path, "/places/35013");
}

TEST_F(ReadingQueryTest, FindsReadingsInTheOrderOfPlaceMetricGroupAndYear) {
  ReadingQueryText text;
  text.places = {"29019"};
  text.metrics = {"share_in_preschool", "share_employed"};
  const auto readings = find_readings(parse(text), edition_);
  ASSERT_TRUE(readings);
  std::vector<std::pair<std::string, int>> found;
  for (const Reading& reading : *readings)
    found.emplace_back(real_catalogue().metric(reading.key.metric).id, reading.key.year);
  using Found = std::pair<std::string, int>;
  EXPECT_THAT(found, ElementsAre(Found{"share_in_preschool", 2018}, Found{"share_in_preschool", 2021},
                                 Found{"share_in_preschool", 2023}, Found{"share_employed", 2014},
                                 Found{"share_employed", 2021}, Found{"share_employed", 2023}));
}

TEST_F(ReadingQueryTest, YearThatWasAskedForGivesAReadingEvenWithoutAValue) {
  ReadingQueryText text;
  text.places = {"29019"};
  text.metrics = {"share_employed"};
  text.years = {"2020"};
  const auto readings = find_readings(parse(text), edition_);
  ASSERT_EQ(readings->size(), 1U);
  EXPECT_EQ(readings->front().missing, Missing::no_such_year);
}

TEST_F(ReadingQueryTest, FindsOneGroupOrAllGroupsOfABreakdown) {
  ReadingQueryText text;
  text.places = {"29019"};
  text.metrics = {"share_employed"};
  text.subgroup_type = "race-ethnicity";
  EXPECT_EQ(find_readings(parse(text), edition_)->size(), 4U);
  text.subgroup = "Hispanic";
  ASSERT_EQ(find_readings(parse(text), edition_)->size(), 1U);
  EXPECT_EQ(find_readings(parse(text), edition_)->front().value, 0.6);
}

TEST_F(ReadingQueryTest, RefusesMoreReadingsThanTheLimit) {
  ReadingQuery query = parse({});
  query.metrics.assign(reading_limit / 4 + 1, metric_named("share_employed"));
  query.years = {2023};
  const auto readings = find_readings(query, edition_);
  ASSERT_FALSE(readings);
  EXPECT_EQ(readings.error().kind, ErrorKind::too_large);
}

}  // namespace
}  // namespace foothold::metrics
