#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "storage/database.hpp"

namespace foothold::workspace {

// What someone says about a record. Comments are no part of its history: they can be taken back. A plain value.
struct Comment {
  std::string id;
  std::string coalition;
  std::string record;
  std::string author;
  std::string body;
  std::vector<std::string> mentions;  // persons
  std::string at;
};

// What someone wants to say.
struct NewComment {
  std::string coalition;
  std::string record;
  std::string author;
  std::string body;
  std::vector<std::string> mentions;
};

// Comments of all coalitions. Thread-safe; the database must have been migrated and must outlive the store. Throws
// DatabaseProblem when the database fails.
class CommentStore {
 public:
  explicit CommentStore(storage::Database& database) : database_(database) {}

  // Refused with `invalid` when nothing is said, with `not_found` when the record is not there or removed.
  [[nodiscard]] Result<Comment> add(const NewComment& said);
  // Those of a record that were not taken back, oldest first.
  [[nodiscard]] std::vector<Comment> list(const std::string& coalition, const std::string& record);
  // Nothing when there is none, or it was taken back.
  [[nodiscard]] std::optional<Comment> find(const std::string& coalition, const std::string& id);
  // Those that name the person, of records that are there, newest first. The person may not see each of the records.
  [[nodiscard]] std::vector<Comment> mentions_of(const std::string& coalition, const std::string& person,
                                                 std::int64_t limit);
  // Takes a comment back. Refused with `not_found`, also when it was taken back before.
  [[nodiscard]] Result<void> remove(const std::string& coalition, const std::string& id);

 private:
  storage::Database& database_;
};

}  // namespace foothold::workspace
