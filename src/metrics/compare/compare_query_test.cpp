#include "metrics/compare/compare_query.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;

class CompareQueries : public testing::Test {
 protected:
  Result<CompareQuery> parse(const std::vector<std::string>& places,
                             const std::vector<std::string>& predictors = {}) const {
    return parse_compare_query(places, predictors, edition_, real_library().toolkit.framework);
  }

  static TestEdition seven_counties() {
    TestEdition world = small_world();
    for (const char* geoid : {"29001", "29003", "29005", "29007", "29009"}) world.place(geoid, "Some County");
    return world;
  }

  Edition edition_ = seven_counties().open();
};

TEST_F(CompareQueries, KeepTheOrderOfThePlaces) {
  const auto query = parse({"35013", "29019"});
  ASSERT_TRUE(query);
  EXPECT_THAT(query->places, ElementsAre(place_in(edition_, "35013"), place_in(edition_, "29019")));
  EXPECT_EQ(query->predictors.size(), 24U);
  EXPECT_TRUE(query->every_predictor);
  EXPECT_EQ(compare_address(*query, edition_), "?places=35013,29019");
}

TEST_F(CompareQueries, PutPredictorsIntoTheOrderOfTheFramework) {
  const auto query = parse({"29019"}, {"preschool", "employment", "employment"});
  ASSERT_TRUE(query);
  ASSERT_EQ(query->predictors.size(), 2U);
  EXPECT_EQ(query->predictors[0]->id, "employment");
  EXPECT_EQ(compare_address(*query, edition_), "?places=29019&predictors=employment," + query->predictors[1]->id);
}

TEST_F(CompareQueries, CountAPlaceOnce) {
  const auto query = parse({"29019", "35013", "29019"});
  ASSERT_TRUE(query);
  EXPECT_EQ(query->places.size(), 2U);
  EXPECT_TRUE(query->named_twice);
}

TEST_F(CompareQueries, MayBeEmpty) {
  const auto query = parse({});
  ASSERT_TRUE(query);
  EXPECT_EQ(compare_address(*query, edition_), "");
}

TEST_F(CompareQueries, RefuseMalformedAndUnknownPlacesAndLeadOn) {
  const auto malformed = parse({"29019", "Bone County"});
  ASSERT_FALSE(malformed);
  EXPECT_EQ(malformed.error().kind, ErrorKind::invalid);
  EXPECT_EQ(malformed.error().field, "places");
  const auto unknown = parse({"35013", "29018"});
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().kind, ErrorKind::not_found);
  EXPECT_EQ(unknown.error().field, "places");
  ASSERT_FALSE(unknown.error().suggestions.empty());
  EXPECT_EQ(unknown.error().suggestions.front().path, "/compare?places=35013,29019");
}

TEST_F(CompareQueries, RefuseMoreThanSixPlaces) {
  EXPECT_TRUE(parse({"29001", "29003", "29005", "29007", "29009", "29019"}));
  const auto query = parse({"29001", "29003", "29005", "29007", "29009", "29019", "35013"});
  ASSERT_FALSE(query);
  EXPECT_EQ(query.error().field, "places");
  EXPECT_EQ(query.error().message.key, "compare.too_many");
}

TEST_F(CompareQueries, RefuseUnknownPredictors) {
  const auto query = parse({"29019"}, {"luck"});
  ASSERT_FALSE(query);
  EXPECT_EQ(query.error().field, "predictors");
}

}  // namespace
}  // namespace foothold::metrics
