#include "accounts/sign_in.hpp"

#include <gmock/gmock.h>

#include <optional>

#include "accounts/account_test_world.hpp"
#include "accounts/password.hpp"
#include "accounts/totp.hpp"

namespace foothold::accounts {
namespace {

constexpr const char* email = "ana@boone.example";
constexpr const char* password = "four horses cross the river";
constexpr const char* secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const Origin home{"192.0.2.1", "Browser"};
const Origin elsewhere{"203.0.113.9", "Other browser"};

class SigningIn : public AccountWorld {
 protected:
  void SetUp() override {
    AccountWorld::SetUp();
    if (IsSkipped()) return;
    accounts_.emplace(*database_, site_, AccountSettings());
    static const std::string hash = hash_password(password);
    ana_ = add(ana(hash)).id;
  }

  void ask_for_a_code() { accounts_->people.set_second_factor(ana_, secret, {"spare1", "spare2"}); }
  Result<StartedSession> try_in(const std::string& typed_email, std::string_view typed, const Origin& origin = home) {
    return sign_in(typed_email, typed, origin, *accounts_);
  }
  Session waiting_session() { return try_in(email, password)->session; }
  Result<StartedSession> confirm(const Session& waiting, const std::string& code, const Origin& origin = home) {
    return confirm_sign_in(waiting, code, origin, *accounts_);
  }
  [[nodiscard]] static std::string present_code() {
    return totp_code(secret, totp_step(std::chrono::system_clock::now()));
  }

