#include "app/doctor_command.hpp"

#include <cstdio>

#include "documents/conversion/conversion.hpp"

namespace foothold::app {
namespace {

bool report_on(documents::Format format) {
  const std::string name(documents::ending_of(format));
  const auto missing = documents::missing_programs(format);
  if (missing.empty()) std::printf("%s documents: everything is installed.\n", name.c_str());
  for (const documents::NeededProgram& needed : missing)
    std::printf("%s documents: %s is missing. Install it with: apt-get install --no-install-recommends %s\n",
                name.c_str(), needed.program.c_str(), needed.package.c_str());
  return missing.empty();
}

constexpr const char* with_walls = "Programs that make documents run without network and without our files.\n";
constexpr const char* without_walls =
    "Programs that make documents cannot be kept from network and files here. Without bubblewrap no documents are "
    "made. "
    "Where the system allows it no user namespaces, what Chromium reads still forbids it to run or to load anything, "
    "pandoc and rsvg-convert get no scripts and no pictures but our charts, and as root no pdf is made.\n";

bool report_on_walls() {
  const bool standing = documents::walls_here() == documents::Walls::standing;
  std::fputs(standing ? with_walls : without_walls, stdout);
  return standing;
}

}  // namespace

void add_doctor_command(CLI::App& program, metrics::CommandContext& context) {
  program.add_subcommand("doctor", "Say what this machine lacks for all that the program can do")->callback([&context] {
    const bool pdf = report_on(documents::Format::pdf);
    const bool word = report_on(documents::Format::word);
    const bool walls = report_on_walls();
    if (!pdf || !word || !walls) context.exit_with(metrics::exit_findings);
  });
}

}  // namespace foothold::app
