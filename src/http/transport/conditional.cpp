#include "http/transport/conditional.hpp"

#include "base/text.hpp"

namespace foothold::http {

std::string entity_tag(const Response& response) {
  if (response.etag.empty()) return {};
  const std::string suffix = response.content_encoding.empty() ? "" : "-" + response.content_encoding;
  return "\"" + response.etag + suffix + "\"";
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
  for (std::string_view candidate : split(if_none_match, ',')) {
    candidate = trim(candidate);
    if (candidate == "*") return true;
    if (candidate.starts_with("W/")) candidate.remove_prefix(2);
    if (candidate == tag) return true;
  }
  return false;
}

bool is_unchanged(const Request& request, const Response& response) {
  const bool reads = request.method == Method::get || request.method == Method::head;
  if (!reads || response.status != 200 || response.etag.empty()) return false;
  const std::string_view if_none_match = request.header("if-none-match");
  return !if_none_match.empty() && names_tag(if_none_match, entity_tag(response));
}

}  // namespace foothold::http
