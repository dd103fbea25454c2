#include "http/transport/response_head.hpp"

#include <algorithm>
#include <ctime>
#include <stdexcept>
#include <string_view>

#include "http/transport/conditional.hpp"

namespace foothold::http {
namespace {

// No script, style or picture from elsewhere, no frames, no forms to elsewhere; and no access to the device's senses.
constexpr std::string_view security_headers =
    "Content-Security-Policy: default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), geolocation=(), microphone=()\r\n";

std::string format_date(std::time_t seconds) {
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::string text(64, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts));
  return text;
}

// Formatting a date costs as much as the rest of the head, and it changes only once a second.
const std::string& date_now() {
  thread_local std::time_t formatted_second = 0;
  thread_local std::string formatted;
  const std::time_t now = std::time(nullptr);
  if (now != formatted_second) {
    formatted = format_date(now);
    formatted_second = now;
  }
  return formatted;
}

bool breaks_line(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char letter) {
    const auto code = static_cast<unsigned char>(letter);
    return (code < 0x20 && code != '\t') || code == 0x7F;
  });
}

void append_header(std::string& head, std::string_view name, std::string_view value) {
  if (breaks_line(name) || breaks_line(value))
    throw std::logic_error("a control character in the header " + std::string(name));
  head.append(name).append(": ").append(value).append("\r\n");
}

bool has_header(const Response& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [&](const auto& header) { return header.first == name; });
}

void append_content_headers(std::string& head, const Response& response) {
  append_header(head, "Content-Type", response.content_type);
  if (!response.events) append_header(head, "Content-Length", std::to_string(response.body->size()));
  if (!response.content_encoding.empty()) append_header(head, "Content-Encoding", response.content_encoding);
}

// With a tag, a browser keeps the answer but asks each time whether it still holds.
void append_caching_headers(std::string& head, const Response& response) {
  const std::string tag = entity_tag(response);
  if (!tag.empty()) append_header(head, "ETag", tag);
  if (!has_header(response, "Cache-Control"))
    append_header(head, "Cache-Control", tag.empty() ? "no-store" : "no-cache");
}

}  // namespace

std::string response_head(const Response& response, AfterAnswer after) {
  const bool has_content = response.status != 204 && response.status != 304;
  std::string head;
  head.reserve(1024);
  head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
  head.append(status_text(response.status)).append("\r\n");
  append_header(head, "Date", date_now());
  append_header(head, "Connection", after == AfterAnswer::close ? "close" : "keep-alive");
  if (has_content) append_content_headers(head, response);
  append_caching_headers(head, response);
  for (const auto& [name, value] : response.headers) append_header(head, name, value);
  return head.append(security_headers).append("\r\n");
}

}  // namespace foothold::http
