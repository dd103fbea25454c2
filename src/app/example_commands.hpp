#pragma once

#include "app/resources.hpp"
#include "base/content/content.hpp"
#include "metrics/commands/command_context.hpp"

namespace CLI {
class App;
}

namespace foothold::app {

// What is wrong with content/example-coalition when it is read against this library.
[[nodiscard]] ContentProblems problems_of_the_example(const metrics::Library& library);

// `foothold coalition example`.
void add_example_command(CLI::App& coalition, metrics::CommandContext& context, const Resources& resources);

}  // namespace foothold::app
