#include "app/database_options.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>

#include "workspace/records/workspace_refusals.hpp"

namespace foothold::app {

void add_database_options(CLI::App& command, DatabaseChoice& choice) {
  command.add_option("--data", choice.data, "The data folder")->capture_default_str();
  command.add_option("--database", choice.address,
                     "A postgresql:// address; a SQLite file in the data folder when absent");
}

std::unique_ptr<storage::Database> open_or_refuse(const DatabaseChoice& choice, metrics::CommandContext& context,
                                                  const Resources& resources) {
  if (context.library() == nullptr) return nullptr;
  auto database = open_workspace_database(choice, resources);
  if (database) return std::move(*database);
  context.refuse(database.error());
  return nullptr;
}

bool may_write(const std::string& file, bool force, metrics::CommandContext& context) {
  if (force || !std::filesystem::exists(file)) return true;
  if (context.library() != nullptr) context.refuse(workspace::conflict("out", "archive.file_exists", {{"file", file}}));
  return false;
}

}  // namespace foothold::app
