#include "base/repeated_work.hpp"

#include <exception>
#include <utility>

#include "base/log.hpp"

namespace foothold {

RepeatedWork::RepeatedWork(std::string failure, std::chrono::milliseconds rest, Work work)
    : failure_(std::move(failure)),
      rest_(rest),
      work_(std::move(work)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

void RepeatedWork::run(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    try {
      work_(stop);
    } catch (const std::exception& problem) {
      log_warning(failure_, {{"problem", problem.what()}});
    }
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, stop, rest_, [] { return false; });
  }
}

}  // namespace foothold
