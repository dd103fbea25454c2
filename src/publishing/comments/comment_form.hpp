#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "http/request.hpp"
#include "publishing/plan/plan_part.hpp"
#include "workspace/public_comments/public_comment.hpp"

namespace foothold::publishing {

// What a comment can be about: a section of the plan, or one of the headings in its section of priorities.
struct AboutChoice {
  std::string value;    // in the form: "priorities" or "priorities.2"
  std::string section;  // its id
  std::string part;     // the heading; empty for the whole section
  std::string label;    // "5. Priorities: Stable homes"
};
// Of a version, given its parts in one language. Pure.
[[nodiscard]] std::vector<AboutChoice> about_choices(const std::vector<PlanPart>& parts);
// What a comment is about, as the choices call it; empty for the whole plan.
[[nodiscard]] std::string about_words(const workspace::PublicComment& comment, const std::vector<AboutChoice>& choices);

// What somebody has typed into the form for comments.
struct CommentForm {
  std::string text = {};
  std::string about = {};
  std::string name = {};
  bool may_name = false;
  Language language = Language::english;
  bool is_by_machine = false;  // fills in what no person sees
};
[[nodiscard]] CommentForm read_comment_form(const http::Query& form, Language of_page);

inline constexpr std::size_t longest_public_comment = 3000;  // in letters
inline constexpr std::size_t longest_commenter_name = 80;

// The comment of a form. Refused with `invalid`, naming the field, when nothing is said or it is too long.
[[nodiscard]] Result<workspace::PublicComment> comment_of(const CommentForm& form,
                                                          const std::vector<AboutChoice>& choices);

}  // namespace foothold::publishing
