#include "workspace/answers/payments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

const MoneyUnit dollars = {};

class Payments : public testing::Test {
 protected:
  Ledger ledger() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return ledger_of(*records_);
  }

  // A payment of so many dollars, with more answers.
  std::string pay(const std::string& title, int amount, const std::string& more) {
    return world_.add("compensation", R"({"title": ")" + title + R"(", "form": "check", "amount": {"amount": )" +
                                          std::to_string(amount) + R"(, "currency": "USD"}, )" + more + "}");
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(Payments, AddUpWhatIsAgreedPaidAndOpen) {
  pay("A", 100, R"("paid_on": "2026-04-01")");
  pay("B", 50, R"("declined": "no")");
  const PaymentSums sums = ledger().sums;
  EXPECT_THAT(sums.agreed, ElementsAre(Pair(dollars, 150)));
  EXPECT_THAT(sums.paid, ElementsAre(Pair(dollars, 100)));
  EXPECT_THAT(sums.open, ElementsAre(Pair(dollars, 50)));
}

TEST_F(Payments, LeaveOutWhatWasDeclinedOrIsNotPaid) {
  pay("A", 100, R"("declined": "yes")");
  world_.add("compensation", R"({"title": "B", "form": "none", "unpaid_reason": "A short survey"})");
  const Ledger found = ledger();
  EXPECT_THAT(found.sums.agreed, IsEmpty());
  EXPECT_EQ(found.payments.at(0).state, PaymentState::declined);
  EXPECT_EQ(found.payments.at(1).state, PaymentState::none);
  EXPECT_FALSE(found.payments.at(1).notice_missing);
}

TEST_F(Payments, KeepDollarsOfDifferentYearsApart) {
  world_.add("compensation", R"({"title": "A", "amount": {"amount": 10, "currency": "USD", "price_year": 2025}})");
  world_.add("compensation", R"({"title": "B", "amount": {"amount": 10, "currency": "USD", "price_year": 2026}})");
  EXPECT_THAT(ledger().sums.agreed,
              ElementsAre(Pair(MoneyUnit{"USD", "2025"}, 10), Pair(MoneyUnit{"USD", "2026"}, 10)));
}

TEST_F(Payments, StandByActivityPersonAndForm) {
  const std::string walk = world_.add("engagement-activity", R"({"title": "Walk"})");
  const std::string rosa = world_.add("person", R"({"name": "Rosa"})");
  pay("A", 100, R"("activity": ")" + walk + R"(", "recipient": ")" + rosa + R"(")");
  pay("B", 20, R"("activity": ")" + walk + R"(")");
  const Ledger found = ledger();
  ASSERT_THAT(found.by_activity, SizeIs(1));
  EXPECT_EQ(found.by_activity[0].record->title, "Walk");
  EXPECT_THAT(found.by_activity[0].sums.agreed, ElementsAre(Pair(dollars, 120)));
  ASSERT_THAT(found.by_person, SizeIs(2));
  EXPECT_EQ(found.by_person[0].record->title, "Rosa");
  EXPECT_EQ(found.by_person[1].key, "") << "what names nobody comes last";
  EXPECT_EQ(found.by_form.at(0).key, "check");
}

TEST_F(Payments, AreMarkedWhereTheSameWorkHasDifferentRates) {
  pay("A", 100, R"("role": "Note-taker", "basis": "hour", "rate": {"amount": 20, "currency": "USD"})");
  pay("B", 100, R"("role": "note taker", "basis": "hour", "rate": {"amount": 25, "currency": "USD"})");
  pay("C", 100, R"("role": "Note-taker", "basis": "day", "rate": {"amount": 160, "currency": "USD"})");
  const Ledger found = ledger();
  EXPECT_TRUE(found.payments.at(0).rate_differs);
  EXPECT_TRUE(found.payments.at(1).rate_differs);
  EXPECT_FALSE(found.payments.at(2).rate_differs) << "a day is not an hour";
}

TEST_F(Payments, AreMarkedWhereTheNoticeOrTheTaxFormIsMissing) {
  pay("A", 100, R"("benefit_notice": "yes", "tax_form": "no")");
  pay("B", 100, R"("benefit_notice": "unsure", "tax_form": "unsure")");
  const Ledger found = ledger();
  EXPECT_FALSE(found.payments.at(0).notice_missing || found.payments.at(0).tax_form_open);
  EXPECT_TRUE(found.payments.at(1).notice_missing && found.payments.at(1).tax_form_open);
}

}  // namespace
}  // namespace foothold::workspace
