#include "workspace/strategy/map_loops.hpp"

#include <gmock/gmock.h>

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(MapLoops, AreFoundOnceEachTheShortestFirst) {
  const auto found = loops_in(4, {{0, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 3}});
  EXPECT_THAT(found.loops, ElementsAre(PointLoop{1, 2}, PointLoop{0, 1, 2}));
  EXPECT_TRUE(found.are_all);
}

TEST(MapLoops, AreNotFoundWhereNoneIs) {
  EXPECT_THAT(loops_in(3, {{0, 1}, {1, 2}, {0, 2}}).loops, IsEmpty());
  EXPECT_THAT(loops_in(0, {}).loops, IsEmpty());
  EXPECT_THAT(loops_in(2, {{0, 0}, {0, 7}}).loops, IsEmpty())
      << "a point that acts on itself, and one that is not there";
}

TEST(MapLoops, CountLinksThatAreThereTwiceOnce) {
  EXPECT_THAT(loops_in(2, {{0, 1}, {0, 1}, {1, 0}}).loops, SizeIs(1));
}

TEST(MapLoops, EndWhereThereAreMoreThanAnybodyCouldName) {
  std::vector<PointLink> all;
  for (std::size_t from = 0; from < 100; ++from)
    for (std::size_t to = 0; to < 100; ++to) all.push_back({from, to});
  const auto found = loops_in(100, all);
  EXPECT_THAT(found.loops, SizeIs(12));
  EXPECT_FALSE(found.are_all);
  std::vector<PointLink> forward;
  for (const PointLink& link : all)
    if (link.from < link.to) forward.push_back(link);
  EXPECT_FALSE(loops_in(100, forward).are_all) << "the search itself ends as well";
}

TEST(MapLoops, BeginAtTheirSmallestPoint) {
  EXPECT_EQ(begun_at_smallest({2, 3, 1}), (PointLoop{1, 2, 3}));
  EXPECT_EQ(begun_at_smallest({}), PointLoop{});
}

}  // namespace
}  // namespace foothold::workspace
