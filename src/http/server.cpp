#include "http/server.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <exception>
#include <utility>

#include "base/log.hpp"
#include "http/refusals.hpp"
#include "http/transport/listener.hpp"
#include "http/transport/session.hpp"
#include "http/transport/session_set.hpp"
#include "http/transport/shared.hpp"

namespace foothold::http {
namespace {

namespace asio = boost::asio;
using Problem = boost::system::error_code;

// How often deadlines are looked at: often enough to miss none by much, seldom enough for an idle server to rest.
std::chrono::milliseconds tick_time(const ServerOptions& options) {
  const auto shortest =
      std::min({options.request_time, options.idle_time, options.write_time, options.drain_time, options.event_pause});
  return std::clamp(shortest / 8, std::chrono::milliseconds(5), std::chrono::milliseconds(1000));
}

// To the system each connection is an open file, and it allows far fewer of them than we do connections unless asked.
void allow_files_for(std::size_t connections) {
  constexpr std::size_t other_files = 256;
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  const rlim_t wanted = std::max<rlim_t>(limit.rlim_cur, connections + other_files);
  limit.rlim_cur = std::min(limit.rlim_max, wanted);
  if (setrlimit(RLIMIT_NOFILE, &limit) != 0) log_warning("few_open_files_allowed");
}

}  // namespace

// Wires the parts together and keeps the clock. All members but run() and stop() belong to the I/O thread, which is the
// one that calls run().
class Server::Implementation {
 public:
  Implementation(ServerOptions options, Responder responder, ExchangeObserver observer)
      : shared_(std::move(options), std::move(responder), std::move(observer)),
        listener_(
            shared_.io, [this] { return make_room(); },
            [this](asio::ip::tcp::socket socket) { welcome(std::move(socket)); }),
        tick_(shared_.io),
        stays_open_(shared_.io.get_executor()) {}

  [[nodiscard]] Problem listen() { return listener_.open(shared_.options.address, shared_.options.port); }
  [[nodiscard]] std::uint16_t port() const { return listener_.port(); }

  void run() {
    listener_.accept_next();
    schedule_tick();
    while (!run_until_trouble()) continue;
    shared_.workers.join();
  }

  void stop() {
    asio::post(shared_.io, [this] { drain(); });
  }

 private:
  // True when all work is done. What one connection throws, such as a lack of memory, is not to end the others; its own
  // deadline will close it.
  bool run_until_trouble() {
    try {
      shared_.io.run();
      return true;
    } catch (const std::exception& problem) {
      log_error("connection_failed", {{"problem", problem.what()}});
      return false;
    }
  }

  void welcome(asio::ip::tcp::socket socket) {
    const auto session =
        std::make_shared<Session>(std::move(socket), shared_, [this](const auto& ended) { on_session_end(ended); });
    sessions_.add(session);
    session->start();
    listener_.accept_next();
  }

  // At the limit, the connection on which nothing has happened for longest gives way. When all are busy, newcomers wait
  // in the system's queue until one ends or becomes idle.
  bool make_room() { return sessions_.size() < shared_.options.connection_limit || sessions_.end_longest_idle(); }

  void on_session_end(const std::shared_ptr<Session>& session) {
    sessions_.remove(session);
    shared_.draining ? finish_when_empty() : listener_.accept_next();
  }

  void schedule_tick() {
    tick_.expires_after(tick_time(shared_.options));
    tick_.async_wait([this](Problem problem) {
      if (!problem) tick();
    });
  }

  void tick() {
    const auto now = Session::Clock::now();
    sessions_.enforce_deadlines(now);
    if (shared_.draining && now >= drain_deadline_) sessions_.end_all();
    listener_.accept_next();
    if (stays_open_.owns_work()) schedule_tick();
  }

  void drain() {
    if (std::exchange(shared_.draining, true)) return;
    drain_deadline_ = Session::Clock::now() + shared_.options.drain_time;
    listener_.close();
    sessions_.end_idle();
    finish_when_empty();
  }

  // Lets run() return: nothing is left that could give the I/O thread work.
  void finish_when_empty() {
    if (sessions_.size() > 0) return;
    stays_open_.reset();
    tick_.cancel();
  }

  Shared shared_;
  SessionSet sessions_;
  Listener listener_;
  asio::steady_timer tick_;
  asio::executor_work_guard<asio::io_context::executor_type> stays_open_;
  Session::Clock::time_point drain_deadline_ = Session::Clock::time_point::max();
};

Server::Server(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}

Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(ServerOptions options, Application application,
                                             TransportErrorRenderer render_error, ExchangeObserver observer,
                                             Shortcut shortcut) {
  allow_files_for(options.connection_limit);
  const std::string address = options.address;
  const unsigned port = options.port;
  auto implementation = std::make_unique<Implementation>(
      std::move(options), Responder(std::move(application), std::move(shortcut), std::move(render_error)),
      std::move(observer));
  const Problem problem = implementation->listen();
  if (problem) return cannot_listen(address, port, problem.message());
  return std::unique_ptr<Server>(new Server(std::move(implementation)));
}

std::uint16_t Server::port() const {
  return implementation_->port();
}

void Server::run() {
  implementation_->run();
}

void Server::stop() {
  implementation_->stop();
}

}  // namespace foothold::http
