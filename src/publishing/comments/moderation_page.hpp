#pragma once

#include <map>
#include <string>
#include <vector>

#include "publishing/comments/comment_form.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/public_comments/comment_period.hpp"

namespace foothold::publishing {

// What is to be done with the comments of one list.
enum class CommentList { waiting, unanswered, answered, refused };
[[nodiscard]] std::string_view comment_list_name(CommentList list);       // "waiting", as in addresses
[[nodiscard]] CommentList comment_list_from_name(std::string_view name);  // anything else is waiting
// Nothing for a comment that is erased.
[[nodiscard]] std::optional<CommentList> list_of(const workspace::PublicComment& comment);

// The page on which editors decide what the public sees of its comments, and answer them.
struct ModerationView {
  CommentList list = CommentList::waiting;
  std::vector<workspace::PublicComment> comments = {};  // all of the coalition, the newest first
  std::vector<workspace::CommentPeriod> periods = {};
  std::vector<AboutChoice> about = {};
  std::map<std::string, std::string> people = {};  // id to name
  std::size_t first = 0;                           // of the list that is shown
  // What somebody typed for one comment and could not be kept.
  std::string refused_comment = {};
  std::map<std::string, std::string> typed = {};
  workspace::Errors errors = {};
};
[[nodiscard]] std::string moderation_page(const html::PageContext& context, const workspace::Participant& participant,
                                          const ModerationView& view);

}  // namespace foothold::publishing
