#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "accounts/account_site.hpp"
#include "app/web_site.hpp"
#include "storage/database.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::app {

// Accounts and workspace over one database, and their routes. Thread-safe. Borrows the web site and the database.
class WorkspaceDoor {
 public:
  // Adds its routes to the router of `site`.
  // `data` is the data folder.
  WorkspaceDoor(WebSite& site, storage::Database& database, accounts::AccountSettings settings,
                const std::filesystem::path& data);

  [[nodiscard]] const accounts::Outbox& outbox() const { return accounts_.outbox; }

  // What proves on a new installation that whoever makes the first account looks after the server; empty when there is
  // an account already.
  [[nodiscard]] const std::string& setup_code() const { return accounts_.setup_code; }

 private:
  accounts::AccountSite accounts_;
  workspace::WorkspaceSite workspace_;
};

}  // namespace foothold::app
