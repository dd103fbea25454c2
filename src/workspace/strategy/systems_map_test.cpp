#include "workspace/strategy/systems_map.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// Silence costs repairs, and repairs cost homes; besides, filings cost homes.
constexpr auto points_and_links =
    R"("points": [{"id": "h", "code": "H"}, {"id": "f", "code": "F"}, {"id": "r", "code": "R"},
    {"id": "s", "code": "S"}], "links": [{"id": "1", "from": "F", "to": "H"}, {"id": "2", "from": "r", "to": "H"},
    {"id": "3", "from": "S", "to": "R"}, {"id": "4", "from": "H", "to": " s "}, {"id": "5", "from": "H", "to": "X"}])";

Record map_with(const std::string& loops) {
  Record record;
  record.fields =
      boost::json::parse("{" + std::string(points_and_links) + R"(, "loops": [)" + loops + "]}").as_object();
  return record;
}

TEST(SystemsMap, FindsLoopsThatNobodyNamed) {
  const Record record = map_with("");
  const SystemsMap map = systems_map(record);
  EXPECT_THAT(map.unnamed, ElementsAre(PointLoop{0, 3, 2}));
  EXPECT_EQ(path_of(map, map.unnamed.front()), "H, S, R, H");
  EXPECT_THAT(map.torn_links, SizeIs(1)) << "no point has the code X";
}

TEST(SystemsMap, KnowsANamedLoopHoweverItsPathIsWritten) {
  for (const char* path : {"S R H S", "S, R, H, S", "r, h, s", "H -> S -> R -> H", "H → S → R"}) {
    const Record record = map_with(R"({"id": "l", "name": "N", "path": ")" + std::string(path) + R"("})");
    const SystemsMap map = systems_map(record);
    EXPECT_TRUE(map.named.front().is_there()) << path;
    EXPECT_THAT(map.unnamed, IsEmpty()) << path;
  }
}

TEST(SystemsMap, SaysWhyANamedLoopIsNotThere) {
  const Record record =
      map_with(R"({"id": "a", "path": "H, S, F, H"}, {"id": "b", "path": "H, Q"}, {"id": "c", "path": "H"},
    {"id": "d"})");
  const SystemsMap map = systems_map(record);
  EXPECT_EQ(map.named[0].torn_between, std::pair(std::string("S"), std::string("F")));
  EXPECT_EQ(map.named[1].unknown_code, "Q");
  EXPECT_FALSE(map.named[2].is_there() || map.named[3].is_there());
  EXPECT_THAT(map.unnamed, SizeIs(1));
}

TEST(SystemsMap, PutsPointsBesideWhatTheyActOn) {
  const Record record = map_with("");
  EXPECT_THAT(ring_order(systems_map(record)), ElementsAre(0, 3, 2, 1));
}

TEST(SystemsMap, IsEmptyWithoutAnswers) {
  const Record record;
  const SystemsMap map = systems_map(record);
  EXPECT_THAT(map.points, IsEmpty());
  EXPECT_THAT(map.unnamed, IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace
