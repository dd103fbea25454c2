#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "documents/workbook_reader.hpp"

// Whatever bytes come as an Excel file, the reader ends, keeps within its limits, and gives text that can be stored.
namespace foothold::documents {
namespace {

constexpr WorkbookLimits limits{.file_bytes = 65536, .unpacked_bytes = 262144, .cells = 2000, .columns = 50};

void expect(bool condition) {
  if (!condition) std::abort();
}

void read(std::string_view bytes) {
  const auto sheet = read_workbook(bytes, limits);
  if (!sheet) return;
  std::size_t cells = 0;
  std::size_t row_before = 0;
  for (const SheetRow& row : sheet->rows) {
    expect(row.number > row_before && !row.cells.empty() && row.cells.size() <= limits.columns);
    row_before = row.number;
    cells += row.cells.size();
    for (const std::string& cell : row.cells) expect(is_valid_utf8(cell));
  }
  expect(cells <= limits.cells);
}

}  // namespace
}  // namespace foothold::documents

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  foothold::documents::read({reinterpret_cast<const char*>(data), size});
  return 0;
}
