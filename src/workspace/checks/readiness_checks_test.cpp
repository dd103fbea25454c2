#include "workspace/checks/readiness_checks.hpp"

#include <gmock/gmock.h>

#include <string>

#include "workspace/checks/checks_test_world.hpp"
#include "workspace/checks/readiness_scores.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// A rating that gives every statement the same answer.
std::string rating(const std::string& seat, const std::string& answer) {
  std::string fields = R"({"rater": "R", "seat_type": ")" + seat + "\"";
  for (const toolkit::FieldRule& rule : toolkit_for_checks().record_types.find("readiness-rating")->fields)
    if (rule.type == toolkit::FieldType::likert) fields += ", \"" + rule.id + "\": " + answer;
  return fields + "}";
}

std::string assessment_of(const std::vector<std::string>& ratings, const std::string& more = "") {
  std::string list;
  for (const std::string& one : ratings) list += (list.empty() ? "\"" : ", \"") + one + "\"";
  return R"({"name": "First round", "ratings": [)" + list + "]" + more + "}";
}

TEST(ReadinessChecks, AskForThreeRatersFromTwoSectorsWithAResident) {
  ChecksWorld world;
  const auto one = world.add("readiness-rating", rating("government", "3"));
  const auto two = world.add("readiness-rating", rating("government", "3"));
  const auto three = world.add("readiness-rating", rating("community", "3"));
  world.add("readiness-assessment", assessment_of({one, two}));
  world.add("readiness-assessment", assessment_of({one, two, three}));
  EXPECT_THAT(world.says("C1-1"), ElementsAre(HasSubstr("2 people from 1 sectors")));
}

TEST(ReadinessChecks, CountEachRatingOnceWhicheverNamesTheOther) {
  ChecksWorld world;
  const auto named = world.add("readiness-rating", rating("government", "3"));
  const auto round = world.add("readiness-assessment", assessment_of({named}));
  world.record(named).fields["assessment"] = round;
  for (const RecordStatus status : {RecordStatus::in_review, RecordStatus::draft}) {
    const auto own = world.add("readiness-rating", rating("community", "3"), status);
    world.record(own).fields["assessment"] = round;
  }
  EXPECT_THAT(world.says("C1-1"), ElementsAre(HasSubstr("2 people from 2 sectors")));
}

TEST(ReadinessChecks, ShowResultsToWhoHasRatedOrOnceTheyAreAgreed) {
  ChecksWorld world;
  const auto round = world.add("readiness-assessment", assessment_of({}));
  const auto own = world.add("readiness-rating", rating("community", "3"), RecordStatus::in_review);
  world.record(own).fields["assessment"] = round;
  world.record(own).owner = "ana";
  const auto sees = [&](const std::string& person) {
    const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world.records());
    return may_see_results(records, *records.of("readiness-assessment").front(), person);
  };
  EXPECT_TRUE(sees("ana"));
  EXPECT_FALSE(sees("ben"));
  world.record(own).status = RecordStatus::draft;
  EXPECT_FALSE(sees("ana"));
  world.record(round).status = RecordStatus::agreed;
  EXPECT_TRUE(sees("ben"));
}

TEST(ReadinessChecks, ListDifferencesOfTwoPointsOrMore) {
  ChecksWorld world;
  const auto high = world.add("readiness-rating", rating("government", "3"));
  const auto middle = world.add("readiness-rating", rating("community", "2"));
  const auto low = world.add("readiness-rating", rating("community", "1"));
  world.add("readiness-assessment", assessment_of({high, middle}));
  EXPECT_THAT(world.says("C1-2"), IsEmpty());
  world.add("readiness-assessment", assessment_of({high, low}));
  EXPECT_THAT(world.says("C1-2"), ElementsAre(HasSubstr("On 39 statements")));
}

TEST(ReadinessChecks, CallADimensionUnknownWhenMoreThanAThirdDoNotKnow) {
  ChecksWorld world;
  const auto known = world.add("readiness-rating", rating("government", "3"));
  const auto unknown = world.add("readiness-rating", rating("community", "\"unknown\""));
  const auto also_known = world.add("readiness-rating", rating("nonprofit", "3"));
  world.add("readiness-assessment", assessment_of({known, unknown, also_known}));
  EXPECT_THAT(world.says("C1-3"), IsEmpty());
  world.add("readiness-assessment", assessment_of({known, unknown}));
  EXPECT_THAT(world.says("C1-3"), SizeIs(11));
}

TEST(ReadinessChecks, SuggestToGoOnlyWhenNothingIsMissing) {
  ChecksWorld ready;
  ready.add("readiness-assessment", assessment_of({ready.add("readiness-rating", rating("community", "3"))}));
  ChecksWorld weak;
  weak.add("readiness-assessment", assessment_of({weak.add("readiness-rating", rating("community", "1"))}));
  const auto& decision = *toolkit_for_checks().record_types.find("start-decision")->find_field("decision");
  EXPECT_THAT(ready.says("C1-4"), ElementsAre(HasSubstr(decision.find_choice("go")->label.english)));
  EXPECT_THAT(weak.says("C1-4"), ElementsAre(HasSubstr(decision.find_choice("not-yet")->label.english)));
  EXPECT_THAT(weak.says("C1-4"), ElementsAre(HasSubstr("4 ")));
}

TEST(ReadinessChecks, KeepADecisionToGoFromBeingAgreedWithoutItsReasons) {
  ChecksWorld world;
  world.add("start-decision", R"({"title": "Go", "decision": "go", "reasons": "We are ready."})");
  world.add("start-decision", R"({"title": "Wait", "decision": "not-yet"})");
  const auto found = world.says("C1-5");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found.front(), testing::Not(HasSubstr("Reasons")));
}

TEST(ReadinessChecks, WantATaskWithAnOwnerForEachGap) {
  ChecksWorld world;
  const auto low = world.add("readiness-rating", rating("community", "1"));
  const auto person = world.add("person", R"({"name": "Ana"})");
  const auto task = world.add("task", R"({"what": "Ask the manager", "who": [")" + person + "\"]}");
  const std::string tasks =
      R"(, "gap_tasks": [{"id": "a", "dimension": "leadership", "step": "Ask", "task": ")" + task + "\"}]";
  world.add("readiness-assessment", assessment_of({low}, tasks));
  EXPECT_THAT(world.says("C1-6"), SizeIs(10));
}

}  // namespace
}  // namespace foothold::workspace
