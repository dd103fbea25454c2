#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "base/result.hpp"
#include "documents/paper.hpp"

namespace foothold::documents {

// A document before it has a format: what is on a page of ours, without the frame of the page. A plain value. The body
// is what html::Html wrote with the components of html/, nothing else: no h1, headings from h2 downwards, charts as
// html/charts writes them.
struct Document {
  std::string title = {};
  Language language = Language::english;
  std::string body = {};
  // Letters have no title on their sheet; it is still the document's name for readers and screen readers.
  bool shows_title = true;
  std::string footer = {};  // at the foot of each sheet beside its number, such as the coalition's name; may be empty
  // Where links to pages of ours lead to from outside ("https://mobility.example.gov"); without it they are plain
  // words.
  std::string site = {};
  // For documents of many pages: Word files begin with a list of the headings. PDF files have them as bookmarks anyway.
  bool has_contents = false;
  bool large_print = false;  // letters of 18 points, for people who do not see well
  Paper paper = Paper::letter;
  // The body lays out the whole of each sheet itself, as posters do: no margin, no page number, no footer.
  bool fills_sheet = false;
};

// More rows than this in one table make browsers very slow; a workbook is the better form for so many.
inline constexpr std::size_t most_table_rows = 5000;

enum class Format { pdf, word };

// "pdf", "docx": in addresses and at the end of file names.
[[nodiscard]] std::string_view ending_of(Format format);
[[nodiscard]] std::string_view media_type_of(Format format);
// Refused with `invalid` when it is the ending of no format of documents.
Result<Format> format_from_ending(std::string_view ending);

}  // namespace foothold::documents
