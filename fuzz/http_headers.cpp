#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"
#include "http/accept_encoding.hpp"
#include "http/request.hpp"
#include "http/transport/conditional.hpp"

// The readers of addresses, queries and single headers take any text, and what they let through is safe to hand on.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace http = foothold::http;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  static_cast<void>(http::accepts_gzip(input));
  static_cast<void>(http::names_tag(input, "\"v3\""));
  const auto request = http::parse_target(http::Method::get, input);
  if (!request) return 0;
  const bool climbs = request->path.find("/../") != std::string::npos || request->path.ends_with("/..");
  if (climbs || !request->path.starts_with('/') || !foothold::is_valid_utf8(request->path)) std::abort();
  for (const auto& [name, value] : request->query.parts())
    if (!foothold::is_valid_utf8(value) || name.find('\0') != std::string::npos) std::abort();
  return 0;
}
