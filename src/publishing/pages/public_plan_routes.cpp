#include "publishing/pages/plan_routes.hpp"
#include "publishing/pages/public_comments.hpp"
#include "publishing/pages/public_plan_page.hpp"
#include "publishing/pages/published_plan.hpp"
#include "publishing/today/measures_today.hpp"

namespace foothold::publishing {
namespace {

using http::Request;
using http::Response;

// Everybody may ask here, so nothing tells whether a coalition without a published plan exists.
class PublicPlans {
 public:
  PublicPlans(const Request& request, workspace::WorkspaceSite& workspace)
      : request_(request),
        workspace_(workspace),
        reading_(workspace.database, *workspace.site().messages),
        context_(workspace.site(), request.language, request.path_and_query()) {}

  Result<Response> list() {
    return http::html_response(public_plans_page(context_, reading_.store().published(context_.language())));
  }

  Result<Response> show() {
    const auto found = find_published(request_, workspace_);
    if (!found) return found.error();
    PublicPlan plan = reading_.page_of(*found);
    if (plan.is_newest()) add_what_is_new(plan);
    plan.address = plan_address(request_, workspace_, found->slug);
    plan.subscription = {
        .slug = found->slug, .has_mail = workspace_.accounts.outbox.is_on(), .language = context_.language()};
    return http::html_response(public_plan_page(context_, plan));
  }

  Result<Response> changes() {
    const auto found = find_published(request_, workspace_);
    if (!found) return found.error();
    const auto changes = reading_.changes(*found, context_.language());
    if (!changes) return no_such_plan();
    return http::html_response(plan_changes_page(context_, *changes));
  }

  Result<Response> both_languages() {
    const auto found = find_published(request_, workspace_);
    if (!found) return found.error();
    const PlanInBothLanguages both = reading_.in_both_languages(found->version, found->form);
    if (!both.is_published()) return no_such_plan();
    return http::html_response(both_languages_page(context_, reading_.page_of(*found), both));
  }

 private:
  // What the version that stands can be read with: comments, and how its measures are now.
  void add_what_is_new(PublicPlan& plan) {
    plan.comments = comments_view(workspace_, plan.slug, plan.version, context_.language());
    if (!plan.comments.is_empty())
      plan.comments.about = plan.form == PlanForm::full
                                ? about_choices(plan.parts)
                                : about_choices_of(workspace_, plan.version, context_.language());
    const auto coalition = workspace_.coalitions.find(plan.version.coalition);
    if (plan.form != PlanForm::full || !coalition) return;
    PlanRecords records(workspace_, *coalition);
    plan.measures_today = measures_today(records.source(PlanForm::full, context_), plan.version,
                                         published_starts(PlanVersionStore(workspace_.database).data(plan.version)));
  }

  const Request& request_;
  workspace::WorkspaceSite& workspace_;
  PlanReading reading_;
  const html::PageContext context_;
};

http::Handler handler(workspace::WorkspaceSite& workspace, Result<Response> (PublicPlans::*answer)()) {
  return [&workspace, answer](const Request& request) { return (PublicPlans(request, workspace).*answer)(); };
}

}  // namespace

void add_public_plan_routes(http::Router& router, workspace::WorkspaceSite& workspace) {
  router.get("/plans", handler(workspace, &PublicPlans::list));
  router.get("/plans/{slug}", handler(workspace, &PublicPlans::show));
  router.get("/plans/{slug}/versions/{number}", handler(workspace, &PublicPlans::show));
  router.get("/plans/{slug}/versions/{number}/changes", handler(workspace, &PublicPlans::changes));
  router.get("/plans/{slug}/versions/{number}/both-languages", handler(workspace, &PublicPlans::both_languages));
}

}  // namespace foothold::publishing
