#include "http/transport/listener.hpp"

#include <chrono>
#include <utility>

#include "base/log.hpp"

namespace foothold::http {
namespace {

namespace asio = boost::asio;
using Problem = boost::system::error_code;

constexpr std::chrono::milliseconds pause_time{100};

}  // namespace

Listener::Listener(asio::io_context& io, MakeRoom make_room, Welcome welcome)
    : acceptor_(io), pause_(io), make_room_(std::move(make_room)), welcome_(std::move(welcome)) {}

Problem Listener::open(const std::string& address, std::uint16_t port) {
  Problem problem;
  const auto host = asio::ip::make_address(address == "localhost" ? "127.0.0.1" : address, problem);
  if (problem) return problem;
  const asio::ip::tcp::endpoint endpoint(host, port);
  if (acceptor_.open(endpoint.protocol(), problem)) return problem;
  // A restarted server may take its address back while the system still remembers old connections.
  if (acceptor_.set_option(asio::socket_base::reuse_address(true), problem)) return problem;
  if (acceptor_.bind(endpoint, problem)) return problem;
  if (acceptor_.listen(asio::socket_base::max_listen_connections, problem)) return problem;
  if (acceptor_.non_blocking(true, problem)) return problem;
  port_ = acceptor_.local_endpoint(problem).port();
  return problem;
}

void Listener::accept_next() {
  if (waiting_ || !acceptor_.is_open()) return;
  waiting_ = true;
  acceptor_.async_wait(asio::socket_base::wait_read, [this](Problem problem) { on_knock(problem); });
}

void Listener::close() {
  Problem ignored;
  acceptor_.close(ignored);
  pause_.cancel();
}

void Listener::on_knock(Problem problem) {
  waiting_ = false;
  if (problem || !acceptor_.is_open() || !make_room_()) return;
  asio::ip::tcp::socket socket(acceptor_.get_executor());
  acceptor_.accept(socket, problem);
  // A client that gave up before its turn is no trouble of ours.
  if (problem == asio::error::connection_aborted || problem == asio::error::would_block) return accept_next();
  if (problem) return pause(problem);
  troubled_ = false;
  welcome_(std::move(socket));
}

// Trying again at once would fail again at once and burn the processor; the log hears of it once.
void Listener::pause(Problem problem) {
  if (!std::exchange(troubled_, true)) log_warning("accept_failed", {{"problem", problem.message()}});
  waiting_ = true;
  pause_.expires_after(pause_time);
  pause_.async_wait([this](Problem) {
    waiting_ = false;
    accept_next();
  });
}

}  // namespace foothold::http
