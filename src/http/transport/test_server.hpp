#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "http/server.hpp"

// For tests only: a real server on a port of its own, and a client that writes and reads plain bytes.
namespace foothold::http {

// One connection to a server on this machine. Every wait gives up after five seconds, so that a broken server fails a
// test instead of stopping it.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) { connected_ = connect(port); }
  // A socket that connects later, for tests in which no further file can be opened by then.
  RawClient() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {}
  ~RawClient() { ::close(socket_); }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  bool connect(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
  }

  [[nodiscard]] bool is_connected() const { return connected_; }

  // False when the server has closed the connection.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // The next answer, head and body; what has come of it when the connection closes early.
  std::string read_answer(bool has_body = true) {
    while (received_.find("\r\n\r\n") == std::string::npos)
      if (!receive()) return std::exchange(received_, {});
    const std::size_t head_size = received_.find("\r\n\r\n") + 4;
    const std::size_t size = head_size + (has_body ? content_length(received_.substr(0, head_size)) : 0);
    while (received_.size() < size)
      if (!receive()) return std::exchange(received_, {});
    std::string answer = received_.substr(0, size);
    received_.erase(0, size);
    return answer;
  }

  std::string ask(std::string_view request) { return send(request) ? read_answer() : "could not send"; }
  std::string get(std::string_view target, std::string_view headers = "") {
    return ask("GET " + std::string(target) + " HTTP/1.1\r\nHost: test\r\n" + std::string(headers) + "\r\n");
  }

  // What has come up to and with `end`, and all there is when the connection closes before.
  std::string read_until(std::string_view end) {
    while (received_.find(end) == std::string::npos)
      if (!receive()) return std::exchange(received_, {});
    const std::size_t size = received_.find(end) + end.size();
    std::string text = received_.substr(0, size);
    received_.erase(0, size);
    return text;
  }

  // Everything until the server closes the connection.
  std::string read_to_end() {
    while (receive()) continue;
    return std::exchange(received_, {});
  }

  // True when the server closes the connection, without a further byte, within the time.
  bool is_closed_within(std::chrono::milliseconds time) {
    return received_.empty() && is_readable_within(time) && !receive();
  }

  [[nodiscard]] bool is_readable_within(std::chrono::milliseconds time) const {
    pollfd waiting{socket_, POLLIN, 0};
    return ::poll(&waiting, 1, static_cast<int>(time.count())) > 0;
  }

 private:
  static std::size_t content_length(const std::string& head) {
    const std::size_t at = head.find("Content-Length: ");
    return at == std::string::npos ? 0 : std::strtoul(head.c_str() + at + 16, nullptr, 10);
  }

  bool receive() {
    if (!is_readable_within(std::chrono::seconds(5))) return false;
    std::string piece(65536, '\0');
    const ssize_t size = ::recv(socket_, piece.data(), piece.size(), 0);
    if (size <= 0) return false;
    received_.append(piece, 0, static_cast<std::size_t>(size));
    return true;
  }

  int socket_;
  bool connected_ = false;
  std::string received_;
};

// What the observer was told.
struct SeenExchange {
  std::string path;
  int status = 0;
  std::size_t bytes_sent = 0;
};

inline ServerOptions test_options() {
  ServerOptions options;
  options.port = 0;
  return options;
}

// Runs a server in a thread of its own until it is stopped or goes out of scope. A refusal is rendered as the key of
// its message.
class TestServer {
 public:
  explicit TestServer(Application application, ServerOptions options = test_options(), Shortcut shortcut = nullptr)
      : server_(Server::open(
                    std::move(options), std::move(application), render,
                    [this](const Exchange& exchange) { note(exchange); }, std::move(shortcut))
                    .value()),
        finished_(std::async(std::launch::async, [this] { server_->run(); })) {}
  ~TestServer() { server_->stop(); }

  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  void stop() { server_->stop(); }
  [[nodiscard]] bool has_finished_within(std::chrono::milliseconds time) const {
    return finished_.wait_for(time) == std::future_status::ready;
  }

  // The exchanges so far, once there are at least `count`.
  std::vector<SeenExchange> exchanges(std::size_t count) {
    for (int wait = 0; wait < 500; ++wait) {
      {
        const std::lock_guard lock(mutex_);
        if (exchanges_.size() >= count) return exchanges_;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ADD_FAILURE() << "waited in vain for " << count << " exchanges";
    return {};
  }

  static Response render(const Request& request, const Error& error) {
    return request.wants_json() ? json_response("{\"error\":\"" + error.message.key + "\"}")
                                : html_response("<p>" + error.message.key + "</p>");
  }

 private:
  void note(const Exchange& exchange) {
    const std::lock_guard lock(mutex_);
    exchanges_.push_back({exchange.request.path, exchange.status, exchange.bytes_sent});
  }

  std::mutex mutex_;
  std::vector<SeenExchange> exchanges_;
  std::unique_ptr<Server> server_;
  std::future<void> finished_;  // last: waits for run() to return before anything it uses goes away
};

}  // namespace foothold::http
