#include "workspace/overviews/health_rounds.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class HealthRounds : public testing::Test {
 protected:
  // A sheet that says the same to "our purpose is clear" and to "decisions are fair".
  void answer(const std::string& round, int mark, const std::string& more = "", const std::string& day = "2026-04-02") {
    const std::string sheet =
        world_.add("health-check-answer", R"({"round": ")" + round + R"(", "purpose_clear": )" + std::to_string(mark) +
                                              R"(, "decisions_fair": )" + std::to_string(mark) + more + "}");
    world_.record(sheet).created_at = day + "T10:00:00Z";
  }

  std::vector<HealthRound> rounds() {
    const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world_.records());
    return health_rounds(records);
  }

  static HealthStatement purpose(const HealthRound& round) {
    return *std::ranges::find(round.statements, "purpose_clear", &HealthStatement::id);
  }

  ChecksWorld world_;
};

TEST_F(HealthRounds, ShowsNothingBelowFiveAnswers) {
  for (int mark = 1; mark <= 4; ++mark) answer("2026", mark, R"(, "keep": "The soup")");
  const auto four = rounds();
  ASSERT_THAT(four, SizeIs(1));
  EXPECT_EQ(four.front().missing(), 1);
  EXPECT_THAT(four.front().statements, IsEmpty());
  EXPECT_THAT(four.front().keep, IsEmpty());
  answer("2026", 5);
  EXPECT_TRUE(rounds().front().is_shown());
  EXPECT_THAT(rounds().front().statements, SizeIs(12));
}

TEST_F(HealthRounds, GivesTheMeanAndTheSpreadOfEachStatement) {
  for (const int mark : {1, 2, 3, 4, 5}) answer("2026", mark);
  const auto round = rounds().front();
  EXPECT_EQ(purpose(round).mean, 3.0);
  EXPECT_THAT(purpose(round).spread, DoubleNear(1.414, 0.001));
  EXPECT_EQ(purpose(round).answers, 5);
}

TEST_F(HealthRounds, HidesAStatementThatFewerThanFiveHaveAnswered) {
  for (const int mark : {1, 2, 3, 4}) answer("2026", mark, R"(, "we_act": 2)");
  answer("2026", 5);
  const auto round = rounds().front();
  const auto we_act = std::ranges::find(round.statements, "we_act", &HealthStatement::id);
  EXPECT_FALSE(we_act->mean);
  EXPECT_EQ(we_act->answers, 0);
}

TEST_F(HealthRounds, ComparesWithTheRoundBeforeThatHasResults) {
  for (int count = 0; count < 5; ++count) answer("2024", 2, "", "2024-03-01");
  answer("2025", 5, "", "2025-03-01");
  for (int count = 0; count < 5; ++count) answer("2026", 4);
  const auto all = rounds();
  ASSERT_THAT(all, SizeIs(3));
  EXPECT_EQ(all[0].name, "2026");
  EXPECT_EQ(purpose(all[0]).before, 2.0);
  EXPECT_FALSE(all[1].is_shown());
  EXPECT_FALSE(purpose(all[2]).before);
}

TEST_F(HealthRounds, TakesARoundForTheSameHoweverItIsWritten) {
  answer("Spring 2026", 3);
  answer(" spring 2026", 3);
  ASSERT_THAT(rounds(), SizeIs(1));
  EXPECT_EQ(rounds().front().answers, 2);
}

TEST_F(HealthRounds, PutsFreeTextsInTheOrderOfTheAlphabet) {
  for (const char* text : {"the soup", "Chairs", "", "Ángel's jokes", "talks"})
    answer("2026", 3, std::string(R"(, "keep": ")") + text + "\"");
  EXPECT_THAT(rounds().front().keep, ElementsAre("Ángel's jokes", "Chairs", "talks", "the soup"));
}

TEST_F(HealthRounds, TellsKindsOfSeatsApartOnlyWhenNobodyCanBeWorkedOut) {
  const auto add = [&](const char* seat, int count, int mark) {
    for (int sheet = 0; sheet < count; ++sheet) answer("2026", mark, std::string(R"(, "seat_type": ")") + seat + "\"");
  };
  add("community", 5, 2);
  ASSERT_THAT(rounds().front().seats, SizeIs(1));
  EXPECT_EQ(rounds().front().seats.front().mean, 2);
  add("government", 4, 5);
  EXPECT_THAT(rounds().front().seats, IsEmpty());
  add("private", 1, 5);
  EXPECT_THAT(rounds().front().seats, SizeIs(1));
  add("government", 1, 5);
  EXPECT_THAT(rounds().front().seats, IsEmpty());
}

TEST_F(HealthRounds, KnowsWhatAStatementIsAnsweredWith) {
  const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", {});
  EXPECT_EQ(health_scale(records).low, 1);
  EXPECT_EQ(health_scale(records).high, 5);
}

}  // namespace
}  // namespace foothold::workspace
