#pragma once

#include <string>
#include <string_view>

#include "documents/document.hpp"
#include "documents/pdf/print_styles.hpp"

namespace foothold::documents {

// What documents say of themselves, in their language. "Page 3 of 12" at the foot of each sheet goes around the two
// numbers.
struct SheetWords {
  std::string before;
  std::string between;
  std::string after;
  std::string contents;  // above a list of the headings
};

// The whole HTML file of which a PDF is made. Its first element forbids it to run anything and to read any file or
// address, so that nothing in a body could, even if it were no longer escaped. `body` is fit for paper already.
[[nodiscard]] std::string print_frame(const Document& document, std::string_view body, const PrintStyles& styles,
                                      const SheetWords& words);

}  // namespace foothold::documents
