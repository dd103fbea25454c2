#include "publishing/pages/published_plan.hpp"

#include "base/text.hpp"

namespace foothold::publishing {
namespace {

std::optional<PlanVersion> version_asked_for(const http::Request& request, PlanVersionStore& store,
                                             const std::string& coalition) {
  if (!request.path_parameters.contains("number")) return store.standing(coalition);
  const auto number = parse_integer(request.parameter("number"));
  auto version = number ? store.find(coalition, *number) : std::nullopt;
  return version && version->is_withdrawn() ? std::nullopt : version;
}

}  // namespace

std::string plan_address(const http::Request& request, const workspace::WorkspaceSite& workspace,
                         const std::string& slug) {
  const html::PageContext context(workspace.site(), request.language, request.path);
  return workspace.accounts.outside_address(request.header("host")) + context.link("/plans/" + slug);
}

Result<FoundPlan> find_published(const http::Request& request, workspace::WorkspaceSite& workspace) {
  const auto coalition = workspace.coalitions.find_by_slug(request.parameter("slug"));
  if (!coalition) return no_such_plan();
  PlanReading reading(workspace.database, *workspace.site().messages);
  const auto version = version_asked_for(request, reading.store(), coalition->id);
  const auto form = plan_form_from_name(request.query.find("form").value_or("full"));
  if (!version || !form) return no_such_plan();
  return reading.find(*coalition, *version, *form, request.language);
}

}  // namespace foothold::publishing
