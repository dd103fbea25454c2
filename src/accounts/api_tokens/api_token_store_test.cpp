#include "accounts/api_tokens/api_token_store.hpp"

#include <gmock/gmock.h>

#include "accounts/account_test_world.hpp"
#include "base/clock.hpp"
#include "base/files.hpp"

namespace foothold::accounts {
namespace {

using std::chrono::hours;
using std::chrono::seconds;
using storage::text;
using testing::ElementsAre;
using testing::Field;

class ApiTokens : public AccountWorld {
 protected:
  void SetUp() override {
    AccountWorld::SetUp();
    if (IsSkipped()) return;
    ana_ = add(ana()).id;
    ben_ = add(ben()).id;
    join("boone", ana_, Role::coordinator);
    join("boone", ben_, Role::coordinator);
  }

  ApiTokenStore tokens() { return ApiTokenStore(*database_); }
  MembershipStore members() { return MembershipStore(*database_); }
  void join(const std::string& coalition, const std::string& person, Role role) {
    ASSERT_TRUE(members().set(coalition, person, role));
  }
  [[nodiscard]] NewApiToken wanted(const std::string& name = "Nightly export") const {
    return {ana_, "boone", TokenScope::write, name, 30};
  }
  MadeApiToken make(const std::string& name = "Nightly export") { return tokens().create(wanted(name)).value(); }
  bool is_worth_something(const MadeApiToken& made) { return tokens().find(made.secret).has_value(); }

  std::string refused(const NewApiToken& token) {
    const auto made = tokens().create(token);
    return made ? "made" : made.error().message.key;
  }
  void expire(const MadeApiToken& made) {
    write("UPDATE api_tokens SET expires_at = $1 WHERE id = $2", {text(utc_after(seconds(-1))), text(made.token.id)});
  }
  std::string stored(const MadeApiToken& made, const std::string& column) {
    const auto connection = open_connection();
    const auto rows =
        storage::query(*connection, "SELECT " + column + " FROM api_tokens WHERE id = $1", {text(made.token.id)});
    if (!rows->next()) return "no such token";
    return rows->is_null(0) ? "never" : std::string(rows->text(0));
  }

