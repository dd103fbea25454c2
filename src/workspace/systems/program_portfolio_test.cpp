#include "workspace/systems/program_portfolio.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> titles(const std::vector<const Record*>& records) {
  std::vector<std::string> names;
  for (const Record* record : records) names.push_back(record->title);
  return names;
}

class Programs : public testing::Test {
 protected:
  // As the coalition stands on the first of May 2026.
  const ProgramPortfolio& portfolio() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    portfolio_ = program_portfolio(*records_);
    return portfolio_;
  }

  const PredictorRow& row(std::string_view predictor) {
    return *std::ranges::find(portfolio().predictors, predictor,
                              [](const PredictorRow& one) { return std::string_view(one.predictor->id); });
  }

  std::vector<std::string> programs_of(std::string_view part, std::string_view label) {
    const auto& parts = portfolio().parts;
    const auto& rows = std::ranges::find(parts, part, &PortfolioPart::key)->rows;
    return titles(std::ranges::find(rows, label, [](const PortfolioRow& one) {
                    return one.group == nullptr ? std::string_view(one.label.english) : one.group->title;
                  })->programs);
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
  ProgramPortfolio portfolio_;
};

TEST_F(Programs, StandBesideEveryPredictorInTheOrderOfTheFramework) {
  EXPECT_EQ(portfolio().predictors.size(), toolkit_for_checks().framework.predictors().size());
  EXPECT_EQ(portfolio().predictors.front().predictor->pillar, "work");
  EXPECT_EQ(row("preschool").programs, 0);
}

TEST_F(Programs, ServeWhatTheySayAndCountAsRunningUnlessTheyWaitOrRest) {
  world_.add("program", R"({"name": "Runs", "predictors": ["predictor:preschool"], "state": "running"})");
  world_.add("program", R"({"name": "Says nothing", "predictors": ["predictor:preschool"]})");
  world_.add("program", R"({"name": "Rests", "predictors": ["predictor:preschool"], "state": "paused"})");
  world_.add("program", R"({"name": "Is over", "predictors": ["predictor:preschool"], "state": "ended"})");
  EXPECT_EQ(row("preschool").programs, 3);
  EXPECT_EQ(row("preschool").running, 2);
  EXPECT_EQ(portfolio().programs.size(), 3U);
}

TEST_F(Programs, TellWhatTheirNewestProfileSaysOfTheLink) {
  const std::string program = world_.add("program", R"({"name": "Rooms", "predictors": ["predictor:preschool"]})");
  world_.add("program-assessment", R"({"title": "Old", "date": "2025-01-01", "program": ")" + program +
                                       R"(", "predictors": ["predictor:preschool"], "pillars_clear_link": "no"})");
  world_.add("program-assessment", R"({"title": "New", "date": "2026-01-01", "program": ")" + program +
                                       R"(", "predictors": ["predictor:income"], "pillars_clear_link": "partly"})");
  const auto preschool = row("preschool").aims.front();
  ASSERT_TRUE(preschool);
  EXPECT_TRUE(preschool->said_by_program);
  EXPECT_FALSE(preschool->said_by_profile);
  EXPECT_EQ(preschool->clear_link, "");
  const auto income = row("income").aims.front();
  ASSERT_TRUE(income);
  EXPECT_FALSE(income->said_by_program);
  EXPECT_EQ(income->clear_link, "partly");
  EXPECT_FALSE(row("crime").aims.front());
  EXPECT_THAT(portfolio().without_profile, IsEmpty());
}

TEST_F(Programs, AreHeldBesideThePrioritiesThatNameAPredictor) {
  world_.add("priority", R"({"statement": "A good start", "predictors": ["predictor:preschool"]})");
  EXPECT_THAT(titles(row("preschool").priorities), ElementsAre("A good start"));
  EXPECT_THAT(row("income").priorities, IsEmpty());
}

TEST_F(Programs, OverlapWhereTheyShareAPredictorAndAGroup) {
  const std::string renters = world_.add("group", R"({"label": "Renters"})");
  const std::string youth = world_.add("group", R"({"label": "Youth"})");
  const auto add = [&](const std::string& name, const std::string& groups) {
    world_.add("program", R"({"name": ")" + name + R"(", "predictors": ["predictor:housing-stability"], "groups": [)" +
                              groups + "]}");
  };
  add("Calls", '"' + renters + "\", \"" + youth + '"');
  add("Fund", '"' + renters + "\", \"" + youth + '"');
  add("Shelter", "");
  ASSERT_EQ(portfolio().overlaps.size(), 1U);
  EXPECT_EQ(portfolio().overlaps.front().predictor->id, "housing-stability");
  EXPECT_THAT(titles(portfolio().overlaps.front().groups), ElementsAre("Renters", "Youth"));
  EXPECT_THAT(titles(portfolio().overlaps.front().programs), ElementsAre("Calls", "Fund"));
}

TEST_F(Programs, AreSortedByPartOfTheDefinitionByTheWayAndByGroup) {
  const std::string renters = world_.add("group", R"({"label": "Renters"})");
  world_.add("program", R"({"name": "Coaching", "dimensions": ["economic-success", "dignity-belonging"],
                            "pathway": "mobility", "groups": [")" +
                            renters + R"("]})");
  EXPECT_THAT(programs_of("dimensions", "Economic Success"), ElementsAre("Coaching"));
  EXPECT_THAT(programs_of("dimensions", "Power & Autonomy"), IsEmpty());
  EXPECT_THAT(programs_of("pathway", "Mobility: move ahead"), ElementsAre("Coaching"));
  EXPECT_THAT(programs_of("groups", "Renters"), ElementsAre("Coaching"));
}

// A year after the first of May 2026 is the first of May 2027; the day after is too far to be named.
TEST_F(Programs, NameMoneyThatEndsWithinAYearOrDoesNotSayWhen) {
  world_.add("program", R"({"name": "Coaching", "funders": [
    {"funder": "Open", "amount": {"amount": 5, "currency": "USD"}},
    {"funder": "Later", "ends": "2027-05-02"},
    {"funder": "Soon", "ends": "2027-05-01"},
    {"funder": "Over", "ends": "2026-04-30"}]})");
  world_.add("program", R"({"name": "Without money"})");
  std::vector<std::string> funders;
  for (const ProgramMoney& money : portfolio().money) funders.push_back(money.funder);
  EXPECT_THAT(funders, ElementsAre("Over", "Soon", "Open"));
  EXPECT_TRUE(portfolio().money.front().ended);
  EXPECT_FALSE(portfolio().money.at(1).ended);
  EXPECT_THAT(titles(portfolio().without_funder), ElementsAre("Without money"));
  EXPECT_THAT(titles(portfolio().without_profile), ElementsAre("Coaching", "Without money"));
}

}  // namespace
}  // namespace foothold::workspace
