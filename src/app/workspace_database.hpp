#pragma once

#include <memory>
#include <string>

#include "app/resources.hpp"
#include "base/result.hpp"
#include "storage/database.hpp"

namespace foothold::app {

// Which database holds the workspace: the address, or the SQLite file in the data folder when it is empty.
struct DatabaseChoice {
  std::string data = "data";
  std::string address = {};
};

// Opens it, brings its tables up to date and knows its installation. Before the tables of a SQLite file are changed, a
// copy of it is put beside it: workspace.db.before-VERSION-TIME. Refused like Database::open and migrate.
Result<std::unique_ptr<storage::Database>> open_workspace_database(const DatabaseChoice& choice,
                                                                   const Resources& resources);

}  // namespace foothold::app
