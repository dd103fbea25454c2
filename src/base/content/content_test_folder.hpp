#pragma once

// Only for tests: a content folder made of a few texts.

#include <string>
#include <vector>

#include "base/content/content.hpp"
#include "base/files.hpp"
#include "base/temporary_folder.hpp"

namespace foothold {

class ContentTestFolder {
 public:
  // Adds or replaces a file, for example "schema/pet.yaml".
  void write(const std::string& file, const std::string& text) const {
    std::filesystem::create_directories((folder_.path() / file).parent_path());
    write_file(folder_.path() / file, text);
  }

  [[nodiscard]] ContentFolder content() const { return ContentFolder(folder_.path()); }

 private:
  TemporaryFolder folder_;
};

// Each problem as people read it: "file:line: what".
inline std::vector<std::string> described(const ContentProblems& problems) {
  std::vector<std::string> lines;
  for (const ContentProblem& problem : problems) lines.push_back(problem.describe());
  return lines;
}

}  // namespace foothold
