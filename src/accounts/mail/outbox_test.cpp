#include "accounts/mail/outbox.hpp"

#include <gtest/gtest.h>

#include "accounts/account_test_world.hpp"

namespace foothold::accounts {
namespace {

using std::chrono::hours;
using Clock = std::chrono::steady_clock;

class Outboxes : public AccountWorld {
 protected:
  // Nobody listens at port 1.
  static MailSettings unreachable() { return {.server = "smtp://127.0.0.1:1", .from = "mobility@boone.example"}; }
  static Mail mail(const std::string& recipient) { return {recipient, Language::english, "Hello", "Hello\n"}; }

  static bool comes_true(const std::function<bool()>& condition) {
    const auto end = Clock::now() + std::chrono::seconds(10);
    while (!condition() && Clock::now() < end) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return condition();
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, Outboxes, storage::both_engines, storage::engine_test_name);

TEST_P(Outboxes, SendNothingWithoutSettings) {
  Outbox outbox(*database_, std::nullopt);
  EXPECT_FALSE(outbox.is_on());
  EXPECT_EQ(outbox.health(), MailHealth::off);
  EXPECT_EQ(outbox.send(mail("ben@boone.example"), hours(1)).error().kind, ErrorKind::unavailable);
  EXPECT_FALSE(outbox.do_later([] {}));
}

TEST_P(Outboxes, RefuseAddressesThatTakeNoMail) {
  Outbox outbox(*database_, unreachable());
  EXPECT_EQ(outbox.send(mail("ben@boone.example>\r\nDATA"), hours(1)).error().kind, ErrorKind::invalid);
}

TEST_P(Outboxes, TellWhenMailFailsAndKeepIt) {
  {
    Outbox outbox(*database_, unreachable());
    EXPECT_EQ(outbox.health(), MailHealth::works);
    ASSERT_TRUE(outbox.send(mail("ben@boone.example"), hours(1)));
    EXPECT_TRUE(comes_true([&] { return outbox.health() == MailHealth::fails; }));
  }
  write("UPDATE outbox SET next_try_at = $1", {storage::text("2026-01-01T00:00:00Z")});
  EXPECT_EQ(OutboxStore(*database_).take_due().value().mail.recipient, "ben@boone.example");
}

TEST_P(Outboxes, DoTheirWorkBeforeTheyEnd) {
  std::atomic<int> done = 0;
  {
    Outbox outbox(*database_, unreachable());
    for (int count = 0; count < 50; ++count) EXPECT_TRUE(outbox.do_later([&] { ++done; }));
  }
  EXPECT_EQ(done, 50);
}

TEST_P(Outboxes, GoOnAfterWorkThatFailed) {
  std::atomic<bool> done = false;
  Outbox outbox(*database_, unreachable());
  EXPECT_TRUE(outbox.do_later([] { throw Broken("no database"); }));
  EXPECT_TRUE(outbox.do_later([&] { done = true; }));
  EXPECT_TRUE(comes_true([&] { return done.load(); }));
}

TEST_P(Outboxes, EndQuickly) {
  const auto start = Clock::now();
  {
    Outbox outbox(*database_, unreachable());
  }
  EXPECT_LT(Clock::now() - start, std::chrono::seconds(2));
}

}  // namespace
}  // namespace foothold::accounts
