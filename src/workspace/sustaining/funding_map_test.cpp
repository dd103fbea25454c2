#include "workspace/sustaining/funding_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::DoubleNear;
using testing::IsEmpty;
using testing::SizeIs;

// On the first of May 2026.
class Funding : public testing::Test {
 protected:
  FundingMap map() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return funding_map(*records_);
  }

  std::string source(const std::string& name, int amount, const std::string& state, const std::string& from,
                     const std::string& to, const std::string& more = "") {
    return world_.add("funding-source", R"({"name": ")" + name + R"(", "state": ")" + state +
                                            R"(", "amount": {"amount": )" + std::to_string(amount) +
                                            R"(, "currency": "USD"}, "period": {"from": ")" + from + R"(", "to": ")" +
                                            to + "\"}" + more + "}");
  }

  void budget(const std::string& action, const std::string& lines) {
    world_.add("action-budget", R"({"title": "Budget", "action": ")" + action + R"(", "lines": [)" + lines + "]}");
  }

  static std::string line(int amount, const std::string& more) {
    return R"({"id": "a)" + std::to_string(amount) + R"(", "amount": {"amount": )" + std::to_string(amount) +
           R"(, "currency": "USD"})" + more + "}";
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(Funding, SpreadsASourceEvenlyOverTheMonthsOfItsPeriod) {
  source("Grant", 18000, "secured", "2026-07-01", "2027-12-31");
  const FundingMap funding = map();
  ASSERT_THAT(funding.years, SizeIs(3)) << "and the year after, in which nothing is left";
  EXPECT_THAT(funding.years[0].secured, DoubleNear(6000, 0.01));
  EXPECT_THAT(funding.years[1].secured, DoubleNear(12000, 0.01));
  EXPECT_EQ(funding.years[2].year, 2028);
  EXPECT_EQ(funding.years[2].secured, 0);
}

TEST_F(Funding, KeepsWhatIsPromisedAndWhatIsAskedForApart) {
  source("A", 100, "promised", "2026-01-01", "2026-12-31");
  source("B", 200, "asked", "2026-01-01", "2026-12-31");
  source("C", 400, "refused", "2026-01-01", "2026-12-31");
  const FundingYear year = map().years.at(0);
  EXPECT_THAT(year.promised, DoubleNear(100, 0.01));
  EXPECT_THAT(year.asked, DoubleNear(200, 0.01));
  EXPECT_EQ(year.secured, 0);
}

TEST_F(Funding, SeesACliffWhereLessThanSeventyPercentIsLeft) {
  source("Past", 100, "ended", "2024-01-01", "2024-12-31");
  source("A", 100, "secured", "2026-01-01", "2026-12-31");
  source("B", 71, "secured", "2027-01-01", "2027-12-31");
  source("C", 40, "secured", "2028-01-01", "2028-12-31");
  std::vector<int> cliffs;
  for (const FundingYear& year : map().years)
    if (year.cliff) cliffs.push_back(year.year);
  EXPECT_THAT(cliffs, testing::ElementsAre(2028, 2029)) << "not 2025, which is over, and not 2027";
}

TEST_F(Funding, NamesWhatItCannotPutIntoYears) {
  source("No days", 100, "secured", "", "");
  world_.add("funding-source", R"({"name": "Pesos", "state": "secured", "amount": {"amount": 5, "currency": "MXN"}})");
  const FundingMap funding = map();
  EXPECT_THAT(funding.years, IsEmpty());
  EXPECT_THAT(funding.without_period, SizeIs(1));
  EXPECT_THAT(funding.other_currency, SizeIs(1));
}

TEST_F(Funding, LeavesOutYearsFarAway) {
  source("Slip", 100, "secured", "0026-01-01", "9026-01-01");
  const FundingMap funding = map();
  EXPECT_EQ(funding.years.front().year, 2021);
  EXPECT_EQ(funding.years.back().year, 2041);
}

TEST_F(Funding, NamesABudgetWithALineInAnotherCurrencyAndAddsTheOtherLines) {
  budget("", line(60, "") + R"(, {"id": "b", "amount": {"amount": 900, "currency": "MXN"}})");
  const FundingMap funding = map();
  ASSERT_THAT(funding.other_currency, SizeIs(1));
  EXPECT_EQ(funding.other_currency[0]->title, "Budget");
  EXPECT_EQ(funding.actions.at(0).cost, 60);
}

TEST_F(Funding, CountsASecuredSourceThatHasEndedInItsYearsAndNotAmongTheFunders) {
  source("Over", 900, "secured", "2025-01-01", "2025-12-31");
  source("Trust", 100, "secured", "2026-01-01", "2026-12-31");
  const FundingMap funding = map();
  EXPECT_THAT(funding.years.at(0).secured, DoubleNear(900, 0.01));
  ASSERT_THAT(funding.funders, SizeIs(1));
  EXPECT_EQ(funding.funders[0].funder->title, "Trust");
  EXPECT_EQ(funding.funders[0].share, 1.0);
}

TEST_F(Funding, WarnsOfWhatEndsWithinAYear) {
  source("Later", 100, "secured", "2026-01-01", "2027-06-01");
  source("Soon", 100, "secured", "2026-01-01", "2026-12-31");
  source("Over", 100, "secured", "2025-01-01", "2026-04-30");
  const FundingMap funding = map();
  ASSERT_THAT(funding.ending, SizeIs(1));
  EXPECT_EQ(funding.ending[0].source->title, "Soon");
  EXPECT_FALSE(funding.ending[0].has_renewal);
}

TEST_F(Funding, FindsTheGapOfAnActionAndWhatGoesToResidents) {
  const std::string action = world_.add("strategic-action", R"({"title": "Homes"})");
  const std::string grant = source("Grant", 100, "secured", "2026-01-01", "2026-12-31");
  const std::string asked = source("Asked", 900, "asked", "2026-01-01", "2026-12-31");
  budget(action, line(60, R"(, "source": ")" + grant + R"(", "resident_led": "yes")") + "," +
                     line(30, R"(, "source": ")" + asked + R"(")") + "," + line(10, ""));
  const FundingMap funding = map();
  ASSERT_THAT(funding.actions, SizeIs(1));
  EXPECT_EQ(funding.actions[0].action->title, "Homes");
  EXPECT_EQ(funding.actions[0].gap(), 40);
  EXPECT_EQ(funding.resident_led.part, 60);
  EXPECT_EQ(funding.resident_led.whole, 100);
  EXPECT_THAT(funding.overdrawn, IsEmpty());
}

TEST_F(Funding, NamesASourceThatIsPlannedForTwice) {
  const std::string grant = source("Grant", 100, "secured", "2026-01-01", "2026-12-31");
  budget("", line(70, R"(, "source": ")" + grant + R"(")"));
  budget("", line(80, R"(, "source": ")" + grant + R"(")"));
  const FundingMap funding = map();
  ASSERT_THAT(funding.overdrawn, SizeIs(1));
  EXPECT_EQ(funding.overdrawn[0].planned, 150);
}

TEST_F(Funding, SaysOfNoSourceInAnotherCurrencyThatItIsPlannedForTwice) {
  const std::string pesos = world_.add(
      "funding-source", R"({"name": "Pesos", "state": "secured", "amount": {"amount": 5, "currency": "MXN"}})");
  budget("", line(70, R"(, "source": ")" + pesos + R"(")"));
  EXPECT_THAT(map().overdrawn, IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace
