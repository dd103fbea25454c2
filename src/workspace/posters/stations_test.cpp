#include "workspace/posters/stations.hpp"

#include <gmock/gmock.h>

#include "html/test_support.hpp"
#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;

Record station(const std::string& id, const std::string& fields) {
  Record record;
  record.id = id;
  record.type = "data-walk-station";
  record.title = id;
  record.fields = boost::json::parse(fields).as_object();
  return record;
}

TEST(Stations, AreThoseOfAWalkInTheOrderOfTheirNumbers) {
  Record walk;
  walk.id = "w";
  walk.type = "data-walk";
  const CoalitionRecords records(
      toolkit_for_checks(), "2026-05-01",
      {walk, station("a", R"({"walk": "data-walk:w", "number": 10})"),
       station("b", R"({"walk": "data-walk:w", "number": 9})"), station("c", R"({"walk": "data-walk:x", "number": 1})"),
       station("d", R"({"walk": "data-walk:w"})")});
  std::vector<std::string> ids;
  for (const Record* one : stations_of(records, walk)) ids.push_back(one->id);
  EXPECT_THAT(ids, ElementsAre("d", "b", "a"));
}

TEST(Stations, OfSeveralWalksStandWalkByWalk) {
  const Record late = station("late", R"({"walk": "data-walk:w", "number": 2})");
  const Record other = station("other", R"({"walk": "data-walk:x", "number": 1})");
  const Record early = station("early", R"({"walk": "data-walk:w", "number": 1})");
  std::vector<const Record*> all = {&late, &other, &early};
  put_in_walking_order(all);
  EXPECT_THAT(all, ElementsAre(&early, &late, &other));
}

TEST(Stations, AreCalledByTheirNumberWhereTheyHaveOne) {
  const html::PageContext context(html::test::site(), Language::spanish, "/");
  EXPECT_EQ(station_name(context, station("s", R"({"number": 3})"), "Deudas"), "Estación 3: Deudas");
  EXPECT_EQ(station_name(context, station("s", "{}"), "Deudas"), "Deudas");
}

TEST(WrittenPrompts, AreTheLinesThatSayAnything) {
  EXPECT_THAT(written_prompts(" Who pays? \r\n\n  \nWho decides?"), ElementsAre("Who pays?", "Who decides?"));
  EXPECT_TRUE(written_prompts("").empty());
}

}  // namespace
}  // namespace foothold::workspace
