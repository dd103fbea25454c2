#pragma once

#include <string>

#include "storage/database.hpp"

namespace foothold::publishing {

// Takes away what the public has left for longer than it was promised: addresses that nobody has confirmed, and what
// workspace::PublicCommentStore::forget_due() names. For one thread. Borrows the database.
class DailyForgetting {
 public:
  explicit DailyForgetting(storage::Database& database) : database_(database) {}

  // Does so on the first call of a day ("2026-05-01"), and again where that failed. Throws DatabaseProblem.
  void look(const std::string& today);

 private:
  storage::Database& database_;
  std::string done_on_;
};

}  // namespace foothold::publishing
