#include "http/transport/responder.hpp"

#include <exception>
#include <utility>

#include "base/log.hpp"
#include "http/refusals.hpp"
#include "http/transport/conditional.hpp"

namespace foothold::http {
namespace {

// Only the end of the connection says that an event stream is over.
Answer finish(const Request& request, Response response, AfterAnswer wanted) {
  if (is_unchanged(request, response)) response.status = 304;
  const AfterAnswer after = response.events ? AfterAnswer::close : wanted;
  Answer answer{response.status, response_head(response, after), nullptr, nullptr, after};
  const bool sends_body = request.method != Method::head && response.status != 304 && response.status != 204;
  if (sends_body) answer.body = std::move(response.body);
  if (sends_body) answer.events = std::move(response.events);
  return answer;
}

// For the case that even the renderer of errors throws.
Response bare_response(int status) {
  Response response = html_response(std::string(status_text(status)));
  response.content_type = "text/plain; charset=utf-8";
  response.status = status;
  return response;
}

}  // namespace

Responder::Responder(Application application, Shortcut shortcut, TransportErrorRenderer render_error)
    : application_(std::move(application)), shortcut_(std::move(shortcut)), render_error_(std::move(render_error)) {}

std::optional<Answer> Responder::answer_at_once(const Request& request, AfterAnswer after) const {
  if (!shortcut_) return std::nullopt;
  try {
    auto known = shortcut_(request);
    if (!known) return std::nullopt;
    return finish(request, *std::move(known), after);
  } catch (const std::exception& problem) {
    return fail(request, problem.what(), after);
  }
}

Answer Responder::answer(const Request& request, AfterAnswer after) const {
  try {
    return finish(request, application_(request), after);
  } catch (const std::exception& problem) {
    return fail(request, problem.what(), after);
  } catch (...) {
    return fail(request, "something that is no std::exception was thrown", after);
  }
}

Answer Responder::refuse(const Request& request, const Refusal& refusal) const {
  return finish(request, render(request, refusal.error, refusal.status), AfterAnswer::close);
}

Answer Responder::fail(const Request& request, const char* what, AfterAnswer after) const {
  log_error("request_failed", {{"method", method_name(request.method)}, {"path", request.path}, {"problem", what}});
  return finish(request, render(request, internal_failure(what), 500), after);
}

Response Responder::render(const Request& request, const Error& error, int status) const {
  try {
    Response response = render_error_(request, error);
    response.status = status;
    // A header that cannot be written must show here, where there is still something to fall back on.
    static_cast<void>(response_head(response, AfterAnswer::close));
    return response;
  } catch (const std::exception& problem) {
    log_error("error_page_failed", {{"path", request.path}, {"problem", problem.what()}});
    return bare_response(status);
  }
}

}  // namespace foothold::http
