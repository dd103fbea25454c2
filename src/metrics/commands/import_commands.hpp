#pragma once

#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::metrics {

// import, demo, fetch, verify.
void add_import_commands(CLI::App& data, CommandContext& context);

}  // namespace foothold::metrics
