#include "workspace/documents/document_job.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace foothold::workspace {
namespace {

constexpr std::array<std::string_view, 5> names = {"queued", "working", "done", "failed", "cancelled"};
constexpr std::size_t longest_name = 120;

}  // namespace

std::string_view job_state_name(JobState state) {
  return names[static_cast<std::size_t>(state)];
}

JobState job_state_from_name(std::string_view name) {
  const auto* const at = std::ranges::find(names, name);
  return at == names.end() ? JobState::failed : static_cast<JobState>(at - names.begin());
}

std::string file_name_of(const DocumentJob& job) {
  std::string name;
  for (const char letter : in_one_line(job.title)) {
    const bool is_unfit = std::string_view("\\/*?\"<>|").find(letter) != std::string_view::npos;
    name += letter == ':' ? " -" : std::string(1, is_unfit ? '-' : letter);
  }
  return std::string(whole_letters(name, longest_name)) + "." + std::string(documents::ending_of(job.format));
}

}  // namespace foothold::workspace
