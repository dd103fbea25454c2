#include <algorithm>
#include <map>

#include "publishing/pages/plan_routes.hpp"
#include "publishing/pages/public_plan_page.hpp"
#include "publishing/pages/published_plan.hpp"
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
        context_(workspace.site(), request.language, request.path) {}

  Result<Response> list() { return http::html_response(public_plans_page(context_, store_.published())); }

  Result<Response> show() {
    const auto found = find_published(request_, workspace_);
    if (!found) return found.error();
    PublicPlan plan{.slug = found->slug,
                    .coalition_name = found->coalition_name,
                    .version = found->version,
                    .form = found->form,
                    .parts = found->parts};
    plan.is_example = found->is_example;
    const auto standing = store_.standing(found->version.coalition);
    plan.is_newest = standing && standing->number == found->version.number;
    plan.forms = store_.forms(found->version);
    if (!workspace_.accounts.settings.public_address.empty())
      plan.address = workspace_.accounts.settings.public_address + context_.link("/plans/" + found->slug);
    return http::html_response(public_plan_page(context_, plan));
  }

  Result<Response> changes() {
    const auto found = find_published(request_, workspace_);
    if (!found) return found.error();
    const auto before = version_before(found->version);
    if (!before) return no_such_plan();
    return http::html_response(plan_changes_page(
        context_, {found->slug, found->coalition_name, found->version, *before, changes_of(*before, found->version)}));
  }

 private:
  std::optional<PlanVersion> version_before(const PlanVersion& version) {
    for (PlanVersion& one : store_.list(version.coalition))
      if (one.number < version.number && !one.is_withdrawn()) return std::move(one);
    return std::nullopt;
  }

  std::vector<PlanPart> parts(const PlanVersion& version, PlanForm form) {
    return parts_in_any_language(workspace_, version, form, context_.language());
  }

  std::vector<SectionChange> changes_of(const PlanVersion& before, const PlanVersion& after) {
    std::map<std::string, std::vector<std::string>> old_lines;
    std::vector<SectionChange> changes;
    for (const PlanPart& part : parts(before, PlanForm::full))
      old_lines[part.section] = lines_of_markup(part.markup.text());
    for (const PlanPart& part : parts(after, PlanForm::full)) {
      LineChanges lines = changes_between(old_lines[part.section], lines_of_markup(part.markup.text()));
      old_lines.erase(part.section);
      if (!lines.removed.empty() || !lines.added.empty())
        changes.push_back({part.title, std::move(lines.removed), std::move(lines.added)});
    }
    for (const PlanPart& part : parts(before, PlanForm::full))
      if (old_lines.contains(part.section)) changes.push_back({part.title, old_lines[part.section], {}});
    return changes;
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
