#include "workspace/checks/measure_checks.hpp"

#include <gmock/gmock.h>

#include <string>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(MeasureChecks, WantAMeasureOfWorkAndOneOfResultsOnceThePlanHasBegun) {
  ChecksWorld world;
  const auto action = world.add("strategic-action", R"({"title": "A", "state": "chosen"})");
  world.add("measure", R"({"name": "N", "performance_kind": "how-much", "action": ")" + action + "\"}");
  EXPECT_THAT(world.says("ME-1"), IsEmpty());
  world.add("plan-setup", R"({"title": "P", "plan_state": "working-draft"})");
  EXPECT_THAT(world.says("ME-1"), ElementsAre(AllOf(HasSubstr("better off"), Not(HasSubstr("How much")))));
  world.add("measure", R"({"name": "R", "performance_kind": "better-off", "action": ")" + action + "\"}");
  EXPECT_THAT(world.says("ME-1"), IsEmpty());
}

TEST(MeasureChecks, WantThemForAnActionThatGoesPublicInAnyCase) {
  ChecksWorld world;
  world.add("strategic-action", R"({"title": "A", "state": "chosen"})", RecordStatus::published);
  EXPECT_THAT(world.says("ME-1"), SizeIs(1));
}

TEST(MeasureChecks, WantTheGroupsOfTheActionToBeSeen) {
  ChecksWorld world;
  const auto renters = world.add("group", R"({"label": "Renters"})");
  const auto youth = world.add("group", R"({"label": "Young people"})");
  const auto action =
      world.add("strategic-action", R"({"title": "A", "groups": [")" + renters + "\", \"" + youth + "\"]}");
  const auto measure =
      world.add("measure", R"({"name": "N", "groups": [")" + renters + R"("], "action": ")" + action + "\"}");
  EXPECT_THAT(world.says("ME-5"), ElementsAre(AllOf(HasSubstr("Young people"), Not(HasSubstr("Renters")))));
  world.record(measure).fields["no_breakdown_reason"] = "Too few people.";
  EXPECT_THAT(world.says("ME-5"), IsEmpty());
}

TEST(MeasureChecks, BlockATargetThatGoesTheWrongWay) {
  ChecksWorld world;
  const std::string number = R"(, "target_kind": "number", "baseline_value": 40, "target_value": 30})";
  world.add("measure", R"({"name": "A", "direction": "lower-better")" + number);
  world.add("measure", R"({"name": "B", "direction": "context", "target_words": "None"})");
  world.add("measure",
            R"({"name": "C", "direction": "higher-better", "target_kind": "gap-closing", "target_value": -5})");
  EXPECT_THAT(world.says("ME-6"), IsEmpty());
  world.add("measure", R"({"name": "D", "direction": "higher-better")" + number);
  world.add("measure", R"({"name": "E", "direction": "context", "target_value": 2.5})");
  world.add("measure",
            R"({"name": "F", "direction": "lower-better", "target_kind": "percent-change", "target_value": 10})");
  EXPECT_THAT(world.says("ME-6"), ElementsAre(HasSubstr("30"), HasSubstr("2.5"), HasSubstr("Lower is better")));
}

TEST(MeasureChecks, TrustTheDirectionOfALocalIndicatorMoreThanThatOfItsMeasure) {
  ChecksWorld world;
  const auto indicator = world.add("local-indicator", R"({"name": "Evictions", "direction": "lower-better"})");
  world.add("measure", R"({"name": "A", "direction": "higher-better", "target_kind": "number", "baseline_value": 40,
                          "target_value": 50, "sources": [")" +
                           indicator + "\"]}");
  EXPECT_THAT(world.says("ME-6"), SizeIs(1));
}

TEST(MeasureChecks, WantGapsToCloseUpward) {
  ChecksWorld world;
  world.add("measure", R"({"name": "A", "target_kind": "gap-closing", "nobody_falls": "yes"})");
  world.add("measure", R"({"name": "B", "target_kind": "number"})");
  EXPECT_THAT(world.says("ME-7"), IsEmpty());
  world.add("measure", R"({"name": "C", "target_kind": "parity"})");
  EXPECT_THAT(world.says("ME-7"), SizeIs(1));
}

TEST(MeasureChecks, WarnOfDataThatComeAfterThePlan) {
  ChecksWorld world;
  world.add("plan-setup", R"({"title": "P", "first_year": 2026, "horizon_years": 5})");
  world.add("measure", R"({"name": "A", "target_date": "2028-12-31", "years_of_delay": 2})");
  EXPECT_THAT(world.says("ME-8"), IsEmpty());
  world.add("measure", R"({"name": "B", "target_date": "2029-12-31", "years_of_delay": 2})");
  EXPECT_THAT(world.says("ME-8"), ElementsAre(AllOf(HasSubstr("2031"), HasSubstr("(2030)"))));
}

TEST(MeasureChecks, WantOneActionToClaimOnlyAShare) {
  ChecksWorld world;
  world.add("measure", R"({"name": "A", "level": "population", "action": "strategic-action:9",
                          "definition": "The action contributes to this."})");
  world.add("measure", R"({"name": "B", "level": "population"})");
  EXPECT_THAT(world.says("ME-9"), IsEmpty());
  world.add("measure", R"({"name": "C", "level": "population", "action": "strategic-action:9"})");
  EXPECT_THAT(world.says("ME-9"), SizeIs(1));
}

