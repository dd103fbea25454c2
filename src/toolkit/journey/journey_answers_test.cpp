#include "toolkit/journey/journey_answers.hpp"

#include <gmock/gmock.h>

#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

const Journey& journey() {
  return TestWorld::get().toolkit.journey;
}

Result<JourneyAnswers> parsed(const std::string& query) {
  return parse_answers(journey(), http::Query::parse(query).value());
}

const JourneyAnswers many = {{"today", {"act"}}, {"have", {"local-data", "plan"}}, {"time", {"few-hours"}}};

TEST(JourneyAnswers, AreReadFromAnAddressInTheOrderOfTheContent) {
  EXPECT_EQ(parsed("today=act&have=plan&time=few-hours&have=local-data&have=plan").value(), many);
  EXPECT_EQ(parsed("have=plan,local-data&today=act&time=few-hours&utm_source=mail").value(), many);
  EXPECT_THAT(parsed("").value(), IsEmpty());
}

TEST(JourneyAnswers, ThatAreNoneAreRefusedWithTheQuestionNamed) {
  for (const auto& [query, field] :
       std::vector<std::pair<std::string, std::string>>{{"today=tomorrow", "today"},
                                                        {"today=act&audience=martians", "audience"},
                                                        {"have=", ""},
                                                        {"time=0", "time"}}) {
    const auto answers = parsed(query);
    EXPECT_EQ(answers ? "" : answers.error().field, field) << query;
    if (answers) continue;
    EXPECT_EQ(answers.error().kind, ErrorKind::invalid);
    EXPECT_TRUE(TestWorld::get().messages.has(answers.error().message.key));
    EXPECT_TRUE(TestWorld::get().messages.has(answers.error().hint.key));
  }
}

TEST(JourneyAnswers, TakeOneChoiceWhereOneFits) {
  EXPECT_EQ(parsed("today=act&today=start").error().field, "today");
  EXPECT_EQ(parsed("today=act&time=few-hours,full-time").error().message.key, "path.several_answers");
  EXPECT_TRUE(parsed("today=act&today=act"));
}

TEST(JourneyAnswers, NameTheQuestionThatStillNeedsOne) {
  EXPECT_EQ(first_unanswered(journey(), {{"have", {"plan"}}})->id, "today");
  EXPECT_EQ(first_unanswered(journey(), many), nullptr);
}

TEST(JourneyAnswers, StandInAnAddressAsTheyAreRead) {
  EXPECT_EQ(answers_query(journey(), many), "today=act&have=local-data&have=plan&time=few-hours");
  EXPECT_EQ(parsed(answers_query(journey(), many)).value(), many);
}

TEST(JourneyAnswers, AreOneWordForACookieAndComeBackFromIt) {
  EXPECT_EQ(written_answers(journey(), many), "act____local-data_plan__few-hours");
  EXPECT_EQ(read_answers(journey(), "act____local-data_plan__few-hours"), many);
  const JourneyAnswers one = {{"today", {"start"}}};
  EXPECT_EQ(written_answers(journey(), one), "start______");
  EXPECT_EQ(read_answers(journey(), "start______"), one);
}

TEST(JourneyAnswers, ReadNothingThatTheyWouldNotWrite) {
  for (const std::string text :
       {"", "act", "act____", "act______x", "tomorrow______", "__nonprofit____", "act____plan_local-data__few-hours",
        "act____plan_plan__few-hours", "act_start______", "act______few-hours_full-time", "act________", "ACT______",
        "act______few-hours;", "act______<script>"})
    EXPECT_FALSE(read_answers(journey(), text)) << text;
  EXPECT_FALSE(read_answers(journey(), std::string(100000, '_')));
}

TEST(JourneyAnswers, ForgetWhatTheContentNoLongerAsks) {
  EXPECT_THAT(known_answers(journey(), {{"today", {"start", "yesterday"}}, {"weather", {"rain"}}, {"have", {}}}),
              ElementsAre(Pair("today", ElementsAre("start"))));
}

TEST(JourneyAnswers, ChooseThePath) {
  EXPECT_EQ(path_of(journey(), many), journey().find_path("act"));
  EXPECT_EQ(path_of(journey(), {{"have", {"plan"}}}), nullptr);
  const auto taken = taken_choices(journey(), many);
  ASSERT_EQ(taken.size(), 4U);
  EXPECT_EQ(taken.back().question->id, "time");
  EXPECT_EQ(taken.back().choice->id, "few-hours");
}

}  // namespace
}  // namespace foothold::toolkit
