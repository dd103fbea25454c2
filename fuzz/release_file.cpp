#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>

#include "base/source_tree.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/import/file_recognition.hpp"
#include "metrics/import/release_file_reader.hpp"
#include "metrics/import/report_reader.hpp"
#include "metrics/library.hpp"

// Whatever stands in a file that claims to be one of the release: the import neither crashes nor keeps a number that
// breaks its rules.
namespace foothold::metrics {
namespace {

void expect(bool condition) {
  if (!condition) std::abort();
}

const Library& library() {
  static const std::unique_ptr<Library> read = [] {
    auto result = read_library(source_tree() / "content");
    if (!result) std::abort();
    return std::move(*result);
  }();
  return *read;
}

void expect_sound(const Slice& slice) {
  expect(slice.values.size() == slice.places.size() && slice.grades.size() == slice.places.size());
  for (std::size_t row = 0; row < slice.places.size(); ++row) {
    expect(std::isfinite(slice.values[row]));
    expect(row == 0 || slice.places[row - 1] < slice.places[row]);
    if (!slice.lower.empty())
      expect(!(slice.lower[row] > slice.values[row]) && !(slice.upper[row] < slice.values[row]));
  }
}

// The first byte chooses which of the files it is; the rest is its content.
void read(std::uint8_t choice, std::string_view content) {
  static const TemporaryFolder folder;
  const auto files = library().catalogue.files();
  const ReleaseFile& file = files[choice % files.size()];
  const auto path = folder.path() / file.name;
  std::ofstream(path, std::ios::binary) << content;
  static_cast<void>(recognize_file(path, library().catalogue));
  const ReadContext context{&library().catalogue, &library().reference, nullptr, nullptr};
  const auto result = read_release_file(path, file, context);
  if (!result) return;
  for (const auto& [key, slice] : result->slices) expect_sound(slice);
  ImportReport report;
  report.files.push_back(result->report);
  expect(read_import_report(import_report_json(report)).has_value());
}

}  // namespace
}  // namespace foothold::metrics

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  foothold::metrics::read(data[0], {reinterpret_cast<const char*>(data + 1), size - 1});
  return 0;
}
