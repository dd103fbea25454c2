#include "publishing/comments/moderation_page.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "html/components.hpp"
#include "publishing/comments/comments_view.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;
using workspace::CommentState;
using workspace::Participant;
using workspace::PublicComment;

constexpr std::array<std::string_view, 4> list_names = {"waiting", "unanswered", "answered", "refused"};
constexpr std::size_t page_length = 50;

class ModerationWriter {
 public:
  ModerationWriter(Html& html, const PageContext& context, const Participant& participant, const ModerationView& view)
      : html_(html), context_(context), participant_(participant), view_(view) {}

  void write() {
    html::error_summary(html_, context_, view_.errors);
    html_.element("p", {{"class", "fh-lead"}}, words("lead"));
    write_lists();
    const auto shown = comments_of_list();
    if (shown.empty()) return html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
    const html::HeadedSection section(html_, Heading::h2, list_words(view_.list));
    for (std::size_t at = view_.first; at < shown.size() && at < view_.first + page_length; ++at)
      write_comment(*shown[at]);
    if (view_.first + page_length < shown.size())
      html::link(html_, address(view_.list) + "&from=" + std::to_string(view_.first + page_length), words("more"));
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return context_.text("plan.moderation." + std::string(key));
  }
  [[nodiscard]] std::string list_words(CommentList list) const {
    return words("list." + std::string(comment_list_name(list)));
  }
  [[nodiscard]] std::string address(CommentList list) const {
    return context_.link(participant_.path("/plan/comments?state=" + std::string(comment_list_name(list))));
  }

  // What waits is read in the order in which it came.
  [[nodiscard]] std::vector<const PublicComment*> comments_of_list() const {
    std::vector<const PublicComment*> comments;
    for (const PublicComment& comment : view_.comments)
      if (list_of(comment) == view_.list) comments.push_back(&comment);
    if (view_.list == CommentList::waiting || view_.list == CommentList::unanswered) std::ranges::reverse(comments);
    return comments;
  }

  void write_lists() {
    std::vector<html::PageLink> links;
    for (std::size_t at = 0; at < list_names.size(); ++at) {
      const auto list = static_cast<CommentList>(at);
      const auto count =
          std::ranges::count_if(view_.comments, [&](const PublicComment& comment) { return list_of(comment) == list; });
      links.push_back({list_words(list) + " (" + std::to_string(count) + ")", address(list), list == view_.list});
    }
    html::page_links(html_, words("lists"), links);
  }

  void write_comment(const PublicComment& comment) {
    const Element article = html_.open("article", {{"class", "fh-comment"}, {"id", "comment-" + comment.id}});
    html::heading(html_, Heading::h3, heading_of(comment));
    html_.element("p", {{"class", "usa-hint"}}, join(facts_of(comment), " · "));
    write_said(html_, context_, comment.text, comment.language);
    if (comment.state == CommentState::refused)
      html::paragraph(html_, context_.fill("plan.moderation.refused_because",
                                           {{"person", decided_by(comment)}, {"reason", comment.reason}}));
    if (comment.is_answered()) write_answer(comment);
    write_forms(comment);
  }

  [[nodiscard]] std::string heading_of(const PublicComment& comment) const {
    const std::string name = comment.name.empty() ? context_.text("plan.comment.somebody") : comment.name;
    return name + ", " + html::moment_words(context_, comment.sent_at);
  }

  // The key of what is said about the day on which something of the comment is deleted; empty when nothing is.
  [[nodiscard]] static std::string_view what_goes(const PublicComment& comment) {
    if (comment.state != CommentState::accepted) return "plan.moderation.comment_until";
    return comment.name.empty() ? std::string_view() : "plan.moderation.name_until";
  }

  [[nodiscard]] std::vector<std::string> facts_of(const PublicComment& comment) const {
    std::vector<std::string> facts;
    const auto period = std::ranges::find(view_.periods, comment.period, &workspace::CommentPeriod::activity);
    if (period != view_.periods.end()) facts.push_back(period->title);
    facts.push_back(context_.fill("plan.moderation.version", {{"number", std::to_string(comment.version)}}));
    if (const std::string about = about_words(comment, view_.about); !about.empty()) facts.push_back(about);
    if (!comment.name.empty()) facts.push_back(words(comment.may_name ? "name_shown" : "name_hidden"));
    if (const std::string_view goes = what_goes(comment); !goes.empty())
      facts.push_back(context_.fill(goes, {{"day", workspace::date_words(context_, comment.forget_on)}}));
    return facts;
  }

  [[nodiscard]] std::string decided_by(const PublicComment& comment) const {
    const auto person = view_.people.find(comment.decided_by);
    return person == view_.people.end() ? words("somebody") : person->second;
  }

