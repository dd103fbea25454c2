#pragma once

#include "app/resources.hpp"
#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::app {

// `foothold coalition checks`, which ends with exit code 1 when something blocks. Borrows all until the program has
// been parsed.
void add_checks_command(CLI::App& coalition, metrics::CommandContext& context, const Resources& resources);

}  // namespace foothold::app