  std::string ana_;
  std::string ben_;
};

INSTANTIATE_TEST_SUITE_P(Engines, ApiTokens, storage::both_engines, storage::engine_test_name);

TEST_P(ApiTokens, AreFoundByTheirSecret) {
  const MadeApiToken made = make();
  const auto found = tokens().find(made.secret);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, made.token.id);
  EXPECT_EQ(found->person_id, ana_);
  EXPECT_EQ(found->coalition_id, "boone");
  EXPECT_EQ(found->scope, TokenScope::write);
  EXPECT_EQ(found->name, "Nightly export");
  EXPECT_GT(found->expires_at, utc_after(hours(24 * 30 - 1)));
  EXPECT_LE(found->expires_at, utc_after(hours(24 * 30)));
}

TEST_P(ApiTokens, AreFoundByNothingElse) {
  const MadeApiToken made = make();
  const std::string& secret = made.secret;
  for (const std::string& wrong : {std::string(), secret.substr(1), secret + "0", secret.substr(9), made.token.id,
                                   stored(made, "token_hash"), "foothold_" + std::string(64, '0')})
    EXPECT_FALSE(tokens().find(wrong)) << wrong;
}

TEST_P(ApiTokens, LeaveOnlyTheHashOfTheirSecretInTheTable) {
  const MadeApiToken made = make();
  EXPECT_THAT(made.secret, testing::MatchesRegex("foothold_[0-9a-f]+"));
  EXPECT_EQ(made.secret.size(), 73U);
  EXPECT_EQ(stored(made, "token_hash"), sha256(made.secret));
  EXPECT_NE(make().secret, made.secret);
}

TEST_P(ApiTokens, NeedANameAndADayOnWhichTheyEnd) {
  EXPECT_EQ(refused(wanted("")), "token.name_missing");
  EXPECT_EQ(refused(wanted("  ")), "token.name_missing");
  EXPECT_EQ(refused(wanted(std::string(101, 'a'))), "token.name_missing");
  EXPECT_EQ(refused(wanted(std::string(100, 'a'))), "made");
  for (const std::int64_t days : {0LL, -30LL, 31LL, 366LL, 4294967326LL}) {
    NewApiToken token = wanted();
    token.days = days;
    EXPECT_EQ(refused(token), "token.unknown_days") << days;
  }
  for (const std::int64_t days : token_days()) {
    NewApiToken token = wanted();
    token.days = days;
    EXPECT_EQ(refused(token), "made") << days;
  }
}

TEST_P(ApiTokens, AreForACoalitionOfThePerson) {
  NewApiToken token = wanted();
  token.coalition_id = "elsewhere";
  EXPECT_EQ(refused(token), "token.no_member");
  join("elsewhere", ana_, Role::viewer);
  EXPECT_EQ(refused(token), "made");
}

TEST_P(ApiTokens, AreWorthNothingOnceTheyAreEnded) {
  const MadeApiToken ended = make();
  const MadeApiToken kept = make();
  EXPECT_TRUE(tokens().end(ana_, ended.token.id));
  EXPECT_FALSE(is_worth_something(ended));
  EXPECT_TRUE(is_worth_something(kept));
  EXPECT_FALSE(tokens().end(ana_, ended.token.id));
}

TEST_P(ApiTokens, AreEndedByNobodyElse) {
  const MadeApiToken made = make();
  EXPECT_FALSE(tokens().end(ben_, made.token.id));
  EXPECT_TRUE(is_worth_something(made));
}

TEST_P(ApiTokens, AreWorthNothingAfterTheirDay) {
  const MadeApiToken made = make();
  expire(made);
  EXPECT_FALSE(is_worth_something(made));
  EXPECT_TRUE(tokens().of_person(ana_).empty());
}

TEST_P(ApiTokens, AreWorthNothingWhileTheirPersonIsDisabled) {
  const MadeApiToken made = make();
  disable(ana_);
  EXPECT_FALSE(is_worth_something(made));
}

TEST_P(ApiTokens, AreWorthNothingWhenTheirPersonHasLeft) {
  const MadeApiToken made = make();
  ASSERT_TRUE(members().remove("boone", ana_));
  EXPECT_FALSE(is_worth_something(made));
}

TEST_P(ApiTokens, NoteAtMostOnceAMinuteThatTheyWereUsed) {
  const MadeApiToken made = make();
  EXPECT_EQ(stored(made, "used_at"), "never");
  ASSERT_TRUE(is_worth_something(made));
  EXPECT_GE(stored(made, "used_at"), utc_after(seconds(-5)));
  const std::string lately = utc_after(seconds(-30));
  write("UPDATE api_tokens SET used_at = $1 WHERE id = $2", {text(lately), text(made.token.id)});
  ASSERT_TRUE(is_worth_something(made));
  EXPECT_EQ(stored(made, "used_at"), lately);
  write("UPDATE api_tokens SET used_at = $1 WHERE id = $2", {text(utc_after(seconds(-90))), text(made.token.id)});
  ASSERT_TRUE(is_worth_something(made));
  EXPECT_GT(stored(made, "used_at"), lately);
}

TEST_P(ApiTokens, OfOnePersonAreListedTheLatestFirst) {
  const MadeApiToken first = make("first");
  const MadeApiToken second = make("second");
  write("UPDATE api_tokens SET created_at = $1 WHERE id = $2", {text(utc_after(seconds(-60))), text(first.token.id)});
  NewApiToken of_ben = wanted("of Ben");
  of_ben.person_id = ben_;
  ASSERT_TRUE(tokens().create(of_ben));
  EXPECT_THAT(tokens().of_person(ana_), ElementsAre(Field(&ApiToken::name, "second"), Field(&ApiToken::name, "first")));
}

TEST_P(ApiTokens, AreTwentyAtMostWithoutThoseThatHaveExpired) {
  const MadeApiToken first = make();
  for (int count = 1; count < 20; ++count) make();
  EXPECT_EQ(refused(wanted()), "token.too_many");
  NewApiToken of_ben = wanted();
  of_ben.person_id = ben_;
  EXPECT_EQ(refused(of_ben), "made");
  expire(first);
  EXPECT_EQ(refused(wanted()), "made");
}

TEST_P(ApiTokens, AreTwentyAtMostHoweverManyAreMadeAtOnce) {
  for (int count = 0; count < 18; ++count) make();
  EXPECT_EQ(count_successes(6, [&](int) { return static_cast<bool>(tokens().create(wanted())); }), 2);
}

TEST(TokenScopes, AreReadBackFromTheirNames) {
  for (const TokenScope scope : {TokenScope::read, TokenScope::write})
    EXPECT_EQ(token_scope_from_name(token_scope_name(scope)), scope);
  for (const char* name : {"", "Read", "admin"}) EXPECT_FALSE(token_scope_from_name(name)) << name;
}

}  // namespace
}  // namespace foothold::accounts
