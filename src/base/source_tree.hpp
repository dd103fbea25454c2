#pragma once

#include <filesystem>

namespace foothold {

// The folder of the sources from which the program was built. A program that was not installed finds its content,
// styles and migrations there; tests read the real content from it.
[[nodiscard]] std::filesystem::path source_tree();

}  // namespace foothold
