#pragma once

#include <CLI/CLI.hpp>

#include "metrics/commands/command_context.hpp"

namespace foothold::app {

// "foothold doctor": what this machine lacks for all that the program can do.
void add_doctor_command(CLI::App& program, metrics::CommandContext& context);

}  // namespace foothold::app
