#include "documents/pdf/print_frame.hpp"

#include "base/text.hpp"
#include "html/html.hpp"

namespace foothold::documents {
namespace {

constexpr std::string_view policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

// A text as CSS has it. Whatever is no plain letter or digit is written by its number, so that nothing can end the
// string, or the element around it.
std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    const bool is_plain = code >= 0x80 || std::isalnum(code) != 0 || letter == ' ';
    if (is_plain) {
      out += letter;
    } else if (code >= ' ') {
      constexpr std::string_view digits = "0123456789abcdef";
      // The space belongs to the number and is not shown.
      out.append("\\0000").append(1, digits[code / 16]).append(1, digits[code % 16]).append(1, ' ');
    }
  }
  return out + '"';
}

std::string inches(double length) {
  return shortest_number(length) + "in";
}

std::string page_rule(const Document& document, const SheetWords& words) {
  const std::string small = "font: 9pt 'Public Sans Web', sans-serif; color: #3d4551;";
  const PaperSize size = size_of(document.paper);
  std::string rule = "@page { size: " + inches(size.width) + " " + inches(size.height) + "; margin: ";
  if (document.fills_sheet) return rule + "0; }";
  rule += "16mm 16mm 18mm;";
  if (!document.footer.empty())
    rule += "@bottom-left { " + small + " content: " + css_string(document.footer) + "; width: 70%; }";
  rule += "@bottom-right { " + small + " content: " + css_string(words.before) + " counter(page) " +
          css_string(words.between) + " counter(pages) " + css_string(words.after) + "; }";
  return rule + "}";
}

}  // namespace

std::string print_frame(const Document& document, std::string_view body, const PrintStyles& styles,
                        const SheetWords& words) {
  std::string out = "<!doctype html><html lang=\"" + std::string(language_code(document.language)) +
                    "\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"" + html::escaped(policy) +
                    "\"><meta charset=\"utf-8\"><title>" + html::escaped(document.title) + "</title><style>";
  out += styles.text();
  out += page_rule(document, words);
  out += "</style></head><body class=\"fh-document";
  if (document.large_print) out += " fh-large-print";
  if (const PaperSize size = size_of(document.paper); size.width > size.height) out += " fh-across";
  out += "\"><main class=\"fh-main\">";
  if (document.shows_title) out += "<h1>" + html::escaped(document.title) + "</h1>";
  out += body;
  return out + "</main></body></html>";
}

}  // namespace foothold::documents
