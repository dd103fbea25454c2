#include "metrics/import/fetch/release_fetch_server_for_test.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.hpp"

namespace foothold::metrics {
namespace {

int listen_on_any_port() {
  const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in name{};
  name.sin_family = AF_INET;
  name.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (listener < 0 || ::bind(listener, reinterpret_cast<sockaddr*>(&name), sizeof name) != 0 ||
      ::listen(listener, 16) != 0)
    throw std::runtime_error("the test server cannot listen");
  return listener;
}

std::string address_of(int listener) {
  sockaddr_in name{};
  socklen_t size = sizeof name;
  ::getsockname(listener, reinterpret_cast<sockaddr*>(&name), &size);
  return "http://127.0.0.1:" + std::to_string(ntohs(name.sin_port));
}

std::string read_head(int connection) {
  std::string head;
  std::array<char, 4096> buffer{};
  while (head.find("\r\n\r\n") == std::string::npos) {
    const ssize_t length = ::recv(connection, buffer.data(), buffer.size(), 0);
    if (length <= 0 || (head.empty() && buffer[0] < ' ')) return {};  // no letter: somebody speaks TLS
    head.append(buffer.data(), static_cast<std::size_t>(length));
  }
  return head;
}

void send_all(int connection, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t length = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (length <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(length));
  }
}

RequestForTest parse(const std::string& head) {
  static constexpr std::string_view range = "Range: bytes=";
  RequestForTest request;
  request.path = head.substr(4, head.find(' ', 4) - 4);  // behind "GET "
  const std::size_t at = head.find(range);
  if (at != std::string::npos) request.from = std::stoul(head.substr(at + range.size()));
  return request;
}

std::string head_of(const std::string& status, std::size_t length, const std::string& more) {
  return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + std::to_string(length) + "\r\n" + more +
         "\r\n";
}

std::string flipped(std::string text) {
  if (!text.empty()) text.back() = text.back() == 'x' ? 'y' : 'x';
  return text;
}

}  // namespace

ServerForTest::ServerForTest() : listener_(listen_on_any_port()), thread_([this] { run(); }) {}

ServerForTest::~ServerForTest() {
  ::shutdown(listener_, SHUT_RDWR);  // wakes the thread from accept()
  thread_.join();
  ::close(listener_);
}

std::string ServerForTest::address() const {
  return address_of(listener_);
}

void ServerForTest::serve(const std::string& path, std::string text) {
  const std::lock_guard lock(mutex_);
  texts_[path] = std::move(text);
}

void ServerForTest::fail(const std::string& path, FaultForTest fault) {
  const std::lock_guard lock(mutex_);
  faults_[path] = std::move(fault);
}

void ServerForTest::ignore_ranges() {
  const std::lock_guard lock(mutex_);
  ignores_ranges_ = true;
}

std::vector<RequestForTest> ServerForTest::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

std::vector<RequestForTest> ServerForTest::requests(const std::string& path) const {
  std::vector<RequestForTest> found = requests();
  std::erase_if(found, [&](const RequestForTest& request) { return request.path != path; });
  return found;
}

void ServerForTest::run() {
  for (;;) {
    const int connection = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (connection < 0) return;
    answer(connection);
    ::close(connection);
  }
}

void ServerForTest::answer(int connection) {
  const std::string head = read_head(connection);
  if (head.empty()) return;
  const RequestForTest request = parse(head);
  const auto fault = take_fault(request.path);
  std::string bytes = response(request, fault);
  if (fault && fault->kind == FaultForTest::Kind::cut) bytes.resize(bytes.find("\r\n\r\n") + 4 + fault->bytes);
  send_all(connection, bytes);
}

std::string ServerForTest::response(const RequestForTest& request, const std::optional<FaultForTest>& fault) {
  using Kind = FaultForTest::Kind;
  const std::lock_guard lock(mutex_);
  requests_.push_back(request);
  if (fault && fault->kind == Kind::status) return head_of(std::to_string(fault->status) + " Fault", 0, "");
  if (fault && fault->kind == Kind::redirect) return head_of("302 Found", 0, "Location: " + fault->location + "\r\n");
  const auto at = texts_.find(request.path);
  if (at == texts_.end()) return head_of("404 Not Found", 0, "");
  std::string text = at->second;
  if (fault && fault->kind == Kind::wrong_bytes) text = flipped(std::move(text));
  if (fault && fault->kind == Kind::too_many_bytes) text += text;
  if (request.from == 0 || ignores_ranges_) return head_of("200 OK", text.size(), "") + text;
  const std::string range = "Content-Range: bytes " + std::to_string(request.from) + "-" +
                            std::to_string(text.size() - 1) + "/" + std::to_string(text.size()) + "\r\n";
  return head_of("206 Partial Content", text.size() - request.from, range) + text.substr(request.from);
}

std::optional<FaultForTest> ServerForTest::take_fault(const std::string& path) {
  const std::lock_guard lock(mutex_);
  const auto at = faults_.find(path);
  if (at == faults_.end() || at->second.times <= 0) return std::nullopt;
  --at->second.times;
  return at->second;
}

std::string closed_address_for_test() {
  const int listener = listen_on_any_port();
  const std::string address = address_of(listener);
  ::close(listener);
  return address;
}

}  // namespace foothold::metrics
