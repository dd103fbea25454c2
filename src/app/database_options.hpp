#pragma once

#include <memory>

#include "app/workspace_database.hpp"
#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::app {

// The options --data and --database of a command. `choice` must live until the program has been parsed.
void add_database_options(CLI::App& command, DatabaseChoice& choice);

// The workspace database, or a printed refusal and null.
std::unique_ptr<storage::Database> open_or_refuse(const DatabaseChoice& choice, metrics::CommandContext& context,
                                                  const Resources& resources);

// Prints a refusal and gives false when a file that is to be written exists and may not be replaced.
bool may_write(const std::string& file, bool force, metrics::CommandContext& context);

}  // namespace foothold::app
