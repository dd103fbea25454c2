#include "base/source_tree.hpp"

namespace foothold {

// Only this file is compiled with the path, so that the compiler's cache serves every copy of the sources.
std::filesystem::path source_tree() {
  return FOOTHOLD_SOURCE_DIR;
}

}  // namespace foothold
