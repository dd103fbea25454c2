#pragma once

#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::metrics {

// list, readings, benchmark: the contract for scripts (docs/command-line.md).
void add_reading_commands(CLI::App& data, CommandContext& context);

}  // namespace foothold::metrics