  void write_answer(const PublicComment& comment) {
    html_.element(
        "p", {},
        context_.fill("plan.moderation.answered",
                      {{"person", decided_by(comment)}, {"when", html::moment_words(context_, comment.answered_at)}}));
    write_said(html_, context_, comment.reply, comment.language);
    write_said_as(html_, context_, context_.text("plan.comment.changed"), comment.changed, comment.language);
  }

  void write_forms(const PublicComment& comment) {
    if (comment.state != CommentState::accepted) write_accepting(comment);
    if (comment.state == CommentState::accepted) write_answering(comment);
    if (comment.state != CommentState::refused) write_refusing(comment);
    write_erasing(comment);
  }

  void write_accepting(const PublicComment& comment) {
    const workspace::SessionForm form(html_, context_, participant_.visitor, path_of(comment));
    write_hidden(comment, "accept");
    html::submit_button(html_, words("accept"));
  }

  void write_answering(const PublicComment& comment) {
    const html::Disclosure folded(html_, words(comment.is_answered() ? "change_answer" : "answer"),
                                  !comment.is_answered() || has_typed(comment));
    const workspace::SessionForm form(html_, context_, participant_.visitor, path_of(comment));
    write_hidden(comment, "answer");
    write_area(comment, "reply", comment.reply, words("reply_hint." + std::string(language_code(comment.language))));
    write_area(comment, "changed", comment.changed, words("changed_hint"));
    html::submit_button(html_, words("save_answer"));
  }

  void write_refusing(const PublicComment& comment) {
    const html::Disclosure folded(html_, words("refuse"), has_typed(comment) && is_typed("reason"));
    html::paragraph(html_, words("refuse_text"));
    const workspace::SessionForm form(html_, context_, participant_.visitor, path_of(comment));
    write_hidden(comment, "refuse");
    write_area(comment, "reason", comment.reason, words("reason_hint"));
    html::submit_button(html_, words("refuse_button"), html::ButtonStyle::quiet);
  }

  void write_erasing(const PublicComment& comment) {
    const html::Disclosure folded(html_, words("erase"));
    html::paragraph(html_, words("erase_text"));
    const workspace::SessionForm form(html_, context_, participant_.visitor, path_of(comment));
    write_hidden(comment, "erase");
    html::submit_button(html_, words("erase_button"), html::ButtonStyle::quiet);
  }

  [[nodiscard]] std::string path_of(const PublicComment& comment) const {
    return participant_.path("/plan/comments/" + comment.id);
  }

  void write_hidden(const PublicComment& comment, std::string_view action) {
    html::hidden_field(html_, "_action", action);
    html::hidden_field(html_, "_revision", std::to_string(comment.revision));
    html::hidden_field(html_, "state", comment_list_name(view_.list));
  }

  [[nodiscard]] bool has_typed(const PublicComment& comment) const { return view_.refused_comment == comment.id; }
  [[nodiscard]] bool is_typed(const std::string& field) const { return view_.typed.contains(field); }

  void write_area(const PublicComment& comment, const std::string& field, const std::string& stored,
                  const std::string& hint) {
    const std::string id = field + "-" + comment.id;
    const std::string value = has_typed(comment) && is_typed(field) ? view_.typed.at(field) : stored;
    const std::string problem = html::error_at(view_.errors, id);
    html::area_field(html_, context_,
                     {.name = field,
                      .label = words(field),
                      .hint = hint,
                      .error = problem,
                      .required = field != "changed",
                      .id = id},
                     value, 3);
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const ModerationView& view_;
};

}  // namespace

std::string_view comment_list_name(CommentList list) {
  return list_names.at(static_cast<std::size_t>(list));
}

CommentList comment_list_from_name(std::string_view name) {
  const auto at = std::ranges::find(list_names, name);
  return at == list_names.end() ? CommentList::waiting : static_cast<CommentList>(at - list_names.begin());
}

std::optional<CommentList> list_of(const PublicComment& comment) {
  switch (comment.state) {
    case CommentState::waiting:
      return CommentList::waiting;
    case CommentState::accepted:
      return comment.is_answered() ? CommentList::answered : CommentList::unanswered;
    case CommentState::refused:
      return CommentList::refused;
    case CommentState::erased:
      return std::nullopt;
  }
  return std::nullopt;
}

std::string moderation_page(const PageContext& context, const Participant& participant, const ModerationView& view) {
  const std::vector<html::Crumb> between = {{context.text("plan.pages.title"), participant.path("/plan")}};
  return workspace::WorkspacePage(context, participant)
      .write(context.text("plan.moderation.title"), between,
             [&](Html& html) { ModerationWriter(html, context, participant, view).write(); });
}

}  // namespace foothold::publishing
