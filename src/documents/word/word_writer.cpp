#include "documents/word/word_writer.hpp"

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "documents/markup/markup_tree.hpp"
#include "documents/word/word_fix_up.hpp"
#include "documents/word/word_markup.hpp"
#include "documents/word/word_styles.hpp"
#include "html/html.hpp"

namespace foothold::documents {
namespace {

constexpr int after_writing = 90;  // percent

std::string page_of(const Document& document, pugi::xml_node body) {
  const std::string title = html::escaped(document.title);
  return "<!doctype html><html lang=\"" + std::string(language_code(document.language)) +
         "\"><head><meta charset=\"utf-8\"><title>" + title + "</title></head><body>" + write_markup(body) +
         "</body></html>";
}

// What confidential pages say above everything, and on paper on each sheet; empty for all others.
std::string mark_of(const pugi::xml_node& body) {
  const auto marks =
      find_elements(body, [](const pugi::xml_node& node) { return has_class(node, "fh-confidential__mark"); });
  return marks.empty() ? std::string() : text_below(marks.front());
}

// The style sheets of our pages know by the same classes what has to stand on one sheet.
LetterSize letters_of(const Document& document, const pugi::xml_node& body) {
  if (document.large_print) return LetterSize::large;
  const auto fits_one_sheet = [](const pugi::xml_node& node) {
    return has_class(node, "fh-brief") || has_class(node, "fh-one-page");
  };
  return find_elements(body, fits_one_sheet).empty() ? LetterSize::usual : LetterSize::small;
}

ProgramCall writing(const std::filesystem::path& folder, const Document& document, const SheetWords& words) {
  ProgramCall call;
  call.program = "/usr/bin/pandoc";
  call.folder = folder;
  call.arguments = {"--from=html", "--to=docx", "--output=document.docx",
                    "--metadata=lang=" + std::string(office_language(document.language)), "document.html"};
  // Our headings begin with the second level, because the first is the title of the page.
  if (document.shows_title) call.arguments.insert(call.arguments.begin(), "--shift-heading-level-by=-1");
  if (document.has_contents)
    call.arguments.insert(call.arguments.begin(), {"--toc", "--metadata=toc-title=" + words.contents});
  return call;
}

}  // namespace

Result<std::string> write_word(const Document& document, pugi::xml_node body, const PrintStyles& styles,
                               const SheetWords& words, const Conversion& conversion) {
  const TemporaryFolder folder;
  const std::string mark = mark_of(body);
  const LetterSize letters = letters_of(document, body);
  make_fit_for_word(body);
  if (const auto drawn = draw_charts(body, folder.path(), styles, conversion); !drawn) return drawn.error();
  write_file(folder.path() / "document.html", page_of(document, body));
  if (const auto made = run_converter(writing(folder.path(), document, words), conversion); !made) return made.error();
  conversion.tell(after_writing);
  return fix_up_word(folder.path() / "document.docx", document, {words, mark, letters});
}

}  // namespace foothold::documents