  html::Site site_;
  std::optional<AccountSite> accounts_;
  std::string ana_;
};

INSTANTIATE_TEST_SUITE_P(Engines, SigningIn, storage::both_engines, storage::engine_test_name);

TEST_P(SigningIn, WorksWithAddressAndPassword) {
  const auto started = try_in(" Ana@Boone.example", password);
  ASSERT_TRUE(started);
  EXPECT_TRUE(started->session.confirmed);
  const auto session = accounts_->sessions.find(started->token);
  ASSERT_TRUE(session);
  EXPECT_EQ(session->person_id, ana_);
  EXPECT_EQ(session->device, "Browser");
  EXPECT_EQ(session->address, "192.0.2.1");
}

TEST_P(SigningIn, IsRefusedInTheSameWordsWhetherThereIsSuchAnAccountOrNot) {
  const auto wrong = try_in(email, "four horses cross the street");
  const auto unknown = try_in("ben@boone.example", password);
  ASSERT_FALSE(wrong);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(wrong.error().kind, ErrorKind::invalid);
  EXPECT_EQ(wrong.error().message.key, "sign_in.wrong");
  EXPECT_EQ(unknown.error().kind, wrong.error().kind);
  EXPECT_EQ(unknown.error().field, wrong.error().field);
  EXPECT_EQ(unknown.error().message.key, wrong.error().message.key);
  EXPECT_EQ(unknown.error().hint.key, wrong.error().hint.key);
  EXPECT_TRUE(accounts_->sessions.of_person(ana_).empty());
}

TEST_P(SigningIn, IsRefusedWithoutAPasswordAndWithAnEndlessOne) {
  EXPECT_EQ(try_in(email, "").error().message.key, "sign_in.wrong");
  EXPECT_EQ(try_in(email, std::string(1025, 'x')).error().message.key, "sign_in.wrong");
}

TEST_P(SigningIn, IsRefusedToTheDisabledInTheSameWords) {
  disable(ana_);
  EXPECT_EQ(try_in(email, password).error().message.key, "sign_in.wrong");
}

TEST_P(SigningIn, StopsAfterTenWrongTriesFromOneSourceOnly) {
  for (int attempt = 1; attempt <= 10; ++attempt)
    EXPECT_EQ(try_in(email, "wrong").error().kind, ErrorKind::invalid) << attempt;
  const auto refused = try_in(email, password);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::too_many);
  EXPECT_EQ(refused.error().message.key, "sign_in.too_many");
  // Another spelling of the address is the same account.
  EXPECT_EQ(try_in("ANA@boone.example", password).error().kind, ErrorKind::too_many);
  EXPECT_TRUE(try_in(email, password, elsewhere));
}

TEST_P(SigningIn, CountsAnewAfterItHasWorked) {
  for (int attempt = 0; attempt < 9; ++attempt) EXPECT_FALSE(try_in(email, "wrong"));
  EXPECT_TRUE(try_in(email, password));
  EXPECT_FALSE(try_in(email, "wrong"));
  EXPECT_TRUE(try_in(email, password));
}

TEST_P(SigningIn, StopsOneSourceThatGoesThroughManyAccounts) {
  for (int attempt = 0; attempt < 100; ++attempt) ASSERT_TRUE(accounts_->tries_of_source.allow(home.source));
  EXPECT_EQ(try_in(email, password).error().kind, ErrorKind::too_many);
  EXPECT_TRUE(try_in(email, password, elsewhere));
}

TEST_P(SigningIn, WaitsForTheCodeOfAnApp) {
  ask_for_a_code();
  const auto waiting = try_in(email, password);
  ASSERT_TRUE(waiting);
  EXPECT_FALSE(waiting->session.confirmed);
  const auto started = confirm(waiting->session, " " + present_code().insert(3, " "));
  ASSERT_TRUE(started);
  EXPECT_TRUE(started->session.confirmed);
  EXPECT_TRUE(accounts_->sessions.find(started->token)->confirmed);
  EXPECT_NE(started->token, waiting->token);
  // A token from before the sign-in is worth nothing after it.
  EXPECT_FALSE(accounts_->sessions.find(waiting->token));
}

TEST_P(SigningIn, TakesEachCodeOnce) {
  ask_for_a_code();
  const std::string code = present_code();
  ASSERT_TRUE(confirm(waiting_session(), code));
  const Session second = waiting_session();
  EXPECT_EQ(confirm(second, code).error().message.key, "sign_in.wrong_code");
  EXPECT_EQ(accounts_->sessions.of_person(ana_).size(), 1U);
}

TEST_P(SigningIn, TakesARecoveryCodeOnceInsteadOfTheApp) {
  ask_for_a_code();
  ASSERT_TRUE(confirm(waiting_session(), " SPARE1 "));
  EXPECT_FALSE(confirm(waiting_session(), "spare1"));
  EXPECT_TRUE(confirm(waiting_session(), "spare2"));
}

TEST_P(SigningIn, KeepsWaitingAfterAWrongCodeAndStopsAfterTen) {
  ask_for_a_code();
  const auto waiting = try_in(email, password);
  for (int attempt = 1; attempt <= 10; ++attempt) {
    const auto refused = confirm(waiting->session, "wrong");
    ASSERT_FALSE(refused) << attempt;
    EXPECT_EQ(refused.error().kind, ErrorKind::invalid) << attempt;
    EXPECT_EQ(refused.error().field, "code");
  }
  EXPECT_FALSE(accounts_->sessions.find(waiting->token)->confirmed);
  EXPECT_EQ(confirm(waiting->session, present_code()).error().kind, ErrorKind::too_many);
  EXPECT_TRUE(confirm(waiting->session, present_code(), elsewhere));
}

TEST_P(SigningIn, DoesNotGetMoreGuessesOfTheCodeByTheRightPassword) {
  ask_for_a_code();
  for (int attempt = 0; attempt < 10; ++attempt) EXPECT_FALSE(confirm(waiting_session(), "wrong"));
  EXPECT_EQ(confirm(waiting_session(), present_code()).error().kind, ErrorKind::too_many);
}

TEST_P(SigningIn, TakesNoCodeWhenNoneIsAskedForAnyMore) {
  ask_for_a_code();
  const Session waiting = waiting_session();
  accounts_->people.set_second_factor(ana_, "", {});
  EXPECT_FALSE(confirm(waiting, present_code()));
  EXPECT_FALSE(confirm(waiting, ""));
}

}  // namespace
}  // namespace foothold::accounts
