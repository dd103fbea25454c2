#pragma once

#include <optional>
#include <string>
#include <vector>

#include "storage/database.hpp"

namespace foothold::workspace {

// Which mail a member wants from a coalition. A plain value.
struct MailChoice {
  std::string coalition = {};  // ids
  std::string person = {};
  bool reminders = false;        // on days on which something of theirs is due or late
  bool digest = false;           // once a week
  std::string reminded_on = {};  // "2026-05-01"; empty when never
  std::string digested_on = {};
};

// Whether it is time, on this day, for a reminder or a digest. Pure.
[[nodiscard]] bool is_reminder_due(const MailChoice& choice, const std::string& today);
[[nodiscard]] bool is_digest_due(const MailChoice& choice, const std::string& today);

// Thread-safe, also among several programs on one database; every call is its own transaction. Borrows the database.
// Throws DatabaseProblem.
class MailChoiceStore {
 public:
  explicit MailChoiceStore(storage::Database& database) : database_(database) {}

  // Without a choice, no mail.
  [[nodiscard]] MailChoice find(const std::string& coalition, const std::string& person);
  // Keeps when mail went out.
  void choose(const std::string& coalition, const std::string& person, bool reminders, bool digest);
  // All who want any mail, coalition by coalition.
  [[nodiscard]] std::vector<MailChoice> wanted();

  // Takes the day's turn: true for the one program that may send, false when that day's mail has gone out already.
  [[nodiscard]] bool take_reminder(const MailChoice& choice, const std::string& today);
  [[nodiscard]] bool take_digest(const MailChoice& choice, const std::string& today);

 private:
  [[nodiscard]] bool take(std::string_view sql, const MailChoice& choice, const std::string& today);

  storage::Database& database_;
};

}  // namespace foothold::workspace
