#pragma once

#include <string>
#include <vector>

#include "storage/connection.hpp"
#include "workspace/records/comment_store.hpp"

namespace foothold::workspace {

// The table of comments, for work that has a connection already. CommentStore is the door for everybody else.

void insert_comment(storage::Connection& connection, const Comment& comment);
// Those of a record that were not taken back, oldest first.
[[nodiscard]] std::vector<Comment> read_comments(storage::Connection& connection, const std::string& coalition,
                                                 const std::string& record);
// Nothing when there is none, or it was taken back.
[[nodiscard]] std::optional<Comment> read_comment(storage::Connection& connection, const std::string& coalition,
                                                  const std::string& id);
// Those that name the person, of records that are there, newest first.
[[nodiscard]] std::vector<Comment> read_mentions_of(storage::Connection& connection, const std::string& coalition,
                                                    const std::string& person, std::int64_t limit);
// Those of a coalition that were not taken back, by their ids.
[[nodiscard]] std::vector<Comment> read_all_comments(storage::Connection& connection, const std::string& coalition);

}  // namespace foothold::workspace
