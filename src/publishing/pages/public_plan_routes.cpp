#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "publishing/pages/plan_routes.hpp"
#include "publishing/pages/public_plan_page.hpp"
#include "publishing/versions/plan_changes.hpp"
#include "publishing/versions/plan_version_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

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

  Result<Response> newest() {
    const auto coalition = require_coalition();
    if (!coalition) return coalition.error();
    const auto version = store_.standing(coalition->id);
    if (!version) return unknown();
    return show(*coalition, *version);
  }

  Result<Response> version() {
    const auto coalition = require_coalition();
    if (!coalition) return coalition.error();
    const auto version = require_version(*coalition);
    if (!version) return version.error();
    return show(*coalition, *version);
  }

  Result<Response> changes() {
    const auto coalition = require_coalition();
    if (!coalition) return coalition.error();
    const auto version = require_version(*coalition);
    if (!version) return version.error();
    const auto before = version_before(*version);
    if (!before) return unknown();
    return http::html_response(plan_changes_page(
        context_, {coalition->slug, coalition->name, *version, *before, changes_of(*before, *version)}));
  }

 private:
  static Error unknown() { return workspace::not_found("slug", "plan.public.unknown"); }

  Result<workspace::Coalition> require_coalition() {
    auto coalition = workspace_.coalitions.find_by_slug(request_.parameter("slug"));
    if (!coalition) return unknown();
    return *std::move(coalition);
  }

  Result<PlanVersion> require_version(const workspace::Coalition& coalition) {
    const auto number = parse_integer(request_.parameter("number"));
    auto version = number ? store_.find(coalition.id, *number) : std::nullopt;
    if (!version || version->is_withdrawn()) return unknown();
    return *std::move(version);
  }

  std::optional<PlanVersion> version_before(const PlanVersion& version) {
    for (PlanVersion& one : store_.list(version.coalition))
      if (one.number < version.number && !one.is_withdrawn()) return std::move(one);
    return std::nullopt;
  }

  // In the language of the page, or in the other where the plan was published in that alone.
  std::vector<PlanPart> parts_in_any_language(const PlanVersion& version, PlanForm form) {
    auto parts = store_.parts(version, form, context_.language());
    if (!parts.empty()) return parts;
    for (const Language language : all_languages)
      if (parts = store_.parts(version, form, language); !parts.empty()) break;
    return parts;
  }

  Result<Response> show(const workspace::Coalition& coalition, const PlanVersion& version) {
    PublicPlan plan{.slug = coalition.slug, .coalition_name = coalition.name, .version = version};
    const auto standing = store_.standing(coalition.id);
    plan.is_newest = standing && standing->number == version.number;
    plan.form = plan_form_from_name(request_.query.find("form").value_or("full")).value_or(PlanForm::full);
    for (const PlanForm form : all_plan_forms())
      if (!parts_in_any_language(version, form).empty()) plan.forms.push_back(form);
    plan.parts = parts_in_any_language(version, plan.form);
    if (!workspace_.accounts.settings.public_address.empty())
      plan.address = workspace_.accounts.settings.public_address + context_.link("/plans/" + coalition.slug);
    return http::html_response(public_plan_page(context_, plan));
  }

  std::vector<SectionChange> changes_of(const PlanVersion& before, const PlanVersion& after) {
    std::map<std::string, std::vector<std::string>> old_lines;
    std::vector<SectionChange> changes;
    for (const PlanPart& part : parts_in_any_language(before, PlanForm::full))
      old_lines[part.section] = lines_of_markup(part.markup.text());
    for (const PlanPart& part : parts_in_any_language(after, PlanForm::full)) {
      LineChanges lines = changes_between(old_lines[part.section], lines_of_markup(part.markup.text()));
      old_lines.erase(part.section);
      if (!lines.removed.empty() || !lines.added.empty())
        changes.push_back({part.title, std::move(lines.removed), std::move(lines.added)});
    }
    for (const PlanPart& part : parts_in_any_language(before, PlanForm::full))
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
  router.get("/plans/{slug}", handler(workspace, &PublicPlans::newest));
  router.get("/plans/{slug}/versions/{number}", handler(workspace, &PublicPlans::version));
  router.get("/plans/{slug}/versions/{number}/changes", handler(workspace, &PublicPlans::changes));
}

}  // namespace foothold::publishing
