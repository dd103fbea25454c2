#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "http/event_channel.hpp"

namespace foothold::workspace {

// Lets the pages of a coalition know at once when somebody has written something in it. What it was, each page asks for
// again with the eyes of its reader. Knows only what was written through this program. Thread-safe.
class LiveChanges {
 public:
  // Something is new in the coalition.
  void tell(const std::string& coalition);
  // Where a page listens.
  [[nodiscard]] std::shared_ptr<http::EventChannel> channel(const std::string& coalition);
  // The number of the newest event, for a page to know what it holds already; 0 when there was none yet.
  [[nodiscard]] std::int64_t newest(const std::string& coalition);

 private:
  struct Coalition {
    std::shared_ptr<http::EventChannel> channel = std::make_shared<http::EventChannel>();
    std::int64_t newest = 0;
  };

  std::mutex mutex_;
  std::unordered_map<std::string, Coalition> coalitions_;
};

}  // namespace foothold::workspace
