#include "workspace/live_changes.hpp"

#include <algorithm>
#include <chrono>

namespace foothold::workspace {
namespace {

// Numbers go up across restarts, so that a page that comes back after one misses nothing.
std::int64_t number_after(std::int64_t newest) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::max<std::int64_t>(newest + 1, std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

}  // namespace

void LiveChanges::tell(const std::string& coalition) {
  std::shared_ptr<http::EventChannel> channel;
  std::int64_t number = 0;
  {
    const std::lock_guard lock(mutex_);
    Coalition& told = coalitions_[coalition];
    number = told.newest = number_after(told.newest);
    channel = told.channel;
  }
  channel->send(number);
}

std::shared_ptr<http::EventChannel> LiveChanges::channel(const std::string& coalition) {
  const std::lock_guard lock(mutex_);
  return coalitions_[coalition].channel;
}

std::int64_t LiveChanges::newest(const std::string& coalition) {
  const std::lock_guard lock(mutex_);
  const auto at = coalitions_.find(coalition);
  return at == coalitions_.end() ? 0 : at->second.newest;
}

}  // namespace foothold::workspace
