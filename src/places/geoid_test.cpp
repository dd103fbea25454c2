#include "places/geoid.hpp"

#include <gtest/gtest.h>

namespace foothold::places {
namespace {

TEST(Geoid, OfFiveDigitsIsACountyAndOfSevenACity) {
  EXPECT_EQ(Geoid::parse("29019")->level(), Level::county);
  EXPECT_EQ(Geoid::parse("2915670")->level(), Level::place);
}

TEST(Geoid, KeepsLeadingZerosAndKnowsItsState) {
  const auto geoid = Geoid::parse("01001");
  ASSERT_TRUE(geoid);
  EXPECT_EQ(geoid->text(), "01001");
  EXPECT_EQ(geoid->state(), "01");
}

TEST(Geoid, IsRefusedUnlessItIsExactlyDigitsOfTheRightNumber) {
  for (const std::string_view text :
       {"", "2901", "290190", "29019000", "2901x", " 29019", "29019 ", "-9019", "２９０１９"})
    EXPECT_FALSE(Geoid::parse(text)) << text;
}

TEST(Geoid, IsOrderedByItsDigits) {
  EXPECT_LT(*Geoid::parse("01001"), *Geoid::parse("29019"));
  EXPECT_LT(*Geoid::parse("29019"), *Geoid::parse("2915670"));
  EXPECT_EQ(*Geoid::parse("29019"), *Geoid::parse("29019"));
  EXPECT_NE(*Geoid::parse("29019"), *Geoid::parse("2901900"));
}

TEST(Level, NamesAndLevelsBelongTogether) {
  for (const Level level : {Level::county, Level::place}) EXPECT_EQ(level_from_name(level_name(level)), level);
  EXPECT_EQ(level_from_name("city"), std::nullopt);
}

}  // namespace
}  // namespace foothold::places
