#pragma once

#include <string>
#include <string_view>

#include "http/request.hpp"
#include "http/response.hpp"

namespace foothold::http {

// The tag as it stands in an ETag header, in quotes; empty when the response has none. The compressed form of a content
// has other bytes, so it has another tag: "v3" and "v3-gzip".
[[nodiscard]] std::string entity_tag(const Response& response);

// True when an If-None-Match header names the tag: one tag, a list, weak tags (W/"v3" counts as "v3"), or "*".
[[nodiscard]] bool names_tag(std::string_view if_none_match, std::string_view tag);

// True when the reader already holds this content, so that 304 without a body is the answer.
[[nodiscard]] bool is_unchanged(const Request& request, const Response& response);

}  // namespace foothold::http
