#include "accounts/mail/outbox_store.hpp"

#include <gtest/gtest.h>

#include "accounts/account_test_world.hpp"
#include "base/clock.hpp"

namespace foothold::accounts {
namespace {

using std::chrono::hours;
using storage::text;

class OutboxRows : public AccountWorld {
 protected:
  OutboxStore outbox() { return OutboxStore(*database_); }
  static Mail mail(const std::string& recipient = "ben@boone.example") {
    return {recipient, Language::spanish, "Año", "A link: https://boone.example/reset/1"};
  }
  WaitingMail add_and_take() {
    EXPECT_TRUE(outbox().add(mail(), hours(24)));
    return outbox().take_due().value();
  }
  void make_due() { write("UPDATE outbox SET next_try_at = $1", {text("2026-01-01T00:00:00Z")}); }
  void make_made(std::chrono::seconds ago) { write("UPDATE outbox SET made_at = $1", {text(utc_after(-ago))}); }
  // To somebody else each.
  void add_many(MailKind kind, int many) {
    for (int count = 0; count < many; ++count) {
      Mail one = mail(std::to_string(static_cast<int>(kind)) + "-" + std::to_string(count) + "@boone.example");
      one.kind = kind;
      ASSERT_TRUE(outbox().add(one, hours(24))) << count;
    }
  }
  std::string column(const std::string& name) {
    const auto connection = open_connection();
    const auto rows = storage::query(*connection, "SELECT " + name + " FROM outbox", {});
    EXPECT_TRUE(rows->next());
    return rows->is_null(0) ? "none" : std::string(rows->text(0));
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, OutboxRows, storage::both_engines, storage::engine_test_name);

TEST_P(OutboxRows, GiveTheMailAsItWasAdded) {
  const WaitingMail taken = add_and_take();
  EXPECT_EQ(taken.mail.recipient, mail().recipient);
  EXPECT_EQ(taken.mail.language, Language::spanish);
  EXPECT_EQ(taken.mail.subject, mail().subject);
  EXPECT_EQ(taken.mail.body, mail().body);
  EXPECT_EQ(taken.tries, 1);
}

TEST_P(OutboxRows, KeepTheWayToEndALetterUntilItIsSent) {
  Mail news = mail();
  news.unsubscribe = "https://boone.example/subscriptions/1/end";
  ASSERT_TRUE(outbox().add(news, hours(24)));
  const auto taken = outbox().take_due();
  EXPECT_EQ(taken->mail.unsubscribe, news.unsubscribe);
  outbox().mark_sent(taken->id);
  EXPECT_EQ(column("unsubscribe"), "");
}

TEST_P(OutboxRows, GiveAMailToOneSenderOnly) {
  ASSERT_TRUE(outbox().add(mail(), hours(24)));
  const auto take = [&](int) { return outbox().take_due().has_value(); };
  EXPECT_EQ(count_successes(4, take), 1);
}

TEST_P(OutboxRows, KeepNoBodyOfWhatWasSentOrGivenUp) {
  outbox().mark_sent(add_and_take().id);
  EXPECT_EQ(column("body"), "");
  EXPECT_NE(column("sent_at"), "none");
  make_due();
  write("UPDATE outbox SET body = 'again', sent_at = NULL", {});
  outbox().give_up(outbox().take_due().value().id, "no such mailbox");
  EXPECT_EQ(column("body"), "");
  EXPECT_EQ(column("sent_at"), "none");
  EXPECT_EQ(column("last_error"), "no such mailbox");
  EXPECT_FALSE(outbox().take_due());
}

TEST_P(OutboxRows, WaitLongerAfterEachFailure) {
  const WaitingMail taken = add_and_take();
  EXPECT_TRUE(outbox().wait_after_failure(taken, "not now"));
  EXPECT_FALSE(outbox().take_due()) << "it waits";
  const std::string first = column("next_try_at");
  EXPECT_TRUE(outbox().wait_after_failure({taken.id, taken.mail, 4}, "not now"));
  EXPECT_GT(column("next_try_at"), first);
  EXPECT_EQ(column("last_error"), "not now");
  make_due();
  EXPECT_EQ(outbox().take_due().value().tries, 2);
}

TEST_P(OutboxRows, AreGivenUpWhenNobodyNeedsThemAnyMore) {
  const WaitingMail taken = add_and_take();
  write("UPDATE outbox SET useless_at = $1", {text("2026-01-01T00:00:00Z")});
  EXPECT_FALSE(outbox().wait_after_failure(taken, "not now"));
  make_due();
  EXPECT_FALSE(outbox().take_due());
  EXPECT_EQ(column("body"), "");
  EXPECT_EQ(column("next_try_at"), "none");
}

TEST_P(OutboxRows, ArePutBackUncounted) {
  outbox().put_back(add_and_take());
  EXPECT_EQ(outbox().take_due().value().tries, 1);
}

TEST_P(OutboxRows, ComeBackWhenTheirSenderHasVanished) {
  static_cast<void>(add_and_take());
  EXPECT_FALSE(outbox().take_due()) << "somebody has it";
  make_due();  // as after ten minutes
  EXPECT_EQ(outbox().take_due().value().tries, 2);
}

TEST_P(OutboxRows, AreTenAnHourForOneRecipient) {
  for (int count = 0; count < 10; ++count) ASSERT_TRUE(outbox().add(mail(), hours(24))) << count;
  const auto refused = outbox().add(mail(), hours(24));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::too_many);
  EXPECT_TRUE(outbox().add(mail("ana@boone.example"), hours(24)));
  write("UPDATE outbox SET made_at = $1", {text("2026-01-01T00:00:00Z")});
  EXPECT_TRUE(outbox().add(mail(), hours(24)));
}

TEST_P(OutboxRows, AreThreeConfirmationsADayForOneRecipient) {
  Mail confirmation = mail();
  confirmation.kind = MailKind::confirmation;
  for (int count = 0; count < 3; ++count) ASSERT_TRUE(outbox().add(confirmation, hours(24))) << count;
  make_made(hours(23));
  const auto refused = outbox().add(confirmation, hours(24));
  ASSERT_FALSE(refused);
  EXPECT_FALSE(is_outbox_full(refused.error()));
  EXPECT_TRUE(outbox().add(mail(), hours(24))) << "a link to a new password";
  make_made(hours(25));
  EXPECT_TRUE(outbox().add(confirmation, hours(24)));
}

TEST_P(OutboxRows, LeaveRoomForLinksToNewPasswords) {
  for (const auto& [kind, most] : {std::pair(MailKind::confirmation, 100), std::pair(MailKind::news, 300)}) {
    add_many(kind, most - 1);
    Mail last = mail("last@boone.example");
    last.kind = kind;
    ASSERT_TRUE(outbox().add(last, hours(24)));
    last.recipient = "next@boone.example";
    const auto refused = outbox().add(last, hours(24));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::too_many);
    EXPECT_TRUE(is_outbox_full(refused.error()));
  }
  EXPECT_TRUE(outbox().add(mail(), hours(24)));
  add_many(MailKind::personal, 99);
  const auto full = outbox().add(mail(), hours(24));
  ASSERT_FALSE(full);
  EXPECT_TRUE(is_outbox_full(full.error()));
}

TEST_P(OutboxRows, AreCountedWhenTheyWereTakenAndOnlyThen) {
  Mail news = mail();
  news.kind = MailKind::news;
  for (int count = 0; count < 20; ++count) static_cast<void>(outbox().add(news, hours(24)));
  EXPECT_EQ(column("CAST(count(*) AS TEXT)"), "10");
}

TEST_P(OutboxRows, AreForgottenAWeekAfterTheirEnd) {
  outbox().mark_sent(add_and_take().id);
  write("UPDATE outbox SET made_at = $1", {text("2026-01-01T00:00:00Z")});
  ASSERT_TRUE(outbox().add(mail("ana@boone.example"), hours(24)));
  EXPECT_EQ(column("recipient"), "ana@boone.example");
  EXPECT_EQ(column("CAST(count(*) AS TEXT)"), "1");
}

}  // namespace
}  // namespace foothold::accounts
