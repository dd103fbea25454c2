#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>

#include "accounts/mail/mail_server.hpp"
#include "accounts/mail/outbox_store.hpp"

namespace foothold::accounts {

enum class MailHealth { off, works, fails };

// "off", "works" or "fails", as /healthz says it.
[[nodiscard]] std::string_view mail_health_name(MailHealth health);

// Sends mail on a thread of its own, so that no request waits for a mail server. What could not be handed over is tried
// again for as long as somebody needs it, also after a restart. The log gets one line when mail begins to fail and one
// when it works again. Thread-safe. Borrows the database. The destructor stops within about a second, and leaves what
// has not been sent in the database.
class Outbox {
 public:
  // Without settings nothing is sent, and no thread runs.
  Outbox(storage::Database& database, std::optional<MailSettings> settings);
  ~Outbox();
  Outbox(const Outbox&) = delete;
  Outbox& operator=(const Outbox&) = delete;

  [[nodiscard]] bool is_on() const { return settings_.has_value(); }
  [[nodiscard]] MailHealth health() const { return health_.load(); }

  // Refused with `unavailable` when no mail is sent here, with `invalid` for an address that takes none, and like
  // OutboxStore::add().
  Result<void> send(const Mail& mail, std::chrono::seconds useful_for);

  // Does the work on the thread of the outbox: for mail of which nobody may learn, from the time that an answer takes,
  // whether it was written at all. False when too much waits already, or no mail is sent here. What waits is still done
  // when the outbox is destroyed, so `work` may only borrow what outlives it.
  [[nodiscard]] bool do_later(std::function<void()> work);

 private:
  void run();
  void do_waiting_work();
  void deliver_due();
  void deliver(const WaitingMail& mail);
  void note(const HandOverOutcome& outcome);
  void rest();

  OutboxStore store_;
  std::optional<MailSettings> settings_;
  std::atomic<MailHealth> health_;
  std::atomic<bool> stopping_{false};
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> work_;
  bool has_news_ = false;
  std::thread thread_;
};

}  // namespace foothold::accounts
