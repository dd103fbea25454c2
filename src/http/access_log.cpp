#include "http/access_log.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/log.hpp"
#include "base/text.hpp"

namespace foothold::http {
namespace {

constexpr std::size_t most_waiting_notes = 100'000;
constexpr std::chrono::milliseconds gathering_time{100};

struct Note {
  Method method = Method::get;
  Language language = Language::english;
  std::string path;
  std::string remote_address;
  int status = 0;
  std::size_t bytes = 0;
  std::chrono::microseconds duration{0};
};

Note note_of(const Exchange& exchange) {
  const Request& request = exchange.request;
  return {request.method,  request.language,    request.path,     request.remote_address,
          exchange.status, exchange.bytes_sent, exchange.duration};
}

void write(const Note& note, const std::string& path) {
  const double milliseconds = static_cast<double>(note.duration.count()) / 1000.0;
  log_info("request", {{"method", method_name(note.method)},
                       {"path", repair_utf8(path)},
                       {"language", language_code(note.language)},
                       {"status", std::to_string(note.status)},
                       {"bytes", std::to_string(note.bytes)},
                       {"milliseconds", grouped_number(milliseconds, 3)},
                       {"address", note.remote_address}});
}

}  // namespace

class AccessLog::Implementation {
 public:
  explicit Implementation(std::vector<std::string> secret_paths)
      : secret_paths_(std::move(secret_paths)), writer_([this] { write_until_stopped(); }) {}

  ~Implementation() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    wake_.notify_one();
    writer_.join();
  }

  void add(Note note) {
    const std::lock_guard lock(mutex_);
    if (notes_.size() >= most_waiting_notes) {
      ++dropped_;
      return;
    }
    notes_.push_back(std::move(note));
    if (notes_.size() == 1) wake_.notify_one();
  }

 private:
  // The writer wakes for the first note and then lets more of them gather, so that a busy server wakes it ten times a
  // second and not for every answer.
  void write_until_stopped() {
    std::unique_lock lock(mutex_);
    while (true) {
      wake_.wait(lock, [this] { return stopped_ || !notes_.empty(); });
      wake_.wait_for(lock, gathering_time, [this] { return stopped_; });
      const std::vector<Note> notes = std::exchange(notes_, {});
      const std::size_t dropped = std::exchange(dropped_, 0);
      const bool last = stopped_;
      lock.unlock();
      for (const Note& note : notes) write(note, without_secret(note.path));
      if (dropped > 0) log_warning("access_lines_dropped", {{"count", std::to_string(dropped)}});
      if (last) return;
      lock.lock();
    }
  }

  [[nodiscard]] std::string without_secret(const std::string& path) const {
    for (const std::string& start : secret_paths_)
      if (path.starts_with(start)) return start + "…";
    return path;
  }

  const std::vector<std::string> secret_paths_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<Note> notes_;
  std::size_t dropped_ = 0;
  bool stopped_ = false;
  std::thread writer_;  // last, so that everything it uses is there before it starts
};

AccessLog::AccessLog(std::vector<std::string> secret_paths)
    : implementation_(std::make_unique<Implementation>(std::move(secret_paths))) {}

AccessLog::~AccessLog() = default;

void AccessLog::observe(const Exchange& exchange) {
  implementation_->add(note_of(exchange));
}

}  // namespace foothold::http
