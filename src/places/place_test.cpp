#include "places/place.hpp"

#include <gtest/gtest.h>

namespace foothold::places {
namespace {

struct Spoken {
  std::string_view geoid;
  std::string_view name;
  std::string_view spoken;
};

TEST(Place, IsCalledAsPeopleSayIt) {
  const Spoken cases[] = {
      {"2915670", "Columbia city", "Columbia"},
      {"2938000", "Kansas City city", "Kansas City"},
      {"0407940", "Buckeye town", "Buckeye"},
      {"4752006", "Nashville-Davidson metropolitan government (balance)", "Nashville-Davidson"},
      {"1836003", "Indianapolis city (balance)", "Indianapolis"},
      {"1571550", "Urban Honolulu CDP", "Urban Honolulu"},
      {"29019", "Boone County", "Boone County"},
      {"29510", "St. Louis city", "St. Louis city"},  // a county of its own, so the word tells it from St. Louis County
      {"2900000", " city", " city"},
  };
  for (const Spoken& one : cases) {
    const Place place{Geoid::parse(one.geoid).value(), std::string(one.name), 2014, 2023, {}};
    EXPECT_EQ(place.spoken_name(), one.spoken);
  }
}

TEST(Place, ExistsFromItsFirstToItsLastYear) {
  const Place place{Geoid::parse("02261").value(), "Valdez-Cordova Census Area", 2014, 2019, {}};
  EXPECT_FALSE(place.exists_in(2013));
  EXPECT_TRUE(place.exists_in(2014));
  EXPECT_TRUE(place.exists_in(2019));
  EXPECT_FALSE(place.exists_in(2020));
}

}  // namespace
}  // namespace foothold::places
