#include "accounts/account_pages.hpp"
#include "base/clock.hpp"
#include "base/letters.hpp"
#include "base/text.hpp"
#include "publishing/comments/moderation_page.hpp"
#include "publishing/comments/public_periods.hpp"
#include "publishing/pages/plan_routes.hpp"
#include "publishing/pages/public_comments.hpp"
#include "publishing/versions/plan_version_store.hpp"
#include "workspace/public_comments/public_comment_store.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::publishing {
namespace {

using http::Response;
using workspace::PublicComment;
using workspace::RecordRequest;

constexpr std::size_t longest_answer = 3000;

// Editors decide for the coalition what is seen outside, and answer for it. Nobody else sees what waits: it may hold
// names that nobody has agreed to show, and whatever strangers write.
class Moderation {
 public:
  explicit Moderation(RecordRequest& asked)
      : asked_(asked), coalition_(asked.participant().coalition.id), store_(asked.workspace().database) {}

  Result<Response> show() {
    if (asked_.participant().role < workspace::Role::editor) return workspace::not_permitted();
    store_.forget_due(utc_today());
    return http::html_response(page(view_of(asked_.request().query)));
  }

  Result<Response> act() {
    if (asked_.participant().role < workspace::Role::editor) return workspace::not_permitted();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const std::string& id = asked_.request().parameter("comment");
    if (!store_.find(coalition_, id)) return workspace::not_found("comment", "plan.comment.missing");
    if (const auto done = change(*form, id); !done) return refused(*form, id, done.error());
    asked_.workspace().live.tell(coalition_);
    const auto list = comment_list_from_name(form->find("state").value_or(""));
    return asked_.go_to("/plan/comments?state=" + std::string(comment_list_name(list)));
  }

 private:
  [[nodiscard]] Result<void> change(const http::Query& form, const std::string& id) {
    const workspace::CommentAction action{
        coalition_, id, parse_integer(form.find("_revision").value_or("")).value_or(0), asked_.participant().person()};
    const std::string what = form.find("_action").value_or("");
    if (what == "accept") return store_.accept(action);
    if (what == "erase") return store_.erase(action);
    if (what == "refuse") return refuse(action, form);
    if (what == "answer") return answer(action, form);
    return workspace::invalid("_action", "plan.moderation.unknown_action");
  }

  [[nodiscard]] Result<void> refuse(const workspace::CommentAction& action, const http::Query& form) {
    const auto reason = text_in(form, "reason", action.comment);
    if (!reason) return reason.error();
    if (reason->empty()) return workspace::invalid("reason-" + action.comment, "plan.moderation.reason_missing");
    return store_.refuse(action, *reason);
  }

  [[nodiscard]] Result<void> answer(const workspace::CommentAction& action, const http::Query& form) {
    const auto reply = text_in(form, "reply", action.comment);
    if (!reply) return reply.error();
    const auto changed = text_in(form, "changed", action.comment);
    if (!changed) return changed.error();
    if (reply->empty() && !changed->empty())
      return workspace::invalid("reply-" + action.comment, "plan.moderation.reply_missing");
    return store_.answer(action, *reply, *changed);
  }

  [[nodiscard]] static Result<std::string> text_in(const http::Query& form, const std::string& field,
                                                   const std::string& comment) {
    std::string text = replace_all(trim(form.raw(field)), "\r\n", "\n");
    if (letters_in(text) > longest_answer)
      return workspace::invalid(field + "-" + comment, "plan.moderation.too_long",
                                {{"most", grouped_number(longest_answer, 0)}});
    return text;
  }

  [[nodiscard]] ModerationView view_of(const http::Query& query) {
    ModerationView view{.list = comment_list_from_name(query.find("state").value_or("")),
                        .comments = store_.list(coalition_),
                        .periods = public_comment_periods(asked_.workspace(), coalition_)};
    if (const auto standing = PlanVersionStore(asked_.workspace().database).standing(coalition_))
      view.about = about_choices_of(asked_.workspace(), *standing, asked_.page().language());
    std::vector<std::string> people;
    for (const PublicComment& comment : view.comments) people.push_back(comment.decided_by);
    view.people = asked_.people(people);
    const auto first = parse_integer(query.find("from").value_or("0")).value_or(0);
    view.first = first > 0 ? static_cast<std::size_t>(first) : 0;
    return view;
  }

  [[nodiscard]] std::string page(const ModerationView& view) const {
    return moderation_page(asked_.page(), asked_.participant(), view);
  }

  // The page again with what was typed, and with the comments as they are now.
  Result<Response> refused(const http::Query& form, const std::string& id, const Error& error) {
    ModerationView view = view_of(form);
    view.refused_comment = id;
    for (const char* field : {"reason", "reply", "changed"})
      if (const std::string_view typed = form.raw(field); !typed.empty()) view.typed[field] = std::string(typed);
    view.errors = accounts::errors_of(asked_.page(), error);
    Response response = http::html_response(page(view));
    response.status = http::status_of(error.kind);
    return response;
  }

  RecordRequest& asked_;
  const std::string& coalition_;
  workspace::PublicCommentStore store_;
};

}  // namespace

void add_moderation_routes(http::Router& router, workspace::WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return workspace::record_handler(workspace, answer); };
  router.get("/coalitions/{slug}/plan/comments", handler(&Moderation::show));
  router.post("/coalitions/{slug}/plan/comments/{comment}", handler(&Moderation::act));
}

}  // namespace foothold::publishing
