#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "accounts/mail/mail_message.hpp"
#include "base/result.hpp"
#include "storage/database.hpp"

namespace foothold::accounts {

// A mail whose turn it is.
struct WaitingMail {
  std::string id;
  Mail mail;
  std::int64_t tries = 0;  // this one included
};

// Mail that waits to be sent, and what became of it for a week. A body is kept only while the mail waits. Thread-safe,
// also among several programs on one database; every call is its own transaction. Borrows the database. Throws
// DatabaseProblem.
class OutboxStore {
 public:
  explicit OutboxStore(storage::Database& database) : database_(database) {}

  // Nobody needs the mail any more when `useful_for` has passed. Refused with `too_many` when the recipient got 10
  // within the last hour, or 3 confirmations within the last day, and when is_outbox_full(): everybody together got 500
  // within the last hour, or of this kind 100 confirmations or 300 news. So neither strangers nor news take the room
  // that links to new passwords need.
  Result<void> add(const Mail& mail, std::chrono::seconds useful_for);

  // The mail that has waited longest past its time, now counted as tried. It is nobody else's for ten minutes; should
  // the program end meanwhile, it is tried again after them. What nobody needs any more is given up first.
  [[nodiscard]] std::optional<WaitingMail> take_due();

  void mark_sent(const std::string& id);
  // It was not tried after all.
  void put_back(const WaitingMail& mail);
  // It waits for its next try, longer each time. False when nobody will need it any more by then.
  [[nodiscard]] bool wait_after_failure(const WaitingMail& mail, const std::string& reason);
  void give_up(const std::string& id, const std::string& reason);

 private:
  storage::Database& database_;
};

// Whether add() has refused a mail because of what everybody got together: others of its kind must wait as well.
[[nodiscard]] bool is_outbox_full(const Error& refusal);

}  // namespace foothold::accounts
