#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

#include "http/request.hpp"
#include "http/transport/refusal.hpp"

namespace foothold::http {

// Reads HTTP/1.1 requests out of the bytes of one connection, in whatever pieces they come. Knows nothing of sockets,
// so that tests and the fuzzer feed it directly. Not thread-safe. One request at a time: after `complete`, restart()
// for the next.
class RequestParser {
 public:
  enum class State {
    needs_more,
    complete,  // request() is whole
    refused,   // refusal() says why; the rest of the connection cannot be understood
  };

  // Says how long the body of a request may be when only its first line is known.
  using BodyLimit = std::function<std::size_t(const Request&)>;

  RequestParser(std::size_t header_limit, BodyLimit body_limit);
  ~RequestParser();

  // Uses up as many bytes as it can and tells how many. What it left must be given again, with more bytes behind it.
  [[nodiscard]] std::size_t take(std::string_view bytes);
  [[nodiscard]] State state() const;

  // True once the first byte of a request has been seen.
  [[nodiscard]] bool has_started() const;
  // True once per request: the client holds its body back until it is told to go on.
  [[nodiscard]] bool should_invite_body();
  // True when the client wants to send another request afterwards. Only after `complete`.
  [[nodiscard]] bool keeps_alive() const;

  // What is known of the request; before `complete` only what has been read so far.
  [[nodiscard]] Request& request();
  [[nodiscard]] const Refusal& refusal() const;
  void restart();

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace foothold::http
