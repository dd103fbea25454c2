#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace foothold::accounts {

// Lets something be tried so many times within a window, by whatever it is counted by: an address and a source, say.
// Thread-safe. Keeps at most `most_keys` keys; when there are more, those whose window has passed leave, and when none
// has, the attempt is refused, because being flooded is no reason to let guesses through.
class AttemptLimit {
 public:
  using Clock = std::chrono::steady_clock;

  AttemptLimit(std::size_t attempts, std::chrono::seconds window, std::size_t most_keys = 100'000);

  // Counts one attempt. False when it is one too many, which is not counted.
  [[nodiscard]] bool allow(const std::string& key, Clock::time_point now = Clock::now());
  // Forgets what was counted, after an attempt that was right.
  void forget(const std::string& key);

 private:
  using Moments = std::deque<Clock::time_point>;
  void drop_passed(Moments& moments, Clock::time_point now) const;
  void drop_passed_keys(Clock::time_point now);

  const std::size_t attempts_;
  const std::chrono::seconds window_;
  const std::size_t most_keys_;
  std::mutex mutex_;
  std::unordered_map<std::string, Moments> moments_;
};

}  // namespace foothold::accounts
