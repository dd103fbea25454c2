#pragma once

#include "base/content/messages.hpp"
#include "base/error.hpp"
#include "base/json_writer.hpp"
#include "http/response.hpp"

namespace foothold::http {

// The one shape in which the API refuses: {"error":{"kind":"invalid","field":"places","message":"...","hint":"...",
// "suggestions":[{"label":"...","path":"/places/29019"}]}}. Where more than one thing can be wrong, "problems" follows:
// [{"field":"due","message":"..."}]. An empty field and a hint without words are written as null. The status is left to
// the router, which derives it from the kind.
[[nodiscard]] Response error_json(const Error& error, const Messages& messages, Language language);

// The same as the value of "error", for an answer that says more beside it.
void write_error(JsonWriter& json, const Error& error, const Messages& messages, Language language);

}  // namespace foothold::http
