#include <algorithm>
#include <iterator>

#include "publishing/pages/plan_routes.hpp"
#include "publishing/pages/public_comments.hpp"
#include "publishing/pages/public_plan_page.hpp"
#include "publishing/pages/published_plan.hpp"
#include "publishing/today/measures_today.hpp"
#include "publishing/versions/plan_changes.hpp"
#include "publishing/versions/plan_version_store.hpp"

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
        store_(workspace.database),
        context_(workspace.site(), request.language, request.path_and_query()) {}

  Result<Response> list() {
    return http::html_response(public_plans_page(context_, store_.published(context_.language())));
  }

  Result<Response> show() {
    const auto found = find_published(request_, workspace_);
    if (!found) return found.error();
    PublicPlan plan{.slug = found->slug,
                    .title = found->title,
                    .version = found->version,
                    .form = found->form,
                    .parts = found->parts};
    plan.is_example = found->is_example;
    plan.versions = store_.list(found->version.coalition);
    plan.forms = store_.forms(found->version);
    if (plan.is_newest()) add_what_is_new(plan);
    plan.address = plan_address(request_, workspace_, found->slug);
    plan.subscription = {
        .slug = found->slug, .has_mail = workspace_.accounts.outbox.is_on(), .language = context_.language()};
    return http::html_response(public_plan_page(context_, plan));
  }

  Result<Response> changes() {
    const auto found = find_published(request_, workspace_);
    if (!found) return found.error();
    const auto before = version_before(found->version);
    if (!before) return no_such_plan();
    const Language language = common_language(*before, found->version);
    return http::html_response(plan_changes_page(
        context_,
        {.slug = found->slug,
         .title = found->title,
         .version = found->version,
         .before = *before,
         .language = language,
         .sections = section_changes(parts_in_any_language(workspace_, *before, PlanForm::full, language),
                                     parts_in_any_language(workspace_, found->version, PlanForm::full, language))}));
  }

 private:
  // What the version that stands can be read with: comments, and how its measures are now.
  void add_what_is_new(PublicPlan& plan) {
    plan.comments = comments_view(workspace_, plan.slug, plan.version, context_.language());
    const auto coalition = workspace_.coalitions.find(plan.version.coalition);
    if (plan.form != PlanForm::full || !coalition) return;
    PlanRecords records(workspace_, *coalition);
    plan.measures_today =
        measures_today(records.source(PlanForm::full, context_), plan.version, published_starts(plan.parts));
  }

  std::optional<PlanVersion> version_before(const PlanVersion& version) {
    const auto versions = store_.list(version.coalition);
    const auto before = earlier_standing(versions, version);
    return before == nullptr ? std::nullopt : std::optional(*before);
  }

  // In the language of the request, or else in one that both versions have: texts of two languages have no line in
  // common.
  [[nodiscard]] Language common_language(const PlanVersion& before, const PlanVersion& after) {
    std::vector<Language> languages = {context_.language()};
    std::ranges::copy(all_languages, std::back_inserter(languages));
    for (const Language language : languages)
      if (!store_.parts(before, PlanForm::full, language).empty() &&
          !store_.parts(after, PlanForm::full, language).empty())
        return language;
    return context_.language();
  }

  const Request& request_;
  workspace::WorkspaceSite& workspace_;
  PlanVersionStore store_;
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
}

}  // namespace foothold::publishing
