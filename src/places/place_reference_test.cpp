#include <gmock/gmock.h>

#include <set>

#include "base/content/content_test_folder.hpp"
#include "base/source_tree.hpp"
#include "places/place_directory.hpp"

namespace foothold::places {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* header = "geoid,name,first_year,last_year,former_names\n";

class PlaceReference : public testing::Test {
 protected:
  PlaceReference() {
    for (const std::string& file : {std::string("schema/states.yaml"), std::string("places/states.yaml")})
      folder_.write(file, read_file(source_tree() / "content" / file).value());
    folder_.write("places/counties.csv", std::string(header) + "29019,Boone County,2014,2023,\n");
    folder_.write("places/cities.csv", std::string(header) + "2915670,Columbia city,2014,2023,\n");
  }

  PlaceDirectory read() { return PlaceDirectory::read(folder_.content(), problems_); }

  ContentTestFolder folder_;
  ContentProblems problems_;
};

TEST_F(PlaceReference, IsReadWithYearsAndFormerNames) {
  folder_.write("places/counties.csv",
                std::string(header) + "46102,Oglala Lakota County,2015,2023,Shannon County|Old Shannon\n");
  const PlaceDirectory directory = read();
  ASSERT_THAT(described(problems_), IsEmpty());
  const Place& place = directory.at(*directory.find(*Geoid::parse("46102")));
  EXPECT_THAT(place.former_names, ElementsAre("Shannon County", "Old Shannon"));
  EXPECT_EQ(place.first_year, 2015);
  EXPECT_EQ(place.last_year, 2023);
  EXPECT_EQ(directory.find_state("29")->name.spanish, "Misuri");
}

TEST_F(PlaceReference, LinesThatAreMalformedAreRefusedWithTheirNumber) {
  const char* malformed[] = {"2901,Boone County,2014,2023,",    "29019,,2014,2023,",
                             "29019,Boone County,soon,2023,",   "29019,Boone County,2014,late,",
                             "29019,Boone County,2014,2023",    "2915670,Columbia city,2014,2023,",
                             "29019,Bo\xF1ne County,2014,2023,"};
  for (const char* line : malformed) {
    problems_.clear();
    folder_.write("places/counties.csv", std::string(header) + "29007,Audrain County,2014,2023,\n" + line + "\n");
    static_cast<void>(read());
    EXPECT_THAT(described(problems_),
                ElementsAre("places/counties.csv:3: expected geoid, name, first_year, last_year, former_names"))
        << line;
  }
}

TEST_F(PlaceReference, CodeThatStandsTwiceIsRefusedWhereItStandsAgain) {
  folder_.write("places/counties.csv",
                std::string(header) + "29019,Boone County,2014,2023,\n" + "29019,Boone County,2014,2023,\n");
  static_cast<void>(read());
  EXPECT_THAT(described(problems_), ElementsAre("places/counties.csv:3: the code 29019 stands twice"));
}

TEST_F(PlaceReference, FileThatIsMissingIsRefused) {
  std::filesystem::remove(folder_.content().root() / "places/cities.csv");
  static_cast<void>(read());
  EXPECT_THAT(described(problems_), ElementsAre("places/cities.csv: the file is missing or cannot be read"));
}

TEST(NationalPlaceReference, IsSoundAndHasAKnownStateForEveryPlace) {
  ContentProblems problems;
  const PlaceDirectory directory = PlaceDirectory::read(ContentFolder(source_tree() / "content"), problems);
  ASSERT_THAT(described(problems), IsEmpty());
  EXPECT_GE(directory.states().size(), 51U);
  EXPECT_GT(directory.places().size(), 3600U);
  for (const Place& place : directory.places()) {
    EXPECT_NE(directory.find_state(place.geoid.state()), nullptr) << place.geoid.text();
    EXPECT_LE(place.first_year, place.last_year) << place.geoid.text();
  }
}

TEST(NationalPlaceReference, KnowsThatConnecticutChangedItsCountiesIn2022) {
  ContentProblems problems;
  const PlaceDirectory directory = PlaceDirectory::read(ContentFolder(source_tree() / "content"), problems);
  std::set<std::string_view> before;
  std::set<std::string_view> after;
  for (const Place& place : directory.places()) {
    if (place.geoid.state() != "09" || place.geoid.level() != Level::county) continue;
    if (place.exists_in(2021)) before.insert(place.geoid.text());
    if (place.exists_in(2022)) after.insert(place.geoid.text());
  }
  EXPECT_EQ(before.size(), 8U);
  EXPECT_EQ(after.size(), 9U);
  for (const std::string_view code : before) EXPECT_FALSE(after.contains(code)) << code;
}

}  // namespace
}  // namespace foothold::places
