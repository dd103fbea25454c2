#pragma once

#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::metrics {

// Adds `foothold data import | demo | fetch | verify | list | readings | benchmark`.
void add_data_commands(CLI::App& program, CommandContext& context);

}  // namespace foothold::metrics
