#pragma once

#include <string>
#include <string_view>

#include "documents/document.hpp"
#include "documents/pdf/print_styles.hpp"

namespace foothold::documents {

// What stands at the foot of each sheet: "Page 3 of 12" around the two numbers.
struct PageNumberWords {
  std::string before;
  std::string between;
  std::string after;
};

// The whole HTML file of which a PDF is made. Its first element forbids it to run anything and to read any file or
// address, so that nothing in a body could, even if it were no longer escaped. `body` is fit for paper already.
[[nodiscard]] std::string print_frame(const Document& document, std::string_view body, const PrintStyles& styles,
                                      const PageNumberWords& words);

}  // namespace foothold::documents
