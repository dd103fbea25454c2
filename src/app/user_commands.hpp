#pragma once

#include "app/resources.hpp"
#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::app {

// `foothold user …`: people, for whoever looks after the installation. All of them may run while the server serves.
// Borrows all until the program has been parsed.
void add_user_commands(CLI::App& program, metrics::CommandContext& context, const Resources& resources);

}  // namespace foothold::app
