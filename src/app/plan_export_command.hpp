#pragma once

#include "app/resources.hpp"
#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::app {

// `foothold plan export`: a published plan as files. Borrows all until the program has been parsed.
void add_plan_export_command(CLI::App& plan, metrics::CommandContext& context, const Resources& resources);

}  // namespace foothold::app
