#pragma once

#include "app/resources.hpp"
#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::app {

// `foothold coalition checks` and, of those that concern the plan, `foothold plan check` (and beside it `plan export`).
// Both end with exit code 1
// when something blocks. Borrow all until the program has been parsed.
void add_checks_command(CLI::App& coalition, metrics::CommandContext& context, const Resources& resources);
void add_plan_commands(CLI::App& program, metrics::CommandContext& context, const Resources& resources);

}  // namespace foothold::app
