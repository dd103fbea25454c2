#include "publishing/export/exported_plan.hpp"

#include "publishing/versions/plan_version_store.hpp"
#include "workspace/coalition_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::publishing {

std::string ExportedPlan::name() const {
  return coalition.slug + "-plan-" + std::to_string(version.number);
}

Result<ExportedPlan> find_exported(storage::Database& database, const std::string& slug,
                                   std::optional<std::int64_t> number) {
  auto coalition = workspace::CoalitionStore(database).find_by_slug(slug);
  if (!coalition) return workspace::not_found("slug", "coalition.unknown");
  PlanVersionStore store(database);
  auto version = number ? store.find(coalition->id, *number) : store.standing(coalition->id);
  if (!version && !number) return workspace::not_found("slug", "plan.export.none_published", {{"slug", slug}});
  if (!version || version->is_withdrawn())
    return workspace::not_found("version", "plan.export.no_version", {{"number", std::to_string(*number)}});
  return ExportedPlan{*std::move(coalition), *std::move(version)};
}

}  // namespace foothold::publishing
