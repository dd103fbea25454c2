#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/csv.hpp"
#include "base/text.hpp"

// Whatever the text, the reader ends, counts its lines upwards, and what it read can be written and read back the same.
namespace foothold {
namespace {

void expect(bool condition) {
  if (!condition) std::abort();
}

// A record that the writer must keep: no field that it changes on purpose to disarm a formula.
bool is_plain(const std::vector<std::string_view>& fields) {
  for (const std::string_view field : fields)
    if (field.empty() || field.find_first_of("=+-@\t\r") == 0) return false;
  return true;
}

void expect_round_trip(const std::vector<std::string_view>& fields) {
  CsvWriter writer;
  for (const std::string_view field : fields) writer.text(field);
  writer.end_record();
  const std::string written = writer.take();
  CsvReader again(written);
  expect(again.next() && !again.malformed() && again.fields() == fields);
}

void read_all(std::string_view text) {
  CsvReader csv(text);
  std::size_t line_before = 0;
  while (csv.next()) {
    expect(csv.line() > line_before && csv.position() <= text.size() && !csv.fields().empty());
    line_before = csv.line();
    if (!csv.malformed() && is_plain(csv.fields())) expect_round_trip(csv.fields());
  }
}

}  // namespace
}  // namespace foothold

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  foothold::read_all(text);
  if (!foothold::is_valid_utf8(foothold::repair_utf8(text))) std::abort();
  static_cast<void>(foothold::fold_for_search(text));
  return 0;
}
