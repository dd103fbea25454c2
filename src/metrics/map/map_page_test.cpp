#include "metrics/map/map_page.hpp"

#include <gmock/gmock.h>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "html/test_support.hpp"
#include "metrics/map/map_picture.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::HasSubstr;
using testing::Not;

// Shapes for the two counties of the small world.
CountyShapes two_shapes() {
  const TemporaryFolder folder;
  write_file(
      folder.path() / "county-map.json",
      R"({"year":2017,"box":[0,0,20,10],"counties":{"29019":"M0 0h9v9z","35013":"M10 0h9v9z"},"states":"M9 0v9"})");
  return *CountyShapes::read(folder.path());
}

class MapPages : public testing::Test {
 protected:
  explicit MapPages(const TestEdition& world = small_world()) : edition_(world.open()) {}

  [[nodiscard]] std::string page(std::string_view metric, const MapQueryText& text = {},
                                 Language language = Language::english) const {
    const auto query = parse_map_query(text, metric_named(metric), edition_);
    return map_page(page_in(language, "/map/" + std::string(metric)), {edition_, framework(), shapes_}, *query);
  }

  static const toolkit::Framework& framework() { return real_library().toolkit.framework; }

  Edition edition_;
  CountyShapes shapes_ = two_shapes();
};

TEST_F(MapPages, AreWellFormedInBothLanguages) {
  for (const Language language : all_languages)
    for (const std::string_view metric : {"share_employed", "rate_crime_violent", "share_hs_degree"})
      EXPECT_EQ(html::test::markup_problem(page(metric, {}, language)), "") << metric;
}

TEST_F(MapPages, DrawEveryCountyAsALinkWithItsValueAndNoStopOfTheTabKey) {
  EXPECT_THAT(page("share_employed"),
              HasSubstr("<a href=\"/places/29019\" tabindex=\"-1\"><title>Boone County, MO: 82.4%"
                        "</title><path class=\"k"));
}

TEST_F(MapPages, HatchWeakValuesAndSaySo) {
  TestEdition world = small_world();
  world.value("share_employed", "35013", 2023, {0.690, 0.668, 0.712, Grade::weak});
  edition_ = world.open();
  const std::string html = page("share_employed");
  EXPECT_THAT(html, HasSubstr("Doña Ana County, NM: 69.0%, Weak</title><path fill=\"url(#w1)\""));
  EXPECT_THAT(html, HasSubstr("Hatched: Weak value (1 county)"));
}

TEST_F(MapPages, LeaveCountiesWithoutAValueBlankAndSayWhy) {
  const std::string html = page("share_in_preschool");
  EXPECT_THAT(html, HasSubstr("Doña Ana County, NM: no value</title><path class=\"k0\""));
  EXPECT_THAT(html, HasSubstr("Why counties are blank"));
  EXPECT_THAT(html, HasSubstr("Too few cases, or not reported"));
}

TEST_F(MapPages, NameCountiesThatHaveNoShape) {
  TestEdition world = small_world();
  world.place("09110", "Capitol Planning Region", 2022, 2023);
  world.value("share_employed", "09110", 2023, {0.8, 0.7, 0.9});
  edition_ = world.open();
  const std::string html = page("share_employed");
  EXPECT_THAT(html, HasSubstr("Not on the map: 1"));
  EXPECT_THAT(html, HasSubstr("Capitol Planning Region, Connecticut</a>: 80.0%"));
}

TEST_F(MapPages, OfferNoOrderByValueForCrimeAndSayWhy) {
  const std::string html = page("rate_crime_violent", {.order = "highest"});
  EXPECT_THAT(html, Not(HasSubstr("name=\"order\"")));
  EXPECT_THAT(html, HasSubstr("This table cannot be ordered by value."));
  EXPECT_THAT(html, HasSubstr("data-sort=\"none\">Value"));
  EXPECT_THAT(html, HasSubstr("in equal steps of round numbers"));
  EXPECT_THAT(page("share_employed"), HasSubstr("name=\"order\""));
}

