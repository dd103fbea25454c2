#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace foothold::workspace {

// Who has been at work in a coalition within the last few minutes, in this program. Forgotten when it ends.
// Thread-safe.
class Presence {
 public:
  using Clock = std::chrono::steady_clock;

  // The person has just asked for something.
  void note(const std::string& coalition, const std::string& person, Clock::time_point now = Clock::now());
  // The ids of those who asked for something in the last five minutes, the latest first.
  [[nodiscard]] std::vector<std::string> here(const std::string& coalition, Clock::time_point now = Clock::now());

 private:
  std::mutex mutex_;
  std::map<std::string, std::map<std::string, Clock::time_point>> seen_;  // by coalition and person
};

}  // namespace foothold::workspace
