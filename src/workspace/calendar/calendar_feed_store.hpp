#pragma once

#include <optional>
#include <string>

#include "base/language.hpp"
#include "storage/database.hpp"

namespace foothold::workspace {

// Whose calendar an address shows, and in which language.
struct CalendarFeed {
  std::string coalition;  // ids
  std::string person;
  Language language = Language::english;
};

// Secret addresses at which calendar programs ask for what one member sees of a coalition's calendar; one for each
// member and coalition. Only the hash of the secret is stored. Thread-safe; every call is its own transaction. Borrows
// the database. Throws DatabaseProblem.
class CalendarFeedStore {
 public:
  explicit CalendarFeedStore(storage::Database& database) : database_(database) {}

  // The secret of a new address; that of the one before is worth nothing from then on.
  [[nodiscard]] std::string make(const CalendarFeed& feed);
  void withdraw(const std::string& coalition, const std::string& person);
  // Nothing for a secret that is none.
  [[nodiscard]] std::optional<CalendarFeed> find(const std::string& token);
  // When the member's address was made; nothing when there is none.
  [[nodiscard]] std::optional<std::string> made_at(const std::string& coalition, const std::string& person);

 private:
  storage::Database& database_;
};

}  // namespace foothold::workspace
