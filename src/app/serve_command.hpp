#pragma once

#include "app/resources.hpp"
#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::app {

// Adds `foothold serve`.
void add_serve_commands(CLI::App& program, metrics::CommandContext& context, const Resources& resources);

}  // namespace foothold::app
