#pragma once

#include <string>
#include <string_view>

namespace foothold::documents {

// The sheets on which a document is printed, as printers in this country have them. "Across" is with the long side
// below.
enum class Paper { letter, letter_across, tabloid, tabloid_across, poster };

struct PaperSize {
  double width = 0.0;  // in inches
  double height = 0.0;
};
[[nodiscard]] PaperSize size_of(Paper paper);
// The same for Word, which knows no sheets as large as a poster: that becomes tabloid.
[[nodiscard]] PaperSize word_size_of(Paper paper);

// "letter-across", as documents that wait are stored.
[[nodiscard]] std::string_view paper_name(Paper paper);
// Letter for a name that is none.
[[nodiscard]] Paper paper_from_name(std::string_view name);

}  // namespace foothold::documents
