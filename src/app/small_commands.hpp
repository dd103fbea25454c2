#pragma once

#include "app/resources.hpp"
#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::app {

// Adds `foothold profile GEOID`, `foothold routes` and `foothold content check`.
void add_small_commands(CLI::App& program, metrics::CommandContext& context, const Resources& resources);

}  // namespace foothold::app
