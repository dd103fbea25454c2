#pragma once

#include <memory>
#include <optional>
#include <string>

#include "http/event_channel.hpp"
#include "http/server.hpp"
#include "http/transport/refusal.hpp"
#include "http/transport/response_head.hpp"

namespace foothold::http {

// An answer ready to be sent: `head`, then `body`. The body is shared with whoever made it and never copied.
struct Answer {
  int status = 0;
  std::string head;
  std::shared_ptr<const std::string> body;
  std::shared_ptr<EventChannel> events;  // follow the head instead of a body; see Response
  AfterAnswer after = AfterAnswer::close;
};

// Turns requests into answers ready to be sent. Thread-safe as far as the application is. Nothing that the application
// or the renderer throws gets past it: it becomes a 500 and a line in the log.
class Responder {
 public:
  Responder(Application application, Shortcut shortcut, TransportErrorRenderer render_error);

  // What the shortcut knows; nothing when the application must be asked.
  [[nodiscard]] std::optional<Answer> answer_at_once(const Request& request, AfterAnswer after) const;
  // Asks the application; a HEAD has no body, and content the reader already holds becomes a 304.
  [[nodiscard]] Answer answer(const Request& request, AfterAnswer after) const;
  // Answers what could not be read as a request. What follows on the connection cannot be trusted, so it closes.
  [[nodiscard]] Answer refuse(const Request& request, const Refusal& refusal) const;

 private:
  [[nodiscard]] Answer fail(const Request& request, const char* what, AfterAnswer after) const;
  [[nodiscard]] Response render(const Request& request, const Error& error, int status) const;

  Application application_;
  Shortcut shortcut_;
  TransportErrorRenderer render_error_;
};

}  // namespace foothold::http
