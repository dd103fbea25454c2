#pragma once

#include <string_view>

#include "http/response.hpp"

namespace foothold::http {

// True when an Accept-Encoding header allows gzip: by name or by "*", and not with the weight 0.
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

// True for kinds of content that become smaller by compression: text, JSON, SVG, but not pictures, fonts or XLSX.
[[nodiscard]] bool is_compressible(std::string_view content_type);

// Tells caches between us and the reader that the answer depends on Accept-Encoding. Says it once.
void vary_by_encoding(Response& response);

}  // namespace foothold::http
