#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/backup/backup_commands.hpp"
#include "app/checks_command.hpp"
#include "app/coalition_commands.hpp"
#include "app/doctor_command.hpp"
#include "app/resources.hpp"
#include "app/serve_command.hpp"
#include "app/site_command.hpp"
#include "app/small_commands.hpp"
#include "app/user_commands.hpp"
#include "metrics/commands/data_commands.hpp"
#include "metrics/compare/compare_command.hpp"
#include "metrics/peers/peers_command.hpp"

namespace {

using namespace foothold;

int run(int count, char** arguments) {
  const app::Resources resources = app::find_resources();
  metrics::CommandContext context(resources.content);
  CLI::App program("Foothold: the open workbench for upward mobility", "foothold");
  program.set_version_flag("--version", FOOTHOLD_VERSION);
  program.require_subcommand(1);
  program
      .add_option_function<std::string>(
          "--content", [&](const std::string& folder) { context.use_content(folder); }, "The content folder")
      ->trigger_on_parse();
  metrics::add_data_commands(program, context);
  metrics::add_compare_command(program, context);
  metrics::add_peers_command(program, context);
  app::add_serve_commands(program, context, resources);
  app::add_site_command(program, context, resources);
  app::add_coalition_commands(program, context, resources);
  app::add_plan_commands(program, context, resources);
  app::add_backup_commands(program, context, resources);
  app::add_user_commands(program, context, resources);
  app::add_small_commands(program, context, resources);
  app::add_doctor_command(program, context);
  try {
    program.parse(count, arguments);
  } catch (const CLI::ParseError& problem) {
    return program.exit(problem) == 0 ? metrics::exit_done : metrics::exit_usage;
  }
  return context.exit_code();
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run(count, arguments);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "Something is broken: %s\n", problem.what());
    return metrics::exit_broken;
  }
}
