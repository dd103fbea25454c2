#include "app/resources.hpp"

#include <cstdlib>

#include "base/files.hpp"
#include "base/source_tree.hpp"

namespace foothold::app {
namespace {

constexpr const char* own_program = "/proc/self/exe";

std::filesystem::path find_folder(const char* variable, const std::filesystem::path& program,
                                  const char* installed_name, const char* source_name) {
  // The environment is read at the start, before there are other threads, and nothing here ever writes to it.
  if (const char* chosen = std::getenv(variable)) return chosen;  // NOLINT(concurrency-mt-unsafe)
  std::error_code ignored;                                        // what cannot be looked at is not there
  auto installed = program.parent_path() / "../share/foothold" / installed_name;
  if (std::filesystem::exists(installed, ignored)) return installed;
  return source_tree() / source_name;
}

}  // namespace

Resources find_resources() {
  std::error_code ignored;  // without /proc there is no installed program to look beside, and the source tree serves
  const auto program = std::filesystem::read_symlink(own_program, ignored);
  return {find_folder("FOOTHOLD_CONTENT", program, "content", "content"),
          find_folder("FOOTHOLD_WEB", program, "web", "build/web"),
          find_folder("FOOTHOLD_MIGRATIONS", program, "migrations", "migrations")};
}

std::string program_stamp() {
  return sha256(read_file(own_program).value_or(FOOTHOLD_VERSION)).substr(0, 8);
}

}  // namespace foothold::app
