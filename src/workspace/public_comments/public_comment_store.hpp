#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "storage/database.hpp"
#include "workspace/answers/coalition_records.hpp"
#include "workspace/public_comments/public_comment.hpp"

namespace foothold::workspace {

// A comment by its id, as somebody saw it who now does something with it.
struct CommentAction {
  std::string coalition;
  std::string comment;
  std::int64_t revision = 0;
  std::string person;
};

// What the public said about the plans of all coalitions. Whoever acts on a comment names the revision that they saw,
// so that two people never overwrite each other unseen. Thread-safe; every call is its own transaction. Borrows the
// database. Throws DatabaseProblem.
class PublicCommentStore {
 public:
  explicit PublicCommentStore(storage::Database& database) : database_(database) {}

  // Keeps a comment, to wait for a decision; id and time are filled in. Refused with `too_many` when so many of the
  // coalition wait already that nobody reads them, and with `not_found` when there is no such coalition.
  Result<PublicComment> add(PublicComment comment);

  [[nodiscard]] std::vector<PublicComment> list(const std::string& coalition);      // the newest first, all of them
  [[nodiscard]] std::vector<PublicComment> accepted(const std::string& coalition);  // the oldest first
  [[nodiscard]] std::optional<PublicComment> find(const std::string& coalition, const std::string& id);
  // How many there are for each comment period, by the id of its record.
  [[nodiscard]] CommentCounts counts(const std::string& coalition);
  // When the newest answer to an accepted comment was given; empty while there is none.
  [[nodiscard]] std::string last_answer_at(const std::string& coalition);

  // The following refuse with `not_found`, and with `conflict` when somebody else was quicker. What is erased stays so.
  Result<void> accept(const CommentAction& action);
  Result<void> refuse(const CommentAction& action, const std::string& reason);
  // Of an accepted comment. Without both texts the answer is taken back.
  Result<void> answer(const CommentAction& action, const std::string& reply, const std::string& changed);
  // Takes text, name and answer away for good; only that there was a comment stays.
  Result<void> erase(const CommentAction& action);

  // Takes away what is kept until `today` and not longer: names of all comments, and the whole of those that were not
  // accepted.
  void forget_due(const std::string& today);

 private:
  Result<void> change(const CommentAction& action, std::string_view set, std::initializer_list<storage::Value> values);

  storage::Database& database_;
};

}  // namespace foothold::workspace
