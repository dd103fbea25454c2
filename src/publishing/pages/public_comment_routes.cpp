#include <memory>

#include "accounts/account_pages.hpp"
#include "accounts/visitor.hpp"
#include "base/text.hpp"
#include "publishing/pages/plan_routes.hpp"
#include "publishing/pages/public_comments.hpp"
#include "publishing/pages/public_form_limits.hpp"
#include "publishing/pages/published_plan.hpp"
#include "publishing/versions/plan_version_store.hpp"
#include "workspace/public_comments/public_comment_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::publishing {
namespace {

using http::Request;
using http::Response;
using workspace::PublicComment;

// Everybody may ask here.
class Commenting {
 public:
  Commenting(const Request& request, workspace::WorkspaceSite& workspace, PublicFormLimits& limits)
      : request_(request),
        workspace_(workspace),
        limits_(limits),
        context_(workspace.site(), request.language, request.path_and_query()) {}

  Result<Response> show() {
    const auto plan = find_published(request_, workspace_);
    if (!plan) return plan.error();
    CommentsView view = view_of(*plan, plan->version);
    view.was_sent = request_.query.find("done") == "sent";
    return http::html_response(comments_page(context_, plan->title, view));
  }

  Result<Response> send() {
    const auto plan = find_published(request_, workspace_);
    if (!plan) return plan.error();
    const auto form = accounts::read_form(request_, workspace_.accounts);
    if (!form) return form.error();
    CommentsView view = view_of(*plan, version_read(*form, plan->version));
    view.form = read_comment_form(*form, context_.language());
    // It learns nothing from the answer.
    if (view.form.is_by_machine) return thank();
    if (const auto kept = keep(view, plan->version.coalition); !kept) return refused(*plan, view, kept.error());
    workspace_.live.tell(plan->version.coalition);
    return thank();
  }

 private:
  [[nodiscard]] Response thank() const { return http::redirect_response(context_.link(request_.path + "?done=sent")); }

  [[nodiscard]] CommentsView view_of(const FoundPlan& plan, const PlanVersion& version) const {
    CommentsView view = comments_view(workspace_, plan.slug, version, context_.language());
    if (!view.is_empty()) view.about = about_choices_of(workspace_, version, context_.language());
    return view;
  }

  // The version that was before the person's eyes, as long as it stands.
  [[nodiscard]] PlanVersion version_read(const http::Query& form, const PlanVersion& standing) const {
    const auto number = parse_integer(form.find("version").value_or(""));
    const auto read = number ? PlanVersionStore(workspace_.database).find(standing.coalition, *number) : std::nullopt;
    return read && !read->is_withdrawn() ? *read : standing;
  }

  Result<PublicComment> keep(const CommentsView& view, const std::string& coalition) {
    const auto period = view.open();
    if (!period) return workspace::conflict("text", "plan.comment.not_open");
    auto comment = comment_of(view.form, view.about);
    if (!comment) return comment;
    if (!limits_.comments_of_source.allow(accounts::source_of(request_, workspace_.accounts.settings)))
      return workspace::refusal(ErrorKind::too_many, "text", "plan.comment.too_often");
    comment->coalition = coalition;
    comment->period = period->activity;
    comment->version = view.version;
    comment->forget_on = forgotten_on(*period);
    return workspace::PublicCommentStore(workspace_.database).add(*std::move(comment));
  }

  [[nodiscard]] Response refused(const FoundPlan& plan, CommentsView& view, const Error& error) const {
    view.errors = accounts::errors_of(context_, error);
    Response response = http::html_response(comments_page(context_, plan.title, view));
    response.status = http::status_of(error.kind);
    return response;
  }

  const Request& request_;
  workspace::WorkspaceSite& workspace_;
  PublicFormLimits& limits_;
  const html::PageContext context_;
};

}  // namespace

void add_public_comment_routes(http::Router& router, workspace::WorkspaceSite& workspace,
                               const std::shared_ptr<PublicFormLimits>& limits) {
  const auto handler = [&workspace, limits](Result<Response> (Commenting::*answer)()) {
    return [&workspace, limits, answer](const Request& request) {
      return (Commenting(request, workspace, *limits).*answer)();
    };
  };
  router.get("/plans/{slug}/comments", handler(&Commenting::show));
  router.post("/plans/{slug}/comments", handler(&Commenting::send));
}

}  // namespace foothold::publishing
