#pragma once

#include <string_view>

#include "base/error.hpp"
#include "http/response.hpp"

namespace foothold::http {

// The one shape in which the API refuses: {"error":{"kind":"invalid","field":"places","message":"...","hint":"...",
// "suggestions":[{"label":"...","path":"/places/29019"}]}}. `message` and `hint` are already in the reader's language;
// an empty field or hint is written as null. The status is left to the router, which derives it from the kind.
[[nodiscard]] Response error_json(const Error& error, std::string_view message, std::string_view hint);

}  // namespace foothold::http
