#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

#include "base/temporary_folder.hpp"
#include "workspace/archive/archive_checks.hpp"
#include "workspace/archive/archive_lines.hpp"
#include "workspace/archive/coalition_import.hpp"

// Whatever stands in a file that claims to be the export of a coalition: the import refuses it or reads it, and what it
// read is written again with the same meaning.
namespace foothold::workspace {
namespace {

constexpr std::array<const char*, 6> parts = {"records.jsonl",     "changes.jsonl", "comments.jsonl",
                                              "attachments.jsonl", "people.jsonl",  "members.jsonl"};

void expect(bool condition) {
  if (!condition) std::abort();
}

void expect_round_trip(const CoalitionArchive& archive) {
  const auto written = archive_lines(archive);
  CoalitionArchive again;
  again.coalition = archive.coalition;
  for (const auto& [part, text] : written) expect(static_cast<bool>(read_archive_lines(part, text, again)));
  expect(archive_lines(again) == written);
}

void read_zip(std::string_view bytes) {
  static const TemporaryFolder folder;
  const auto file = folder.path() / "export.zip";
  std::ofstream(file, std::ios::binary) << bytes;
  const auto archive = read_export(file);
  if (archive) expect_round_trip(*archive);
}

void read_part(const char* part, std::string_view text) {
  CoalitionArchive archive;
  archive.coalition.id = "boone";
  if (!read_archive_lines(part, text, archive)) return;
  static_cast<void>(check_archive(archive));
  expect_round_trip(archive);
}

}  // namespace
}  // namespace foothold::workspace

// The first letter chooses a part of an export ("0" to "5"); any other is the first of a whole file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto choice = static_cast<std::size_t>(bytes[0] - '0');
  if (choice < foothold::workspace::parts.size()) {
    foothold::workspace::read_part(foothold::workspace::parts.at(choice), bytes.substr(1));
  } else {
    foothold::workspace::read_zip(bytes);
  }
  return 0;
}
