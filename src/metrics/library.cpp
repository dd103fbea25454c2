#include "metrics/library.hpp"

#include "base/files.hpp"

namespace foothold::metrics {
namespace {

std::string stamp_of(const ContentFolder& content) {
  std::string all;
  for (const std::string& file : content.files_below("")) all += sha256(read_file(content.root() / file).value_or(""));
  return sha256(all).substr(0, 8);
}

}  // namespace

Result<std::unique_ptr<Library>> read_library(const std::filesystem::path& folder) {
  const ContentFolder content(folder);
  ContentProblems problems;
  auto library = std::make_unique<Library>();
  library->folder = folder;
  library->messages = Messages::read(content, problems);
  library->toolkit = toolkit::read_toolkit(content, problems);
  library->catalogue = Catalogue::read(content, library->toolkit.framework, problems);
  library->reference = places::PlaceDirectory::read(content, problems);
  library->stamp = stamp_of(content);
  if (problems.empty()) return library;
  Error error;
  error.kind = ErrorKind::invalid;
  error.field = "content";
  for (const ContentProblem& problem : problems) error.detail += problem.describe() + "\n";
  return error;
}

}  // namespace foothold::metrics
