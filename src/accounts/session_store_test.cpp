#include "accounts/session_store.hpp"

#include <gmock/gmock.h>

#include <chrono>

#include "accounts/account_test_world.hpp"
#include "base/clock.hpp"
#include "base/files.hpp"

namespace foothold::accounts {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using storage::text;
using testing::ElementsAre;
using testing::Field;

class Sessions : public AccountWorld {
 protected:
  void SetUp() override {
    AccountWorld::SetUp();
    if (IsSkipped()) return;
    ana_ = add(ana()).id;
  }

  SessionStore sessions() { return SessionStore(*database_); }
  StartedSession start(bool confirmed = true) { return sessions().start(ana_, confirmed, "Browser", "192.0.2.1"); }
  bool lasts(const StartedSession& started) { return sessions().find(started.token).has_value(); }

  void see_last(const StartedSession& started, seconds ago) {
    write("UPDATE sessions SET seen_at = $1 WHERE id = $2", {text(utc_after(-ago)), text(started.session.id)});
  }
  std::string stored(const StartedSession& started, const std::string& column) {
    const auto connection = open_connection();
    const auto rows =
        storage::query(*connection, "SELECT " + column + " FROM sessions WHERE id = $1", {text(started.session.id)});
    return rows->next() ? std::string(rows->text(0)) : "no such session";
  }

  std::string ana_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Sessions, storage::both_engines, storage::engine_test_name);

TEST_P(Sessions, AreFoundByTheirToken) {
  const StartedSession started = start();
  const auto found = sessions().find(started.token);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, started.session.id);
  EXPECT_EQ(found->person_id, ana_);
  EXPECT_EQ(found->form_key, started.session.form_key);
  EXPECT_TRUE(found->confirmed);
  EXPECT_EQ(found->device, "Browser");
  EXPECT_EQ(found->address, "192.0.2.1");
  EXPECT_FALSE(sessions().find(started.session.id));
  EXPECT_FALSE(sessions().find(""));
}

TEST_P(Sessions, HaveSecretsOfTheirOwn) {
  const StartedSession first = start();
  const StartedSession second = start();
  EXPECT_THAT(first.token, testing::MatchesRegex("[0-9a-f]+"));
  EXPECT_EQ(first.token.size(), 64U);
  EXPECT_EQ(first.session.form_key.size(), 32U);
  EXPECT_NE(first.token, second.token);
  EXPECT_NE(first.session.form_key, second.session.form_key);
}

TEST_P(Sessions, LeaveOnlyTheHashOfTheirTokenInTheTable) {
  const StartedSession started = start();
  EXPECT_EQ(stored(started, "token_hash"), sha256(started.token));
  EXPECT_NE(stored(started, "token_hash"), started.token);
  // Whoever reads the table cannot use what stands there.
  EXPECT_FALSE(sessions().find(stored(started, "token_hash")));
}

TEST_P(Sessions, KnowThatTheyWaitForTheSecondFactor) {
  const StartedSession waiting = start(false);
  EXPECT_FALSE(waiting.session.confirmed);
  const auto found = sessions().find(waiting.token);
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->confirmed);
  EXPECT_TRUE(sessions().of_person(ana_).empty());
}

TEST_P(Sessions, WaitTenMinutesAndLastFourteenDaysOtherwise) {
  const StartedSession waiting = start(false);
  const StartedSession confirmed = start();
  EXPECT_LE(stored(waiting, "expires_at"), utc_after(minutes(10)));
  EXPECT_GT(stored(waiting, "expires_at"), utc_after(minutes(9)));
  EXPECT_LE(stored(confirmed, "expires_at"), utc_after(hours(14 * 24)));
  EXPECT_GT(stored(confirmed, "expires_at"), utc_after(hours(14 * 24) - minutes(1)));
}

TEST_P(Sessions, OfOnePersonAreListedTheLatestSeenFirst) {
  const StartedSession first = start();
  const StartedSession second = start();
  const std::string other = add(ben()).id;
  (void)sessions().start(other, true, "Browser", "192.0.2.2");
  see_last(first, minutes(1));
  see_last(second, minutes(2));
  EXPECT_THAT(sessions().of_person(ana_),
              ElementsAre(Field(&Session::id, first.session.id), Field(&Session::id, second.session.id)));
}

TEST_P(Sessions, EndOneByOne) {
  const StartedSession ended = start();
  const StartedSession kept = start();
  sessions().end(ana_, ended.session.id);
  EXPECT_FALSE(lasts(ended));
  EXPECT_TRUE(lasts(kept));
}

TEST_P(Sessions, AreEndedByNobodyElse) {
  const StartedSession started = start();
  const std::string other = add(ben()).id;
  sessions().end(other, started.session.id);
  sessions().end_others(other, "");
  EXPECT_TRUE(lasts(started));
}

TEST_P(Sessions, EndAllButOne) {
  const StartedSession kept = start();
  const StartedSession ended = start();
  const StartedSession waiting = start(false);
  sessions().end_others(ana_, kept.session.id);
  EXPECT_TRUE(lasts(kept));
  EXPECT_FALSE(lasts(ended));
  EXPECT_FALSE(lasts(waiting));
  sessions().end_others(ana_, "");
  EXPECT_FALSE(lasts(kept));
}

TEST_P(Sessions, EndWhenThePersonIsDisabled) {
  const StartedSession started = start();
  disable(ana_);
  EXPECT_FALSE(lasts(started));
}

TEST_P(Sessions, EndAfterTwelveHoursWithoutARequest) {
  const StartedSession idle = start();
  const StartedSession busy = start();
  see_last(idle, hours(12) + minutes(1));
  see_last(busy, hours(12) - minutes(1));
  EXPECT_FALSE(lasts(idle));
  EXPECT_TRUE(lasts(busy));
  EXPECT_THAT(sessions().of_person(ana_), ElementsAre(Field(&Session::id, busy.session.id)));
}

TEST_P(Sessions, EndWhenTheyHaveRunOutHoweverBusyTheyAre) {
  const StartedSession started = start();
  write("UPDATE sessions SET expires_at = $1 WHERE id = $2", {text(utc_after(-seconds(1))), text(started.session.id)});
  EXPECT_FALSE(lasts(started));
  EXPECT_TRUE(sessions().of_person(ana_).empty());
  // The next session clears away what nobody can use.
  (void)start();
  EXPECT_EQ(stored(started, "id"), "no such session");
}

TEST_P(Sessions, NoteOnceAMinuteThatTheyWereSeen) {
  const StartedSession started = start();
  see_last(started, seconds(30));
  const std::string just_now = stored(started, "seen_at");
  EXPECT_TRUE(lasts(started));
  EXPECT_EQ(stored(started, "seen_at"), just_now);
  see_last(started, hours(1));
  EXPECT_TRUE(lasts(started));
  EXPECT_GT(stored(started, "seen_at"), utc_after(-minutes(1)));
}

TEST_P(Sessions, CutALongNameOfABrowserWithoutBreakingALetter) {
  std::string device = "x";
  for (int letter = 0; letter < 150; ++letter) device += "é";
  const StartedSession started = sessions().start(ana_, true, device, "192.0.2.1");
  EXPECT_EQ(sessions().find(started.token)->device, device.substr(0, 199));
}

}  // namespace
}  // namespace foothold::accounts
