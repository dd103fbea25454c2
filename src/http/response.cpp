#include "http/response.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace foothold::http {
namespace {

bool is_plain_file_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         letter == '-' || letter == '_' || letter == '.';
}

// For browsers that do not read the UTF-8 form of the name.
std::string plain_file_name(std::string_view name) {
  std::string plain(name);
  std::replace_if(plain.begin(), plain.end(), [](char letter) { return !is_plain_file_letter(letter); }, '_');
  return plain;
}

std::string percent_encoded(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char letter : text) {
    if (is_plain_file_letter(letter)) {
      encoded += letter;
    } else {
      const auto code = static_cast<unsigned char>(letter);
      encoded += '%';
      encoded += digits[code >> 4U];
      encoded += digits[code & 15U];
    }
  }
  return encoded;
}

Response response_of(std::string_view content_type, std::string body) {
  Response response;
  response.content_type = content_type;
  body.shrink_to_fit();  // pages reserve generously, and a cached body may stay for long
  response.body = std::make_shared<const std::string>(std::move(body));
  return response;
}

}  // namespace

Response html_response(std::string body) {
  return response_of("text/html; charset=utf-8", std::move(body));
}

Response json_response(std::string body) {
  return response_of("application/json", std::move(body));
}

Response file_response(std::string_view content_type, std::string_view file_name, std::string body) {
  Response response = response_of(content_type, std::move(body));
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + plain_file_name(file_name) +
                                                           "\"; filename*=UTF-8''" + percent_encoded(file_name));
  return response;
}

Response event_response(std::shared_ptr<EventChannel> events) {
  Response response;
  response.content_type = "text/event-stream";
  response.headers.emplace_back("Cache-Control", "no-store");
  response.headers.emplace_back("X-Accel-Buffering", "no");  // a proxy that collects answers would hold events back
  response.events = std::move(events);
  return response;
}

// A forged link must not send people away from us. Browsers read "//host" and "/\\host" as other hosts, and take line
// ends and tabs out before they read.
bool is_own_address(std::string_view location) {
  const bool plain = std::none_of(location.begin(), location.end(),
                                  [](char letter) { return static_cast<unsigned char>(letter) < 0x20; });
  return plain && location.starts_with('/') && !location.starts_with("//") && !location.starts_with("/\\");
}

Response redirect_response(std::string location) {
  if (!is_own_address(location)) throw std::logic_error("a redirect must lead to an address of ours: " + location);
  Response response;
  response.status = 303;
  response.headers.emplace_back("Location", std::move(location));
  return response;
}

std::string_view status_text(int status) {
  static constexpr auto texts = std::to_array<std::pair<int, std::string_view>>({
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {204, "No Content"},
      {301, "Moved Permanently"},
      {302, "Found"},
      {303, "See Other"},
      {304, "Not Modified"},
      {307, "Temporary Redirect"},
      {308, "Permanent Redirect"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {408, "Request Timeout"},
      {409, "Conflict"},
      {410, "Gone"},
      {413, "Content Too Large"},
      {415, "Unsupported Media Type"},
      {422, "Unprocessable Content"},
      {428, "Precondition Required"},
      {429, "Too Many Requests"},
      {431, "Request Header Fields Too Large"},
      {500, "Internal Server Error"},
      {501, "Not Implemented"},
      {503, "Service Unavailable"},
  });
  const auto* found =
      std::find_if(texts.begin(), texts.end(), [&](const auto& entry) { return entry.first == status; });
  return found == texts.end() ? "Unknown" : found->second;
}

}  // namespace foothold::http
