#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace foothold::http {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0 lets the system choose; Server::port() tells
  unsigned worker_threads = 2;
  std::size_t header_limit = 16 * 1024;
  std::size_t body_limit = 1024 * 1024;
  // Where more than that may be uploaded, asked when only the first line of the request is known. The limit above
  // counts where this is not set or says less.
  std::function<std::size_t(const Request&)> upload_limit = nullptr;
  // How many bodies above the common limit may be under way at once: each is kept in memory.
  std::size_t uploads_at_once = 8;
  std::size_t connection_limit = 2000;
  // The whole of one request must arrive within this time, however it is trickled; a long body gets a second more for
  // each 16 KiB of it that have come.
  std::chrono::milliseconds request_time{15000};
  // A kept-alive connection without a request is closed after this time.
  std::chrono::milliseconds idle_time{60000};
  // The client must take the whole answer within this time.
  std::chrono::milliseconds write_time{60000};
  // An event stream that has nothing to tell shows after this time that it is alive, and ends after the longer one;
  // browsers then come again by themselves.
  std::chrono::milliseconds event_pause{20000};
  std::chrono::milliseconds event_stream_time{30 * 60 * 1000};
  // After stop(), requests under way get this long to finish.
  std::chrono::milliseconds drain_time{10000};
};

// Answers a decoded request; called on worker threads, many at a time. A thrown exception becomes a 500 and a log line.
using Application = std::function<Response(const Request&)>;
// Answers at once what needs no work, such as a page of the body cache, or gives nothing and leaves the request to the
// application. Called on the I/O thread, which must not wait: handing a request to a worker and back costs more than
// looking up what is known already.
using Shortcut = std::function<std::optional<Response>(const Request&)>;
// Renders refusals that happen before there is a request to route (too large, malformed, too slow) and what is said of
// a thrown exception. Called on any thread of the server; the server sets the status.
using TransportErrorRenderer = std::function<Response(const Request&, const Error&)>;

// Called on the I/O thread after each answer with everything the access log and the counters need. Must neither wait
// nor throw. `duration` runs from the last byte of the request to the last byte of the answer that the system took.
struct Exchange {
  const Request& request;
  int status = 0;
  std::size_t bytes_sent = 0;
  std::chrono::microseconds duration{0};
};
using ExchangeObserver = std::function<void(const Exchange&)>;

// An HTTP/1.1 server on one address. Construct, run() in the calling thread until stop() is called from any thread or
// from a signal handler thread, then it drains and returns. Conditional requests (ETag, 304), HEAD, keep-alive and the
// security headers common to every answer are handled here; compression in body_cache.hpp.
class Server {
 public:
  // Refused with `unavailable` when the address cannot be bound (in use, no permission).
  static Result<std::unique_ptr<Server>> open(ServerOptions options, Application application,
                                              TransportErrorRenderer render_error, ExchangeObserver observer,
                                              Shortcut shortcut = nullptr);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  void run();
  void stop();

 private:
  class Implementation;
  explicit Server(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace foothold::http