TEST_F(MapPages, SayWhatTheyShowInPlaceOfWhatIsNotPublished) {
  EXPECT_THAT(page("share_employed", {.year = "2019"}),
              HasSubstr("not published for 2019. Shown is the newest year, 2023"));
  EXPECT_THAT(page("share_employed", {.subgroup_type = "gender", .subgroup = "Female"}),
              HasSubstr("not published for that group"));
}

TEST_F(MapPages, ExplainThatThereIsNothingToDraw) {
  const std::string html = page("share_hs_degree");
  EXPECT_THAT(html, HasSubstr("No county values are published for this metric"));
  EXPECT_THAT(html, Not(HasSubstr("<table")));
}

TEST_F(MapPages, ListCitiesWithoutAMap) {
  const std::string html = page("share_employed", {.level = "place"});
  EXPECT_THAT(html, HasSubstr("Columbia city</a>"));
  EXPECT_THAT(html, Not(HasSubstr("data-county-map")));
}

TEST_F(MapPages, ShowTheMedianAndTheSource) {
  const std::string html = page("share_employed");
  EXPECT_THAT(html, HasSubstr("U.S. median:"));
  EXPECT_THAT(html, HasSubstr("v2025.01 edition"));
  EXPECT_THAT(html, HasSubstr("U.S. Census Bureau, 2017"));
}

TEST_F(MapPages, ListEveryMetricOnTheIndex) {
  const std::string html = map_index_page(page_in(Language::english, "/map"), {edition_, framework(), shapes_});
  EXPECT_EQ(html::test::markup_problem(html), "");
  for (const Metric& metric : real_catalogue().metrics()) EXPECT_THAT(html, HasSubstr("\"/map/" + metric.id + "\""));
}

TEST_F(MapPages, GiveAPictureThatNeedsNoStyleSheet) {
  const MetricMap map = make_metric_map(slice_key("share_employed", Level::county, 2023), edition_);
  const std::string picture = map_picture(page_in(Language::english), edition_, map, shapes_);
  EXPECT_THAT(picture, testing::StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  EXPECT_THAT(picture, Not(HasSubstr("class=")));
  EXPECT_THAT(picture, Not(HasSubstr("style")));
  EXPECT_THAT(picture, HasSubstr("2023"));
  EXPECT_THAT(picture, HasSubstr("v2025.01 edition"));
  EXPECT_THAT(picture, HasSubstr("d=\"M0 0h9v9z\""));
}

// A table that goes on: more counties than stand on one page.
class LongMapTables : public MapPages {
 protected:
  LongMapTables() : MapPages(many()) {}

  static TestEdition many() {
    TestEdition world;
    for (int county = 1; county <= 150; ++county) {
      const std::string geoid = std::to_string(29000 + county);
      world.place(geoid, "County " + geoid);
      world.value("share_employed", geoid, 2023, {county / 1000.0, 0.0, 1.0});
    }
    return world;
  }
};

TEST_F(LongMapTables, StandAPageAtATimeAndAreThenSortedByTheServerOnly) {
  const std::string html = page("share_employed");
  EXPECT_THAT(html, HasSubstr(": 1 to 100 of 150"));
  EXPECT_THAT(html, HasSubstr("href=\"/map/share_employed?from=100#table\""));
  EXPECT_THAT(html, Not(HasSubstr("data-sortable")));
  const std::string second = page("share_employed", {.from = "100"});
  EXPECT_THAT(second, HasSubstr(": 101 to 150 of 150"));
  EXPECT_THAT(second, HasSubstr("href=\"/map/share_employed#table\""));
}

TEST_F(LongMapTables, BeginAgainWhenMoreRowsAreSkippedThanThereAre) {
  EXPECT_THAT(page("share_employed", {.from = "5000"}), HasSubstr(": 1 to 100 of 150"));
}

TEST_F(LongMapTables, KeepTheOrderFromPageToPage) {
  const std::string html = page("share_employed", {.order = "highest"});
  EXPECT_LT(html.find("County 29150</a>"), html.find("County 29149</a>"));
  EXPECT_THAT(html, HasSubstr("?order=highest&amp;from=100#table"));
}

}  // namespace
}  // namespace foothold::metrics
