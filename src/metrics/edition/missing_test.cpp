#include <gmock/gmock.h>

#include <set>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

// The small world with a county of Alaska that ended in 2019 and has known gaps, and with cells that the import kept
// out.
class MissingReasons : public testing::Test {
 protected:
  static TestEdition world() {
    TestEdition world = small_world();
    world.place("02261", "Valdez-Cordova Census Area", 2014, 2019);
    world.value("share_employed", "29019", 2018, {0.78, 0.76, 0.80});
    world.value("share_employed", "29019", 2021, {0.79, 0.77, 0.81}, {"race-ethnicity", "Black, Non-Hispanic"});
    world.value("ratio_living_wage", "35013", 2023, {0.8});
    world.withhold("ratio_living_wage", "29019", 2023, Withheld::zero_means_missing);
    world.withhold("share_employed", "35013", 2021, Withheld::rejected);
    return world;
  }

  Reading ask(std::string_view metric, std::string_view geoid, int year, TestGroup group = {}) const {
    const PlaceIndex place = place_in(edition_, geoid);
    return edition_.reading(place, slice_key(metric, edition_.places().at(place).geoid.level(), year, group));
  }

  Edition edition_ = world().open();
};

TEST_F(MissingReasons, NoneWhereThereIsAValue) {
  EXPECT_EQ(ask("share_employed", "29019", 2023).missing, Missing::none);
}

TEST_F(MissingReasons, APlaceThatDidNotExistInThatYear) {
  EXPECT_EQ(ask("share_employed", "02261", 2023).missing, Missing::no_such_place);
}

TEST_F(MissingReasons, AMetricThatIsNotPublishedForTheLevel) {
  EXPECT_EQ(ask("rate_injury_death", "2915670", 2023).missing, Missing::not_for_this_level);
}

TEST_F(MissingReasons, AYearThatTheMetricDoesNotCover) {
  EXPECT_EQ(ask("share_employed", "29019", 2020).missing, Missing::no_such_year);
}

TEST_F(MissingReasons, AYearThatTheGroupDoesNotCoverThoughTheMetricDoes) {
  ASSERT_TRUE(ask("share_employed", "29019", 2021, {"race-ethnicity", "Black, Non-Hispanic"}).has_value());
  EXPECT_EQ(ask("share_employed", "29019", 2018, {"race-ethnicity", "Black, Non-Hispanic"}).missing,
            Missing::no_such_year);
}

TEST_F(MissingReasons, AGroupForWhichTheMetricIsNeverPublished) {
  EXPECT_EQ(ask("share_employed", "29019", 2023, {"race-ethnicity", "White"}).missing, Missing::no_such_subgroup);
  EXPECT_EQ(ask("share_employed", "29019", 2023, {"income", "$50,000 or More"}).missing, Missing::no_such_subgroup);
}

TEST_F(MissingReasons, AHoleThatThePublisherExplains) {
  const Reading reading = ask("share_employed", "02261", 2018);
  EXPECT_EQ(reading.missing, Missing::known_gap);
  ASSERT_NE(reading.gap, nullptr);
  EXPECT_THAT(reading.gap->reason.english, testing::HasSubstr("Valdez-Cordova"));
}

TEST_F(MissingReasons, AKnownHoleAlsoWhereNoPlaceHasAValueThatYear) {
  EXPECT_EQ(ask("share_employed", "02261", 2016).missing, Missing::known_gap);
}

TEST_F(MissingReasons, AZeroThatMarksAMissingValue) {
  EXPECT_EQ(ask("ratio_living_wage", "29019", 2023).missing, Missing::zero_means_missing);
}

TEST_F(MissingReasons, ACellThatTheImportRejected) {
  EXPECT_EQ(ask("share_employed", "35013", 2021).missing, Missing::rejected);
  EXPECT_EQ(ask("share_employed", "35013", 2018).missing, Missing::not_published) << "only one year was rejected";
}

TEST_F(MissingReasons, NotPublishedWhereNobodyCanSayMore) {
  EXPECT_EQ(ask("share_employed", "35013", 2018).missing, Missing::not_published);
  EXPECT_EQ(ask("population", "35013", 2021).missing, Missing::not_published);
  EXPECT_EQ(ask("share_employed", "35013", 2023, {"race-ethnicity", "Hispanic"}).missing, Missing::not_published);
}

TEST(Missing, EveryReasonHasAStableNameOfItsOwn) {
  EXPECT_EQ(missing_name(Missing::none), "");
  std::set<std::string_view> names;
  for (int reason = 1; reason <= static_cast<int>(Missing::not_published); ++reason)
    EXPECT_TRUE(names.insert(missing_name(static_cast<Missing>(reason))).second) << reason;
  EXPECT_FALSE(names.contains(""));
}

}  // namespace
}  // namespace foothold::metrics
