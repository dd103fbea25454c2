#pragma once

#include "app/resources.hpp"
#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::app {

// `foothold coalition export` and `import`, below the command `coalition`. Borrows all until the program has been
// parsed.
void add_archive_commands(CLI::App& coalition, metrics::CommandContext& context, const Resources& resources);

}  // namespace foothold::app
