#include "publishing/pages/published_plan.hpp"

#include "base/text.hpp"
#include "publishing/versions/plan_version_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

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

Error no_such_plan() {
  return workspace::not_found("slug", "plan.public.unknown");
}

std::string plan_address(const http::Request& request, const workspace::WorkspaceSite& workspace,
                         const std::string& slug) {
  const html::PageContext context(workspace.site(), request.language, request.path);
  return workspace.accounts.outside_address(request.header("host")) + context.link("/plans/" + slug);
}

std::vector<PlanPart> parts_in_any_language(workspace::WorkspaceSite& workspace, const PlanVersion& version,
                                            PlanForm form, Language language) {
  PlanVersionStore store(workspace.database);
  auto parts = store.parts(version, form, language);
  for (const Language other : all_languages)
    if (parts.empty()) parts = store.parts(version, form, other);
  return parts;
}

Result<FoundPlan> find_published(const http::Request& request, workspace::WorkspaceSite& workspace) {
  const auto coalition = workspace.coalitions.find_by_slug(request.parameter("slug"));
  if (!coalition) return no_such_plan();
  PlanVersionStore store(workspace.database);
  auto version = version_asked_for(request, store, coalition->id);
  const auto form = plan_form_from_name(request.query.find("form").value_or("full"));
  if (!version || !form) return no_such_plan();
  FoundPlan found{
      .slug = coalition->slug, .coalition_name = coalition->name, .version = *std::move(version), .form = *form};
  found.is_example = coalition->example;
  found.parts = parts_in_any_language(workspace, found.version, *form, request.language);
  if (found.parts.empty()) return no_such_plan();
  found.title = title_of_parts(found.parts);
  if (found.title.empty())
    found.title =
        workspace.site().messages->fill(found.language(), "plan.public.title", {{"coalition", found.coalition_name}});
  return found;
}

}  // namespace foothold::publishing
