#include "places/place_directory.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

namespace foothold::places {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

Place place(std::string_view geoid, std::string name, std::vector<std::string> former = {}) {
  return {*Geoid::parse(geoid), std::move(name), 2014, 2023, std::move(former)};
}

PlaceDirectory small_directory() {
  return {{place("29019", "Boone County"), place("05009", "Boone County"), place("35013", "Doña Ana County"),
           place("2915670", "Columbia city"), place("53013", "Columbia County"), place("39029", "Columbiana County"),
           place("11001", "District of Columbia"), place("46102", "Oglala Lakota County", {"Shannon County"}),
           place("29510", "St. Louis city"), place("01115", "St. Clair County")},
          {{"01", "AL", {"Alabama", "Alabama"}},
           {"05", "AR", {"Arkansas", "Arkansas"}},
           {"29", "MO", {"Missouri", "Misuri"}},
           {"35", "NM", {"New Mexico", "Nuevo México"}},
           {"53", "WA", {"Washington", "Washington"}}}};
}

class PlaceSearch : public testing::Test {
 protected:
  std::vector<std::string> geoids(const std::vector<PlaceIndex>& found) const {
    std::vector<std::string> texts;
    for (const PlaceIndex index : found) texts.emplace_back(directory_.at(index).geoid.text());
    return texts;
  }
  std::vector<std::string> search(std::string_view typed, std::size_t limit = 10) const {
    return geoids(directory_.search(typed, limit, {}));
  }
  std::vector<std::string> similar(std::string_view typed, std::size_t limit = 10) const {
    return geoids(directory_.similar(typed, limit));
  }

  PlaceDirectory directory_ = small_directory();
};

TEST_F(PlaceSearch, RanksWholeNamesThenBeginningsThenWords) {
  EXPECT_THAT(search("columbia"), ElementsAre("2915670", "53013", "39029", "11001"));
}

TEST_F(PlaceSearch, PutsLargerPlacesFirstAmongEqualMatches) {
  std::vector<double> sizes(directory_.places().size(), 1.0);
  sizes[*directory_.find(*Geoid::parse("29019"))] = 180000.0;
  EXPECT_THAT(geoids(directory_.search("boone", 10, sizes)), ElementsAre("29019", "05009"));
  sizes[*directory_.find(*Geoid::parse("39029"))] = 1e9;
  EXPECT_THAT(geoids(directory_.search("columbia", 1, sizes)), ElementsAre("2915670")) << "size outweighed the match";
}

TEST_F(PlaceSearch, FindsNamesWithoutAccentsPointsAndCase) {
  EXPECT_THAT(search("DONA ANA"), ElementsAre("35013"));
  EXPECT_THAT(search("Doña"), ElementsAre("35013"));
  EXPECT_THAT(search("st louis"), ElementsAre("29510"));
}

TEST_F(PlaceSearch, FindsFormerNames) {
  EXPECT_THAT(search("shannon"), ElementsAre("46102"));
  EXPECT_THAT(search("oglala"), ElementsAre("46102"));
}

TEST_F(PlaceSearch, UnderstandsAStateBehindTheName) {
  EXPECT_THAT(search("Boone County, Missouri"), ElementsAre("29019"));
  EXPECT_THAT(search("boone, mo"), ElementsAre("29019"));
  EXPECT_THAT(search("Boone Misuri"), ElementsAre("29019"));
  EXPECT_THAT(search("dona ana nuevo mexico"), ElementsAre("35013"));
  EXPECT_THAT(search("boone, washington"), IsEmpty());
}

TEST_F(PlaceSearch, AStateAloneFindsItsPlaces) {
  EXPECT_THAT(search("missouri"), UnorderedElementsAre("29019", "2915670", "29510"));
}

TEST_F(PlaceSearch, MatchesWordsOnlyFromTheirBeginning) {
  EXPECT_THAT(search("umbia"), IsEmpty());
  EXPECT_THAT(search("lak"), ElementsAre("46102"));
}

TEST_F(PlaceSearch, FindsACodeAsItself) {
  EXPECT_THAT(search(" 29019 "), ElementsAre("29019"));
  EXPECT_THAT(search("2915670"), ElementsAre("2915670"));
  EXPECT_THAT(search("99999"), IsEmpty());
}

TEST_F(PlaceSearch, GivesNoMoreThanTheLimitAndNothingForNothing) {
  EXPECT_THAT(search("columbia", 2), ElementsAre("2915670", "53013"));
  EXPECT_THAT(search(""), IsEmpty());
  EXPECT_THAT(search(" ,.- "), IsEmpty());
}

TEST_F(PlaceSearch, OffersTheNearestNamesWhenNothingMatches) {
  EXPECT_THAT(search("colombia"), IsEmpty());
  EXPECT_THAT(similar("colombia", 2), ElementsAre("2915670", "53013"));
  EXPECT_THAT(similar("bonne", 1), ElementsAre("05009"));
}

TEST_F(PlaceSearch, OffersTheNearestCodesForDigits) {
  EXPECT_THAT(similar("29018"), ElementsAre("29019", "29510"));
  EXPECT_THAT(similar("2901", 1), ElementsAre("29019"));
  EXPECT_THAT(similar("777777777"), IsEmpty());
}

TEST_F(PlaceSearch, OffersNothingForWhatResemblesNothing) {
  EXPECT_THAT(similar("xyzxyzxyzxyz"), IsEmpty());
  EXPECT_THAT(similar(std::string(5000, 'x')), IsEmpty());
}

TEST_F(PlaceSearch, WritesNamesWithTheStateInTheLanguage) {
  const Place& boone = directory_.at(*directory_.find(*Geoid::parse("29019")));
  EXPECT_EQ(directory_.full_name(boone, Language::english), "Boone County, Missouri");
  EXPECT_EQ(directory_.full_name(boone, Language::spanish), "Boone County, Misuri");
  const Place& columbiana = directory_.at(*directory_.find(*Geoid::parse("39029")));
  EXPECT_EQ(directory_.full_name(columbiana, Language::english), "Columbiana County, 39");
}

TEST(PlaceDirectory, SortsItsPlacesByTheirCode) {
  const PlaceDirectory directory({place("35013", "b"), place("01001", "a")}, {});
  EXPECT_EQ(directory.at(0).geoid.text(), "01001");
  EXPECT_EQ(directory.find(*Geoid::parse("35013")), PlaceIndex{1});
  EXPECT_EQ(directory.find(*Geoid::parse("35014")), std::nullopt);
  EXPECT_EQ(PlaceDirectory().find(*Geoid::parse("35013")), std::nullopt);
}

TEST(PlaceDirectory, RefusesTwoPlacesWithOneCode) {
  EXPECT_THROW(PlaceDirectory({place("29019", "a"), place("29019", "b")}, {}), std::logic_error);
}

TEST(PlaceDirectory, TakesWhatExistsInTheNewestYearToLiveOn) {
  Place gone = place("02261", "Valdez-Cordova Census Area");
  gone.last_year = 2019;
  const PlaceDirectory directory({gone, place("29019", "Boone County")}, {});
  EXPECT_EQ(directory.newest_year(), 2023);
  const Place& boone = directory.at(1);
  EXPECT_TRUE(directory.exists_in(boone, 2024)) << "a newer release may come before a newer list of places";
  EXPECT_FALSE(directory.exists_in(boone, 2013));
  EXPECT_TRUE(directory.exists_in(gone, 2019));
  EXPECT_FALSE(directory.exists_in(gone, 2024));
  EXPECT_EQ(PlaceDirectory().newest_year(), 0);
}

}  // namespace
}  // namespace foothold::places
