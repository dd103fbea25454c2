#include "html/qr_code.hpp"

#include <qrencode.h>

#include <memory>
#include <string>

namespace foothold::html {
namespace {

// The standard asks for four dots of white around the code, so that a camera finds its edge.
constexpr int quiet_zone = 4;

struct CodeDeleter {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, CodeDeleter>;

// Any version that the text fits into, with a quarter of the dots to spare for dirt and glare.
Code encode(std::string_view text) {
  constexpr int any_version = 0;
  const std::string bytes(text);
  return Code(QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.data()),
                                any_version, QR_ECLEVEL_Q));
}

bool is_dark(const QRcode& code, int row, int column) {
  return (code.data[row * code.width + column] & 1U) != 0;
}

// Dark dots that touch in a row become one bar.
std::string bars(const QRcode& code) {
  std::string path;
  for (int row = 0; row < code.width; ++row)
    for (int column = 0; column < code.width; ++column) {
      if (!is_dark(code, row, column)) continue;
      const int start = column;
      while (column < code.width && is_dark(code, row, column)) ++column;
      path += 'M' + std::to_string(start + quiet_zone) + ' ' + std::to_string(row + quiet_zone);
      path += 'h' + std::to_string(column - start) + "v1h-" + std::to_string(column - start) + 'z';
    }
  return path;
}

}  // namespace

void qr_code(Html& html, std::string_view text, std::string_view description) {
  const Code code = encode(text);
  if (code == nullptr) return;
  const std::string side = std::to_string(code->width + 2 * quiet_zone);
  const std::string box = "0 0 " + side + ' ' + side;
  const Element svg = html.open("svg", {{"viewBox", box},
                                        {"width", "240"},
                                        {"height", "240"},
                                        {"role", "img"},
                                        {"aria-label", description},
                                        {"shape-rendering", "crispEdges"}});
  html.element("rect", {{"width", side}, {"height", side}, {"fill", "#ffffff"}}, "");
  html.element("path", {{"d", bars(*code)}, {"fill", "#000000"}}, "");
}

}  // namespace foothold::html
