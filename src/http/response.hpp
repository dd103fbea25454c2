#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace foothold::http {

class EventChannel;

// What goes back. The body is shared so that a cached body is never copied.
struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::shared_ptr<const std::string> body = std::make_shared<const std::string>();
  std::vector<std::pair<std::string, std::string>> headers;

  // A strong tag of the content without quotes; empty means "do not cache". Reference data is tagged with the edition.
  std::string etag;
  // True when the same address gives the same body until the server restarts: the answer may stay in the body cache.
  bool immutable_while_running = false;
  // "gzip" when the body is already compressed.
  std::string content_encoding;
  // Set when this is an event stream: instead of a body, the numbers of the channel follow for as long as the reader
  // listens.
  std::shared_ptr<EventChannel> events;
};

[[nodiscard]] Response html_response(std::string body);
[[nodiscard]] Response json_response(std::string body);
// `file_name` is offered to the browser for saving.
[[nodiscard]] Response file_response(std::string_view content_type, std::string_view file_name, std::string body);
// An event stream of the channel's numbers.
[[nodiscard]] Response event_response(std::shared_ptr<EventChannel> events);
// Whether the location stays on this site: a path, and none that browsers read as another host.
[[nodiscard]] bool is_own_address(std::string_view location);
// 303 See Other to an address of ours.
[[nodiscard]] Response redirect_response(std::string location);

[[nodiscard]] std::string_view status_text(int status);

}  // namespace foothold::http
