#include "workspace/answers/funder_shares.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

// On the first of May 2026.
class SharesOfFunders : public testing::Test {
 protected:
  FunderShares shares() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return funder_shares(*records_);
  }

  void source(const std::string& name, int amount, const std::string& state, const std::string& more = "") {
    world_.add("funding-source", R"({"name": ")" + name + R"(", "state": ")" + state + R"(", "amount": {"amount": )" +
                                     std::to_string(amount) + "}" + more + "}");
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(SharesOfFunders, AddTheSourcesOfOneFunder) {
  const std::string trust = world_.add("organization", R"({"name": "Trust"})");
  const std::string by_trust = R"(, "funder": ")" + trust + "\"";
  source("A", 100, "secured", by_trust);
  source("B", 200, "promised", by_trust);
  source("C", 100, "secured");
  const FunderShares found = shares();
  ASSERT_THAT(found.funders, SizeIs(2));
  EXPECT_EQ(found.funders[0].funder->title, "Trust");
  EXPECT_EQ(found.funders[0].share, 0.75);
  EXPECT_EQ(found.funders[1].funder->title, "C") << "it names nobody";
  EXPECT_THAT(found.sources, SizeIs(3));
}

TEST_F(SharesOfFunders, LeaveOutWhatIsOverOrOnlyAskedFor) {
  source("Over", 900, "secured", R"(, "period": {"to": "2026-04-30"})");
  source("Last day", 50, "secured", R"(, "period": {"to": "2026-05-01"})");
  source("Asked", 900, "asked");
  const FunderShares found = shares();
  ASSERT_THAT(found.funders, SizeIs(1));
  EXPECT_EQ(found.funders[0].funder->title, "Last day");
}

TEST_F(SharesOfFunders, NameWhatIsInAnotherCurrencyAndDoNotAddIt) {
  world_.add("funding-source", R"({"name": "Pesos", "state": "secured", "amount": {"amount": 5, "currency": "MXN"}})");
  source("Dollars", 50, "secured");
  const FunderShares found = shares();
  ASSERT_THAT(found.funders, SizeIs(1));
  EXPECT_EQ(found.funders[0].share, 1.0);
  ASSERT_THAT(found.other_currency, SizeIs(1));
  EXPECT_EQ(found.other_currency[0]->title, "Pesos");
}

TEST_F(SharesOfFunders, HaveNoShareWhileThereIsNoMoney) {
  EXPECT_THAT(shares().funders, IsEmpty());
  source("Unsaid", 0, "promised");
  EXPECT_EQ(shares().funders.at(0).share, 0);
}

}  // namespace
}  // namespace foothold::workspace
