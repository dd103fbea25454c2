#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "storage/database.hpp"

namespace foothold::workspace {

// How far somebody has read in a coalition: what has a higher number is new to them.
struct ReadUntil {
  std::int64_t change = 0;
  std::string at;
};

// The visits of people to their coalitions. Thread-safe; every call is its own transaction. Borrows the database.
// Throws DatabaseProblem.
class VisitStore {
 public:
  explicit VisitStore(storage::Database& database) : database_(database) {}

  // The person looks at the coalition, whose newest change has this number. Gives how far they had read when their
  // visit began: a visit goes on until they have not looked for half an hour, so that what is new does not vanish with
  // the first look. Nothing on the very first visit.
  std::optional<ReadUntil> note(const std::string& coalition, const std::string& person, std::int64_t newest_change);

 private:
  storage::Database& database_;
};

}  // namespace foothold::workspace
