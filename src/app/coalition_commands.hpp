#pragma once

#include "app/resources.hpp"
#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::app {

// `foothold coalition list`, `verify`, `checks`, `export` and `import`. Borrows all until the program has been parsed.
void add_coalition_commands(CLI::App& program, metrics::CommandContext& context, const Resources& resources);

}  // namespace foothold::app
