#include "workspace/overviews/plan_words.hpp"

#include <gmock/gmock.h>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

// What the coalition calls many records of a type.
std::string many_of(const ChecksWorld& world, std::string_view type) {
  const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world.records());
  return name_in(chosen_vocabulary(records), *toolkit_for_checks().record_types.find(type), Number::many).english;
}

TEST(PlanWords, AreThoseOfTheRecordTypesUntilTheCoalitionChoosesOthers) {
  ChecksWorld world;
  EXPECT_EQ(many_of(world, "strategic-action"), "Strategic actions");
  const std::string profile = world.add("coalition-profile", R"({"name": "Ours"})");
  EXPECT_EQ(many_of(world, "strategic-action"), "Strategic actions");
  world.record(profile).fields["wording"] = "results";
  EXPECT_EQ(many_of(world, "strategic-action"), "Strategies");
  EXPECT_EQ(many_of(world, "measure"), "Indicators");
  world.record(profile).fields["wording"] = "a-wording-of-old";
  EXPECT_EQ(many_of(world, "measure"), "Measures");
}

TEST(PlanWords, LeaveTypesAloneForWhichThereIsNoOtherWord) {
  ChecksWorld world;
  world.add("coalition-profile", R"({"name": "Ours", "wording": "municipal"})");
  EXPECT_EQ(many_of(world, "finding"), toolkit_for_checks().record_types.find("finding")->plural.english);
}

TEST(PlanWords, SpeakOfOneAsWell) {
  const toolkit::RecordType& priority = *toolkit_for_checks().record_types.find("priority");
  EXPECT_EQ(name_in(find_vocabulary(toolkit_for_checks().vocabularies, "goals"), priority, Number::one).english,
            "Goal");
  EXPECT_EQ(name_in(nullptr, priority, Number::one).english, "Priority");
}

}  // namespace
}  // namespace foothold::workspace
