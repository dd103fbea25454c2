#pragma once

#include <memory>
#include <string>

#include "accounts/account_site.hpp"
#include "app/document_door.hpp"
#include "app/web_site.hpp"
#include "publishing/subscriptions/news_mail.hpp"
#include "storage/database.hpp"
#include "workspace/digest/daily_mail.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::app {

// Accounts and workspace over one database with their routes, and documents of both the workspace and the public pages.
// Thread-safe. Borrows the web site and the database.
class WorkspaceDoor {
 public:
  // Adds its routes to the router of `site`.
  WorkspaceDoor(WebSite& site, storage::Database& database, accounts::AccountSettings settings,
                workspace::WorkspaceSettings around);

  [[nodiscard]] const accounts::Outbox& outbox() const { return accounts_.outbox; }

  // What proves on a new installation that whoever makes the first account looks after the server; empty when there is
  // an account already.
  [[nodiscard]] const std::string& setup_code() const { return accounts_.setup_code; }

 private:
  DocumentDoor documents_;
  accounts::AccountSite accounts_;
  workspace::WorkspaceSite workspace_;
  workspace::DailyMail daily_mail_;
  publishing::NewsMail news_mail_;
};

}  // namespace foothold::app
