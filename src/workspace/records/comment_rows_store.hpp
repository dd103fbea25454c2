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
// Those of a coalition that were not taken back, by their ids.
[[nodiscard]] std::vector<Comment> read_all_comments(storage::Connection& connection, const std::string& coalition);

}  // namespace foothold::workspace
