#pragma once

#include <string_view>

#include "html/html.hpp"

namespace foothold::html {

// The text as a QR code: an SVG of black squares on white whatever the colours of the page, because cameras need that.
// `description` is the text alternative; what the code holds has to stand beside it in words. A text that is too long
// for a code (some 2,000 letters) writes nothing.
void qr_code(Html& html, std::string_view text, std::string_view description);

}  // namespace foothold::html
