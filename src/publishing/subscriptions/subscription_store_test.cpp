#include "publishing/subscriptions/subscription_store.hpp"

#include <gmock/gmock.h>

#include "base/clock.hpp"
#include "storage/statement.hpp"
#include "workspace/workspace_test_world.hpp"

namespace foothold::publishing {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

class Subscriptions : public workspace::WorkspaceWorld {
 protected:
  SubscriptionStore store() { return SubscriptionStore(*database_); }
  Subscription begin(const std::string& email = "ines@example.org") {
    return store().begin(boone_, email, Language::spanish).value();
  }
  void asked_ago(std::chrono::seconds long_ago) {
    storage::execute(*open_connection(), "UPDATE plan_subscriptions SET asked_at = $1",
                     {storage::text(utc_after(-long_ago))});
  }
  std::string asked_at() {
    const auto connection = open_connection();
    const auto rows = storage::query(*connection, "SELECT asked_at FROM plan_subscriptions", {});
    return rows->next() ? std::string(rows->text(0)) : std::string();
  }
  std::int64_t count() {
    const auto connection = open_connection();
    const auto rows = storage::query(*connection, "SELECT count(*) FROM plan_subscriptions", {});
    return rows->next() ? rows->integer(0) : 0;
  }
  const KnownNews known_{.version = 2, .period = "spring", .answers_at = "2026-05-01T10:00:00Z"};
};

INSTANTIATE_TEST_SUITE_P(Engines, Subscriptions, storage::both_engines, storage::engine_test_name);

TEST_P(Subscriptions, CountOnceTheyAreConfirmed) {
  const Subscription asked = begin();
  EXPECT_FALSE(asked.is_confirmed);
  EXPECT_THAT(store().confirmed(), IsEmpty());
  EXPECT_TRUE(store().confirm(asked.token, known_));
  EXPECT_FALSE(store().confirm(asked.token, {})) << "once is enough";
  const auto all = store().confirmed();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().email, "ines@example.org");
  EXPECT_EQ(all.front().language, Language::spanish);
  EXPECT_EQ(all.front().known, known_);
  EXPECT_FALSE(store().confirm("unknown", known_));
}

TEST_P(Subscriptions, AreOneForEachAddressAndCoalition) {
  const Subscription first = begin();
  EXPECT_EQ(begin().token, first.token);
  EXPECT_NE(begin("paul@example.org").token, first.token);
  EXPECT_NE(store().begin(other_, "ines@example.org", Language::english)->token, first.token);
  EXPECT_FALSE(store().begin("nowhere", "ines@example.org", Language::english));
}

TEST_P(Subscriptions, AreForgottenWhenTheyEnd) {
  const Subscription asked = begin();
  ASSERT_TRUE(store().confirm(asked.token, known_));
  store().end(asked.token);
  store().end(asked.token);
  EXPECT_FALSE(store().find(asked.token));
  EXPECT_THAT(store().confirmed(), IsEmpty());
}

TEST_P(Subscriptions, LoseTheirLinkWhenNobodyConfirmsThemForAWeek) {
  const Subscription asked = begin();
  asked_ago(std::chrono::days(7));
  EXPECT_FALSE(store().find(asked.token));
  EXPECT_FALSE(store().confirm(asked.token, known_));
  asked_ago(std::chrono::days(6));
  EXPECT_TRUE(store().find(asked.token));
  EXPECT_TRUE(store().confirm(asked.token, known_));
  asked_ago(std::chrono::days(70));
  EXPECT_TRUE(store().find(asked.token)) << "whoever has confirmed can end it at any time";
}

TEST_P(Subscriptions, WaitForAWeekFromTheLastTimeThatSomebodyAsked) {
  const Subscription asked = begin();
  asked_ago(std::chrono::days(6));
  EXPECT_EQ(begin().token, asked.token);
  EXPECT_GT(asked_at(), utc_after(-std::chrono::hours(1)));
  asked_ago(std::chrono::days(8));
  EXPECT_NE(begin().token, asked.token) << "the old link stays dead";
}

TEST_P(Subscriptions, AreForgottenWhenNobodyConfirmsThem) {
  ASSERT_TRUE(store().confirm(begin().token, known_));
  begin("paul@example.org");
  store().forget_unconfirmed();
  EXPECT_EQ(count(), 2);
  asked_ago(std::chrono::days(8));
  store().forget_unconfirmed();
  EXPECT_EQ(count(), 1);
  EXPECT_EQ(store().confirmed().size(), 1U);
}

TEST_P(Subscriptions, AreToldEachNewsOnce) {
  ASSERT_TRUE(store().confirm(begin().token, known_));
  const Subscription seen = store().confirmed().front();
  const KnownNews news{.version = 3, .period = "autumn", .answers_at = "2026-06-01T10:00:00Z"};
  EXPECT_TRUE(store().take_turn(seen, news));
  EXPECT_FALSE(store().take_turn(seen, news)) << "another program was quicker";
  EXPECT_THAT(store().confirmed(), ElementsAre(Field(&Subscription::known, news)));
}

}  // namespace
}  // namespace foothold::publishing
