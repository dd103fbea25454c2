#include "accounts/reset/password_reset_store.hpp"

#include <gtest/gtest.h>

#include "accounts/account_test_world.hpp"
#include "base/files.hpp"

namespace foothold::accounts {
namespace {

using std::chrono::hours;
using storage::text;

class PasswordResets : public AccountWorld {
 protected:
  void SetUp() override {
    AccountWorld::SetUp();
    if (IsSkipped()) return;
    ana_ = add(ana()).id;
    ben_ = add(ben()).id;
  }

  PasswordResetStore resets() { return PasswordResetStore(*database_); }
  std::string make() { return resets().make(ana_, hours(1)); }
  std::string hash_of(const std::string& person) {
    return PersonStore(*database_).credentials_of(person).value().password_hash;
  }

  std::string ana_;
  std::string ben_;
};

INSTANTIATE_TEST_SUITE_P(Engines, PasswordResets, storage::both_engines, storage::engine_test_name);

TEST_P(PasswordResets, AreFoundByTheirTokenHoweverOftenOneLooks) {
  const std::string token = make();
  EXPECT_EQ(token.size(), 64U);
  for (int count = 0; count < 3; ++count) {
    const auto person = resets().find_open(token);
    ASSERT_TRUE(person);
    EXPECT_EQ(person->id, ana_);
    EXPECT_EQ(person->email, "ana@boone.example");
    EXPECT_EQ(person->language, Language::spanish);
  }
  EXPECT_FALSE(resets().find_open(token.substr(1)));
  EXPECT_FALSE(resets().find_open(sha256(token)));
  EXPECT_FALSE(resets().find_open(""));
}

TEST_P(PasswordResets, AreStoredAsHashesOnly) {
  const std::string token = make();
  const auto connection = open_connection();
  const auto rows = storage::query(*connection, "SELECT token_hash FROM password_resets", {});
  ASSERT_TRUE(rows->next());
  EXPECT_EQ(rows->text(0), sha256(token));
}

TEST_P(PasswordResets, ChangeThePasswordOnce) {
  const std::string token = make();
  EXPECT_EQ(resets().use(token, "new hash").value(), ana_);
  EXPECT_EQ(hash_of(ana_), "new hash");
  EXPECT_EQ(hash_of(ben_), "hash of Ben");
  EXPECT_EQ(resets().use(token, "another hash").error().kind, ErrorKind::not_found);
  EXPECT_EQ(hash_of(ana_), "new hash");
}

TEST_P(PasswordResets, ChangeThePasswordOnceAlsoWhenManyTryAtOnce) {
  const std::string token = make();
  const auto use = [&](int) { return static_cast<bool>(resets().use(token, "new hash")); };
  EXPECT_EQ(count_successes(4, use), 1);
}

TEST_P(PasswordResets, CloseTheOtherLinksOfThePersonWhenOneIsUsed) {
  const std::string first = make();
  const std::string second = make();
  const std::string of_ben = resets().make(ben_, hours(1));
  EXPECT_TRUE(resets().find_open(first)) << "a second link closes nothing";
  ASSERT_TRUE(resets().use(second, "new hash"));
  EXPECT_FALSE(resets().find_open(first));
  EXPECT_TRUE(resets().find_open(of_ben));
}

TEST_P(PasswordResets, EndEverySessionOfThePersonAndNobodyElses) {
  SessionStore sessions(*database_);
  const auto of_ana = sessions.start(ana_, true, "", "");
  const auto waiting = sessions.start(ana_, false, "", "");
  const auto of_ben = sessions.start(ben_, true, "", "");
  ASSERT_TRUE(resets().use(make(), "new hash"));
  EXPECT_FALSE(sessions.find(of_ana.token));
  EXPECT_FALSE(sessions.find(waiting.token));
  EXPECT_TRUE(sessions.find(of_ben.token));
}

TEST_P(PasswordResets, LeaveTheSecondStepOn) {
  PersonStore(*database_).set_second_factor(ana_, "SECRET", {"code"});
  ASSERT_TRUE(resets().use(make(), "new hash"));
  EXPECT_EQ(PersonStore(*database_).credentials_of(ana_).value().totp_secret, "SECRET");
}

TEST_P(PasswordResets, RunOut) {
  const std::string token = make();
  write("UPDATE password_resets SET expires_at = $1", {text("2026-01-01T00:00:00Z")});
  EXPECT_FALSE(resets().find_open(token));
  EXPECT_FALSE(resets().use(token, "new hash"));
  EXPECT_EQ(hash_of(ana_), ana().password_hash);
}

TEST_P(PasswordResets, OpenNothingForADisabledPerson) {
  const std::string token = make();
  disable(ana_);
  EXPECT_FALSE(resets().find_open(token));
  EXPECT_FALSE(resets().use(token, "new hash"));
}

}  // namespace
}  // namespace foothold::accounts
