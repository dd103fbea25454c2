#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/content/content.hpp"
#include "base/content/messages.hpp"
#include "base/source_tree.hpp"
#include "base/temporary_folder.hpp"

// Whatever stands in a content file, it is read or refused with a problem, and what was read can be used without
// surprise.
namespace foothold {
namespace {

void expect(bool condition) {
  if (!condition) std::abort();
}

void read(std::string_view yaml) {
  static const TemporaryFolder folder;
  static const bool prepared = [] {
    std::filesystem::create_directories(folder.path() / "strings");
    std::filesystem::copy(source_tree() / "content" / "schema", folder.path() / "schema");
    return true;
  }();
  expect(prepared);
  std::ofstream(folder.path() / "strings/fuzzed.yaml", std::ios::binary) << yaml;
  ContentProblems problems;
  const ContentFolder content(folder.path());
  const auto tree = content.read("strings/fuzzed.yaml", "strings", problems);
  expect(tree.has_value() == problems.empty());
  static_cast<void>(Messages::read(content, problems));
  for (const ContentProblem& problem : problems) expect(!problem.describe().empty());
}

}  // namespace
}  // namespace foothold

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // Deep nesting is bounded by the length; longer inputs only make each run slow.
  static constexpr std::size_t longest = 4096;
  if (size <= longest) foothold::read({reinterpret_cast<const char*>(data), size});
  return 0;
}
