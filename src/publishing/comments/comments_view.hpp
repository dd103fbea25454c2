#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/form.hpp"
#include "html/page.hpp"
#include "publishing/comments/comment_form.hpp"
#include "workspace/public_comments/comment_period.hpp"

namespace foothold::publishing {

// What everybody reads and writes of comments on a plan. All functions write for the call and keep nothing.
struct CommentsView {
  std::string slug = {};
  std::int64_t version = 0;                            // of the plan that the form is about
  std::vector<workspace::CommentPeriod> periods = {};  // all of the coalition
  std::string now = {};                                // the moment, as utc_now() gives it
  std::vector<AboutChoice> about = {};
  std::vector<workspace::PublicComment> comments = {};  // the accepted ones, the oldest first
  CommentForm form = {};                                // as somebody typed it
  std::vector<html::FieldError> errors = {};
  bool was_sent = false;

  [[nodiscard]] std::optional<workspace::CommentPeriod> open() const { return workspace::open_period(periods, now); }
  // Whether there is anything to be said of comments at all.
  [[nodiscard]] bool is_empty() const { return periods.empty() && comments.empty(); }
};

// A notice above the plan as long as people may comment, with a link to where the form is; nothing otherwise.
void write_comment_invitation(html::Html& html, const html::PageContext& context, const CommentsView& view,
                              std::string_view form_address);
// The form while a period is open, and what people have said with the answers: below a plan the newest of them, with a
// link to all. Writes nothing when there is nothing.
void write_comments_section(html::Html& html, const html::PageContext& context, const CommentsView& view);
// A page with nothing but that, and with all comments.
[[nodiscard]] std::string comments_page(const html::PageContext& context, const std::string& plan_title,
                                        const CommentsView& view);

// What one person said, in paragraphs, marked with its language where the page has another.
void write_said(html::Html& html, const html::PageContext& context, const std::string& text, Language language);
// The same under a word for what it is; nothing for no text.
void write_said_as(html::Html& html, const html::PageContext& context, const std::string& label,
                   const std::string& text, Language language);

// The day until which a comment of a period keeps the name of who wrote it.
[[nodiscard]] std::string forgotten_on(const workspace::CommentPeriod& period);

}  // namespace foothold::publishing
