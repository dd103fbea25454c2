#include "app/resources.hpp"

#include <cstdlib>

namespace foothold::app {
namespace {

std::filesystem::path find_folder(const char* variable, const std::filesystem::path& program, const char* installed_name,
                                  const char* source_name) {
  if (const char* chosen = std::getenv(variable)) return chosen;
  std::error_code ignored;  // a program that was found by name alone has no folder; then the source tree it is
  const auto installed = std::filesystem::weakly_canonical(program, ignored).parent_path() / "../share/foothold" / installed_name;
  if (std::filesystem::exists(installed, ignored)) return installed;
  return std::filesystem::path(FOOTHOLD_SOURCE_DIR) / source_name;
}

}  // namespace

Resources find_resources(const std::filesystem::path& program) {
  return {find_folder("FOOTHOLD_CONTENT", program, "content", "content"),
          find_folder("FOOTHOLD_WEB", program, "web", "build/web"),
          find_folder("FOOTHOLD_MIGRATIONS", program, "migrations", "migrations")};
}

}  // namespace foothold::app
