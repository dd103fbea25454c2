#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/language.hpp"

namespace foothold::workspace {

// How far a comment of the public has come. Only what is accepted is seen outside of the coalition.
enum class CommentState { waiting, accepted, refused, erased };
[[nodiscard]] std::string_view comment_state_name(CommentState state);  // "waiting", as it is stored
[[nodiscard]] std::optional<CommentState> comment_state_from_name(std::string_view name);

// What somebody without an account said about a published plan during a comment period. A plain value; times are as
// utc_now() writes them.
struct PublicComment {
  std::string id = {};
  std::string coalition = {};
  std::string period = {};   // the record of the comment period
  std::int64_t version = 0;  // of the plan that they read
  Language language = Language::english;
  std::string section = {};  // of the plan; empty for the whole plan
  std::string part = {};     // a heading in it as it was, in their language; may be empty
  std::string text = {};     // empty once it is erased
  std::string name = {};     // may be empty
  bool may_name = false;     // whether they let the name be shown
  std::string sent_at = {};
  CommentState state = CommentState::waiting;
  std::string reason = {};       // why it was refused
  std::string reply = {};        // in the language of the comment, like `changed`
  std::string changed = {};      // what changed because of it; may be empty
  std::string answered_at = {};  // empty as long as nobody has answered
  std::string decided_by = {};   // who decided or answered last
  std::int64_t revision = 1;     // counts decisions and answers
  std::string forget_on = {};    // the day on which the name goes, and what was not accepted

  [[nodiscard]] bool is_answered() const { return !answered_at.empty(); }
  // The name as everyone may read it; empty when there is none to be shown.
  [[nodiscard]] std::string shown_name() const { return may_name ? name : std::string(); }
};

}  // namespace foothold::workspace
