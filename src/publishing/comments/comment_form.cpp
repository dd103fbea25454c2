#include "publishing/comments/comment_form.hpp"

#include <algorithm>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "publishing/versions/plan_changes.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::publishing {
namespace {

constexpr std::string_view divided_section = "priorities";

// The headings of the third level in the markup of a section.
std::vector<std::string> headings_of(const std::string& markup) {
  std::vector<std::string> headings;
  for (std::size_t at = markup.find("<h3"); at != std::string::npos; at = markup.find("<h3", at + 1)) {
    const std::size_t end = markup.find("</h3>", at);
    if (end == std::string::npos) break;
    headings.push_back(join(lines_of_markup(markup.substr(at, end - at)), " "));
  }
  return headings;
}

}  // namespace

std::vector<AboutChoice> about_choices(const std::vector<PlanPart>& parts) {
  std::vector<AboutChoice> choices;
  for (const PlanPart& part : parts) {
    if (part.section == cover_section) continue;
    choices.push_back({part.section, part.section, "", part.title});
    if (part.section != divided_section) continue;
    std::size_t number = 0;
    for (const std::string& heading : headings_of(part.markup.text()))
      choices.push_back(
          {part.section + "." + std::to_string(++number), part.section, heading, part.title + ": " + heading});
  }
  return choices;
}

std::string about_words(const workspace::PublicComment& comment, const std::vector<AboutChoice>& choices) {
  const auto at = std::ranges::find(choices, comment.section, &AboutChoice::section);
  const std::string section = at == choices.end() ? std::string() : at->label;
  if (comment.part.empty() || section.empty()) return section + comment.part;
  return section + ": " + comment.part;
}

CommentForm read_comment_form(const http::Query& form, Language of_page) {
  return {.text = replace_all(trim(form.raw("text")), "\r\n", "\n"),
          .about = form.find("about").value_or(""),
          .name = in_one_line(form.find("name").value_or("")),
          .may_name = form.find("may_name") == "yes",
          .language = language_from_code(form.find("language").value_or("")).value_or(of_page),
          .is_by_machine = form.find("website").has_value()};
}

Result<workspace::PublicComment> comment_of(const CommentForm& form, const std::vector<AboutChoice>& choices) {
  if (form.text.empty()) return workspace::invalid("text", "plan.comment.empty");
  const std::size_t letters = letters_in(form.text);
  if (letters > longest_public_comment)
    return workspace::invalid("text", "plan.comment.too_long",
                              {{"letters", grouped_number(static_cast<double>(letters), 0)},
                               {"most", grouped_number(longest_public_comment, 0)}});
  if (letters_in(form.name) > longest_commenter_name)
    return workspace::invalid("name", "plan.comment.name_too_long", {{"most", std::to_string(longest_commenter_name)}});
  workspace::PublicComment comment{.language = form.language, .text = form.text, .name = form.name};
  comment.may_name = form.may_name && !form.name.empty();
  const auto about = std::ranges::find(choices, form.about, &AboutChoice::value);
  if (about != choices.end()) {
    comment.section = about->section;
    comment.part = about->part;
  }
  return comment;
}

}  // namespace foothold::publishing
