#pragma once

#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::metrics {

// Adds `foothold peers`.
void add_peers_command(CLI::App& program, CommandContext& context);

}  // namespace foothold::metrics
