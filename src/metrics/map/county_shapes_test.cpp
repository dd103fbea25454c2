#include "metrics/map/county_shapes.hpp"

#include <gtest/gtest.h>

#include <set>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/import/demo/demo_places.hpp"
#include "metrics/import/demo/demo_release.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

places::Geoid code(std::string_view text) {
  return places::Geoid::parse(text).value();
}

TEST(CountyShapes, AreReadFromTheFileOfTheBuiltWebFiles) {
  const TemporaryFolder folder;
  write_file(folder.path() / "county-map.json",
             R"({"year":2017,"box":[-2,3,20,10],"counties":{"29019":"M0 0h9v9z"},"states":"M9 0v9"})");
  const auto shapes = CountyShapes::read(folder.path());
  ASSERT_TRUE(shapes);
  EXPECT_EQ(shapes->year(), 2017);
  EXPECT_EQ(shapes->box().left, -2);
  EXPECT_EQ(shapes->box().width, 20);
  EXPECT_EQ(shapes->find(code("29019")), "M0 0h9v9z");
  EXPECT_EQ(shapes->find(code("09110")), "");
  EXPECT_EQ(shapes->state_borders(), "M9 0v9");
  EXPECT_FALSE(shapes->is_fictional());
}

TEST(CountyShapes, AreRefusedWhenTheFileIsMissingOrMalformed) {
  const TemporaryFolder folder;
  EXPECT_EQ(CountyShapes::read(folder.path()).error().kind, ErrorKind::unavailable);
  for (const std::string_view text : {"", "[]", "{}", R"({"year":2017,"box":[1,2],"counties":{},"states":""})",
                                      R"({"year":2017,"box":[1,2,3,4],"counties":{"x":"M0"},"states":""})"}) {
    write_file(folder.path() / "county-map.json", text);
    EXPECT_EQ(CountyShapes::read(folder.path()).error().kind, ErrorKind::unavailable) << text;
  }
}

TEST(CountyShapes, OfTheDemonstrationAreOneCellForEachCounty) {
  const places::PlaceDirectory places = demo_places(real_library().reference);
  const CountyShapes shapes = CountyShapes::fictional(places);
  std::set<std::string_view> cells;
  std::size_t counties = 0;
  for (const places::Place& place : places.places()) {
    const bool is_county = place.geoid.level() == places::Level::county;
    EXPECT_EQ(shapes.find(place.geoid).empty(), !is_county) << place.name;
    if (!is_county) continue;
    ++counties;
    cells.insert(shapes.find(place.geoid));
  }
  EXPECT_EQ(cells.size(), counties);
  EXPECT_TRUE(shapes.is_fictional());
}

}  // namespace
}  // namespace foothold::metrics
