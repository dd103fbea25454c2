#include "publishing/comments/comments_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::publishing {
namespace {

using html::Attribute;
using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;
using workspace::CommentPeriod;
using workspace::PublicComment;

constexpr std::size_t most_below_a_plan = 10;

std::string path_of(const CommentsView& view) {
  return "/plans/" + view.slug + "/comments";
}

class CommentsWriter {
 public:
  CommentsWriter(Html& html, const PageContext& context, const CommentsView& view)
      : html_(html), context_(context), view_(view) {}

  void write_form() {
    const auto open = view_.open();
    if (!open) return write_no_form();
    html::paragraph(html_, fill("open_until", {{"title", open->title}, {"until", day(open->to)}}));
    html::paragraph(html_, words("what_happens"));
    const Element form = html::open_form(html_, context_.link(path_of(view_)));
    html::hidden_field(html_, "version", std::to_string(view_.version));
    write_trap();
    write_text();
    write_about();
    write_person(*open);
    html::submit_button(html_, words("send"));
  }

  // The newest first, which are the last.
  void write_comments(std::size_t most) {
    if (view_.comments.empty()) return;
    html_.element("p", {}, fill("count", {{"count", std::to_string(view_.comments.size())}}));
    std::size_t written = 0;
    for (auto comment = view_.comments.rbegin(); comment != view_.comments.rend() && written < most;
         ++comment, ++written)
      write_comment(*comment);
    if (view_.comments.size() > most) html::link(html_, context_.link(path_of(view_)), words("all"));
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return context_.text("plan.comment." + std::string(key));
  }
  [[nodiscard]] std::string fill(std::string_view key,
                                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return context_.fill("plan.comment." + std::string(key), values);
  }
  [[nodiscard]] std::string day(const std::string& date) const { return workspace::date_words(context_, date); }
  [[nodiscard]] std::string error(std::string_view field) const { return html::error_at(view_.errors, field); }

  void write_no_form() {
    const auto next =
        std::ranges::find_if(view_.periods, [&](const CommentPeriod& period) { return period.from > view_.now; });
    if (next != view_.periods.end())
      return html::paragraph(html_, fill("next", {{"from", day(next->from)}, {"until", day(next->to)}}));
    html::paragraph(html_, words(view_.periods.empty() ? "never" : "closed"));
  }

  // Programs that fill in every field give themselves away; nobody sees it or hears of it.
  void write_trap() {
    const Element unseen = html_.open("div", {Attribute("hidden")});
    html_.single("input", {{"type", "text"},
                           {"name", "website"},
                           {"value", ""},
                           {"tabindex", "-1"},
                           {"autocomplete", "off"},
                           {"aria-hidden", "true"}});
  }

  void write_text() {
    const std::string hint = fill("text_hint", {{"most", grouped_number(longest_public_comment, 0)}});
    const std::string problem = error("text");
    html::area_field(html_, context_,
                     {.name = "text", .label = words("text"), .hint = hint, .error = problem, .required = true},
                     view_.form.text, 7);
    std::vector<html::Choice> languages;
    for (const Language language : all_languages)
      languages.push_back({language_code(language), context_.site().messages->text(language, "language.name"),
                           language == view_.form.language});
    html::choices_field(html_, context_, {.name = "language", .label = words("language"), .required = true}, languages,
                        html::ChoiceKind::one);
  }

  void write_about() {
    std::vector<html::Choice> choices;
    for (const AboutChoice& about : view_.about)
      choices.push_back({about.value, about.label, about.value == view_.form.about});
    html::select_field(html_, context_, {.name = "about", .label = words("about"), .hint = words("about_hint")},
                       choices);
  }

