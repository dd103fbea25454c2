#pragma once

// Only for tests: a small HTTP server on this computer that can misbehave.

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace foothold::metrics {

// What the server does with one path. The first `times` requests meet the fault, later ones are served well.
struct FaultForTest {
  enum class Kind { cut, wrong_bytes, too_many_bytes, status, redirect };
  Kind kind = Kind::cut;
  int times = 1;
  std::size_t bytes = 0;  // sent before the cut
  int status = 500;
  std::string location = {};  // of a redirect
};

struct RequestForTest {
  std::string path;
  std::size_t from = 0;  // the first byte asked for with Range
};

// Serves the given texts by path from 127.0.0.1, one connection at a time, until it goes. Thread-safe.
class ServerForTest {
 public:
  ServerForTest();
  ~ServerForTest();
  ServerForTest(const ServerForTest&) = delete;
  ServerForTest& operator=(const ServerForTest&) = delete;

  [[nodiscard]] std::string address() const;  // "http://127.0.0.1:40123"

  void serve(const std::string& path, std::string text);
  void fail(const std::string& path, FaultForTest fault);
  void ignore_ranges();
  [[nodiscard]] std::vector<RequestForTest> requests() const;
  // The requests of one path.
  [[nodiscard]] std::vector<RequestForTest> requests(const std::string& path) const;

 private:
  void run();
  void answer(int connection);
  std::string response(const RequestForTest& request, const std::optional<FaultForTest>& fault);
  std::optional<FaultForTest> take_fault(const std::string& path);

  mutable std::mutex mutex_;
  std::map<std::string, std::string> texts_;
  std::map<std::string, FaultForTest> faults_;
  std::vector<RequestForTest> requests_;
  bool ignores_ranges_ = false;
  int listener_ = -1;
  std::thread thread_;
};

// An address at which nothing listens.
[[nodiscard]] std::string closed_address_for_test();

}  // namespace foothold::metrics
