#include "app/workspace_door.hpp"

#include "accounts/account_routes.hpp"
#include "base/random.hpp"
#include "publishing/pages/plan_files.hpp"
#include "publishing/pages/plan_routes.hpp"
#include "workspace/workspace_routes.hpp"

namespace foothold::app {
namespace {

constexpr std::size_t setup_code_bytes = 8;

workspace::WorkspaceSettings with(workspace::WorkspaceSettings settings, documents::DocumentMaker& maker) {
  settings.documents = &maker;
  return settings;
}

accounts::CoalitionNames names_of(workspace::WorkspaceSite& workspace) {
  return {[&workspace](const std::string& id) {
            const auto coalition = workspace.coalitions.find(id);
            return coalition ? coalition->name : std::string();
          },
          [&workspace](const std::string& id) {
            const auto coalition = workspace.coalitions.find(id);
            return coalition ? "/coalitions/" + coalition->slug : std::string("/coalitions");
          },
          // Whoever makes the first account finds something to look at.
          [&workspace](const std::string& person) {
            if (const auto example = workspace.coalitions.find_example())
              static_cast<void>(workspace.accounts.members.set(example->id, person, accounts::Role::coordinator));
          }};
}

}  // namespace

WorkspaceDoor::WorkspaceDoor(WebSite& site, storage::Database& database, accounts::AccountSettings settings,
                             workspace::WorkspaceSettings around)
    : documents_(site, around.data),
      accounts_(database, site.site(), std::move(settings)),
      workspace_(database, accounts_, site.library().toolkit, site.edition(),
                 with(std::move(around), documents_.maker())),
      daily_mail_(workspace_),
      news_mail_(workspace_) {
  if (accounts_.people.is_empty()) accounts_.setup_code = random_hex(setup_code_bytes);
  accounts::add_routes(site.router(), accounts_, names_of(workspace_));
  workspace::add_routes(site.router(), workspace_);
  publishing::add_routes(site.router(), workspace_);
  publishing::add_plan_file_routes(site.router(), workspace_, site.metrics().stamp, documents_.cache());
}

}  // namespace foothold::app
