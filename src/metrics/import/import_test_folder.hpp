#pragma once

// Only for tests: a folder with a few small release files, read with the real catalogue and the real list of places.

#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/import/release_file_reader.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {

class ImportTestFolder {
 public:
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

  [[nodiscard]] std::filesystem::path write(const std::string& name, const std::string& text) const {
    write_file(folder_.path() / name, text);
    return folder_.path() / name;
  }

 private:
  TemporaryFolder folder_;
};

// Reads a text as the release file of that number.
inline Result<ReadFile> read_text(const std::string& text, int number = 11) {
  const ImportTestFolder folder;
  ReadContext context;
  context.catalogue = &real_catalogue();
  context.places = &real_library().reference;
  return read_release_file(folder.write("file.csv", text), *real_catalogue().find_file(number), context);
}

inline PlaceIndex reference_place(std::string_view geoid) {
  return real_library().reference.find(places::Geoid::parse(geoid).value()).value();
}

// What was reported of one kind: "line column value".
inline std::vector<std::string> found(const FileReport& report, Finding finding) {
  std::vector<std::string> lines;
  if (const auto at = report.findings.find(finding); at != report.findings.end())
    for (const FindingExample& example : at->second.examples)
      lines.push_back(std::to_string(example.line) + " " + example.column + " " + example.value);
  return lines;
}

}  // namespace foothold::metrics
