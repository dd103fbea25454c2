#pragma once

#include <filesystem>
#include <string>

namespace foothold::app {

// The folders that the program needs beside itself. Each is looked for in the environment (FOOTHOLD_CONTENT,
// FOOTHOLD_WEB, FOOTHOLD_MIGRATIONS), then beside an installed program (../share/foothold), then in the source tree.
struct Resources {
  std::filesystem::path content;
  std::filesystem::path web;  // what web/build.mjs made
  std::filesystem::path migrations;
};

[[nodiscard]] Resources find_resources();

// A hash of the program file: pages made by another program carry another tag.
[[nodiscard]] std::string program_stamp();

}  // namespace foothold::app
