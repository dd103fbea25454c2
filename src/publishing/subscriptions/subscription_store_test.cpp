#include "publishing/subscriptions/subscription_store.hpp"

#include <gmock/gmock.h>

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

TEST_P(Subscriptions, AreForgottenWhenNobodyConfirmsThem) {
  const Subscription asked = begin();
  open_connection()->execute("UPDATE plan_subscriptions SET asked_at = '2026-01-01T00:00:00Z'", {});
  begin("paul@example.org");
  EXPECT_FALSE(store().find(asked.token));
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