TEST(MeasureChecks, TellWhenAValueIsOverdue) {
  ChecksWorld world;
  const auto measure = world.add("measure", R"({"name": "A", "state": "collecting", "frequency": "quarterly",
                                               "baseline_date": "2025-12-31"})");
  EXPECT_THAT(world.says("ME-11"), ElementsAre(HasSubstr("2026-04-02")));
  const auto value = world.add("observation", R"({"title": "Q1", "value": 3, "period": {"from": "2026-01-01",
                                                 "to": "2026-03-31"}, "measure": ")" +
                                                  measure + "\"}");
  EXPECT_THAT(world.says("ME-11"), IsEmpty());
  world.record(value).fields["period"].as_object()["to"] = "2025-12-31";
  world.record(measure).fields["years_of_delay"] = 1;
  EXPECT_THAT(world.says("ME-11"), IsEmpty());
  world.add("measure", R"({"name": "B", "state": "agreed", "frequency": "one-off", "target_date": "2026-04-30"})");
  world.add("measure", R"({"name": "C", "state": "paused", "frequency": "one-off", "target_date": "2026-04-30"})");
  EXPECT_THAT(world.says("ME-11"), ElementsAre(HasSubstr("2026-04-30")));
}

TEST(MeasureChecks, KeepValuesOfFewPeopleFromThePublic) {
  ChecksWorld world;
  const auto strict = world.add("data-source", R"({"name": "Clinic", "smallest_count": 20})");
  const auto measure = world.add("measure", R"({"name": "A", "sources": [")" + strict + "\"]}");
  world.add("observation", R"({"title": "None", "count": 0})", RecordStatus::published);
  world.add("observation", R"({"title": "Inside", "count": 4})", RecordStatus::agreed);
  world.add("observation", R"({"title": "Enough", "count": 10})", RecordStatus::published);
  EXPECT_THAT(world.says("ME-13"), IsEmpty());
  world.add("observation", R"({"title": "Few", "count": 9})", RecordStatus::published);
  world.add("observation", R"({"title": "Strict", "count": 19, "measure": ")" + measure + "\"}",
            RecordStatus::published);
  EXPECT_THAT(world.says("ME-13"), ElementsAre(HasSubstr("fewer than 10"), HasSubstr("fewer than 20")));
}

TEST(MeasureChecks, WantAReflectionWithADecisionTwiceAYear) {
  ChecksWorld world;
  world.add("reflection-session", R"({"title": "Old", "date": "2025-01-01"})");
  EXPECT_THAT(world.says("ME-14"), IsEmpty());
  world.add("observation", R"({"title": "V", "period": {"to": "2025-06-30"}})");
  EXPECT_THAT(world.says("ME-14"), ElementsAre(HasSubstr("2025-06-30")));
  const auto talk = world.add("reflection-session", R"({"title": "Talk", "date": "2026-02-01"})");
  EXPECT_THAT(world.says("ME-14"), SizeIs(1));
  world.record(talk).fields["decisions"] = boost::json::array{boost::json::object{{"id", "a"}, {"what", "Go on"}}};
  EXPECT_THAT(world.says("ME-14"), IsEmpty());
}

class HiddenMisses : public testing::Test {
 protected:
  std::string add_value(const std::string& day, int value, RecordStatus status) {
    return world_.add("observation",
                      R"({"title": "V", "value": )" + std::to_string(value) + R"(, "period": {"to": ")" + day +
                          R"("}, "measure": "measure:1"})",
                      status);
  }

  ChecksWorld world_;
  std::string measure_ = world_.add("measure", R"({"name": "A", "is_public": "yes", "state": "collecting",
    "target_kind": "number", "baseline_value": 0, "baseline_date": "2024-01-01", "target_value": 100,
    "target_date": "2028-01-01"})");
};

TEST_F(HiddenMisses, AreNamedWhenEarlierValuesWentOut) {
  add_value("2025-01-01", 25, RecordStatus::published);
  const auto last = add_value("2026-01-01", 20, RecordStatus::agreed);
  EXPECT_THAT(world_.says("ME-15"), ElementsAre(HasSubstr("2026-01-01")));
  world_.record(last).status = RecordStatus::published;
  EXPECT_THAT(world_.says("ME-15"), IsEmpty());
}

TEST_F(HiddenMisses, AreNoneWhileTheValueIsNearTheLine) {
  add_value("2025-01-01", 25, RecordStatus::published);
  add_value("2026-01-01", 41, RecordStatus::agreed);
  EXPECT_THAT(world_.says("ME-15"), IsEmpty());
}

TEST_F(HiddenMisses, AreNamedWhenTheMeasureIsPutAside) {
  add_value("2025-01-01", 10, RecordStatus::published);
  add_value("2026-01-01", 20, RecordStatus::published);
  EXPECT_THAT(world_.says("ME-15"), IsEmpty());
  world_.record(measure_).fields["state"] = "paused";
  EXPECT_THAT(world_.says("ME-15"), SizeIs(1));
}

TEST(MeasureChecks, BlockAChangedMeasureThatDoesNotSayWhenAndWhy) {
  ChecksWorld world;
  const auto measure = world.add("measure", R"({"name": "A", "was_changed": "yes"})");
  EXPECT_THAT(world.says("ME-16"), SizeIs(1));
  world.record(measure).fields["break_note"] = "In 2026 the form changed.";
  EXPECT_THAT(world.says("ME-16"), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace
