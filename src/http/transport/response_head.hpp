#pragma once

#include <string>

#include "http/response.hpp"

namespace foothold::http {

enum class AfterAnswer { keep_open, close };

// The status line and all headers of an answer up to and including the blank line: what the response says itself, its
// length, the date, the tag, caching, and the security headers that every answer carries. A header that would break out
// of its line is a programmer's mistake and throws std::logic_error.
[[nodiscard]] std::string response_head(const Response& response, AfterAnswer after);

}  // namespace foothold::http
