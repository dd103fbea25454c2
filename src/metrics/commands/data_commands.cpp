#include "metrics/commands/data_commands.hpp"

#include <CLI/CLI.hpp>

#include "metrics/commands/import_commands.hpp"
#include "metrics/commands/reading_commands.hpp"

namespace foothold::metrics {

void add_data_commands(CLI::App& program, CommandContext& context) {
  CLI::App* data = program.add_subcommand("data", "Import, check and read editions of the Mobility Metrics");
  data->require_subcommand(1);
  add_import_commands(*data, context);
  add_reading_commands(*data, context);
}

}  // namespace foothold::metrics