  void write_person(const CommentPeriod& period) {
    const std::string hint = fill("name_hint", {{"until", day(forgotten_on(period))}});
    const std::string problem = error("name");
    html::text_field(html_, context_, {.name = "name", .label = words("name"), .hint = hint, .error = problem},
                     {.value = view_.form.name, .autocomplete = "name"});
    html::check_box(html_, {.name = "may_name", .label = words("may_name"), .id = "may_name"},
                    {"yes", words("may_name"), view_.form.may_name});
  }

  void write_comment(const PublicComment& comment) {
    const Element article = html_.open("article", {{"class", "fh-comment"}});
    const std::string name = comment.shown_name().empty() ? words("somebody") : comment.shown_name();
    std::vector<std::string> head = {name, html::moment_words(context_, comment.sent_at)};
    if (const std::string about = about_words(comment, view_.about); !about.empty()) head.push_back(about);
    html_.element("p", {{"class", "usa-hint"}}, join(head, " · "));
    write_said(html_, context_, comment.text, comment.language);
    if (!comment.is_answered()) return html::paragraph(html_, words("no_answer_yet"));
    write_said_as(html_, context_, words("answer"), comment.reply, comment.language);
    write_said_as(html_, context_, words("changed"), comment.changed, comment.language);
  }

  Html& html_;
  const PageContext& context_;
  const CommentsView& view_;
};

void write_sent(Html& html, const PageContext& context) {
  html::alert(html, html::AlertKind::success, context.text("plan.comment.thanks"),
              context.text("plan.comment.thanks_text"));
}

}  // namespace

std::string forgotten_on(const CommentPeriod& period) {
  return workspace::day_after(period.to, workspace::days_of_a_year);
}

void write_said(Html& html, const PageContext& context, const std::string& text, Language language) {
  for (const std::string_view line : split(text, '\n'))
    if (!trim(line).empty())
      html.element("p", {Attribute::when(language != context.language(), "lang", language_code(language))}, trim(line));
}

void write_said_as(Html& html, const PageContext& context, const std::string& label, const std::string& text,
                   Language language) {
  if (text.empty()) return;
  {
    const Element line = html.open("p");
    html.element("strong", {}, label);
  }
  write_said(html, context, text, language);
}

void write_comment_invitation(Html& html, const PageContext& context, const CommentsView& view,
                              std::string_view form_address) {
  const auto open = view.open();
  if (!open) return;
  const Element notice = html::open_notice(html);
  html.text(context.fill("plan.comment.invitation", {{"until", workspace::date_words(context, open->to)}}) + " ");
  html::link(html, form_address, context.text("plan.comment.say"));
}

void write_comments_section(Html& html, const PageContext& context, const CommentsView& view) {
  if (view.is_empty()) return;
  const html::HeadedSection section(html, Heading::h2, context.text("plan.comment.title"), "comment");
  CommentsWriter writer(html, context, view);
  {
    const Element on_screen = html.open("div", {{"class", "fh-no-print"}});
    writer.write_form();
  }
  writer.write_comments(most_below_a_plan);
}

std::string comments_page(const PageContext& context, const std::string& plan_title, const CommentsView& view) {
  const std::string& title = context.text("plan.comment.title");
  html::PageHead head{.title = title + ": " + plan_title, .has_long_form = true};
  head.crumbs = {{context.text("crumb.home"), "/"},
                 {context.text("plan.public.all"), "/plans"},
                 {plan_title, "/plans/" + view.slug},
                 {title}};
  return html::page(context, head, [&](Html& html) {
    html.element("h1", {}, title);
    html::error_summary(html, context, view.errors);
    if (view.was_sent) write_sent(html, context);
    CommentsWriter writer(html, context, view);
    if (!view.was_sent) {
      const html::HeadedSection section(html, Heading::h2, context.text("plan.comment.yours"), "comment");
      writer.write_form();
    }
    if (view.comments.empty()) return;
    const html::HeadedSection section(html, Heading::h2, context.text("plan.comment.others"));
    writer.write_comments(view.comments.size());
  });
}

}  // namespace foothold::publishing
