#include "documents/pdf/print_styles.hpp"

#include <openssl/evp.h>

#include "base/files.hpp"

namespace foothold::documents {
namespace {

std::string base64(std::string_view bytes) {
  std::string out(4 * ((bytes.size() + 2) / 3), '=');
  // It writes a zero behind the end, where a string has one already.
  EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), reinterpret_cast<const unsigned char*>(bytes.data()),
                  static_cast<int>(bytes.size()));
  return out;
}

// "url(./name.woff2)" becomes the font itself. Other addresses stay, and lead nowhere.
std::string with_fonts(std::string styles, const std::filesystem::path& folder) {
  constexpr std::string_view opening = "url(";
  for (std::size_t at = styles.find(opening); at != std::string::npos; at = styles.find(opening, at + 1)) {
    const std::size_t begin = at + opening.size();
    const std::size_t end = styles.find(')', begin);
    if (end == std::string::npos) break;
    std::string name = styles.substr(begin, end - begin);
    std::erase(name, '"');
    if (!name.ends_with(".woff2")) continue;
    const auto font = read_file(folder / std::filesystem::path(name).filename());
    if (font) styles.replace(begin, end - begin, "data:font/woff2;base64," + base64(*font));
  }
  return styles;
}

}  // namespace

PrintStyles::PrintStyles(const std::filesystem::path& web_folder, const std::string& styles,
                         const std::string& workspace_styles) {
  chart_text_ = read_file(web_folder / styles).value_or("");
  text_ = with_fonts(chart_text_ + read_file(web_folder / workspace_styles).value_or(""), web_folder);
}

}  // namespace foothold::documents
