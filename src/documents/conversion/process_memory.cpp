#include "documents/conversion/process_memory.hpp"

#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

namespace foothold::documents {
namespace {

std::filesystem::path folder_of(pid_t process) {
  return std::filesystem::path("/proc") / std::to_string(process);
}

std::uint64_t own_memory(pid_t process) {
  constexpr std::uint64_t bytes_of_kilobyte = 1024;
  std::ifstream status(folder_of(process) / "status");
  std::uint64_t sum = 0;
  for (std::string name; status >> name;) {
    std::uint64_t kilobytes = 0;
    if ((name == "RssAnon:" || name == "RssShmem:") && status >> kilobytes) sum += kilobytes * bytes_of_kilobyte;
    status.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  }
  return sum;
}

// A process belongs to the thread that started it.
std::vector<pid_t> children_of(pid_t process) {
  std::vector<pid_t> children;
  std::error_code ended;  // it may end while we look
  std::filesystem::directory_iterator threads(folder_of(process) / "task", ended);
  for (; !ended && threads != std::filesystem::directory_iterator(); threads.increment(ended)) {
    std::ifstream list(threads->path() / "children");
    for (pid_t child = 0; list >> child;) children.push_back(child);
  }
  return children;
}

}  // namespace

std::uint64_t memory_of_tree(pid_t process) {
  std::uint64_t sum = 0;
  std::vector<pid_t> open = {process};
  while (!open.empty()) {
    const pid_t next = open.back();
    open.pop_back();
    sum += own_memory(next);
    for (const pid_t child : children_of(next)) open.push_back(child);
  }
  return sum;
}

}  // namespace foothold::documents
