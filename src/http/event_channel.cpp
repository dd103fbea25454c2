#include "http/event_channel.hpp"

#include <utility>
#include <vector>

namespace foothold::http {

EventChannel::Subscription::Subscription(std::shared_ptr<EventChannel> channel, std::uint64_t place)
    : channel_(std::move(channel)), place_(place) {}

EventChannel::Subscription::~Subscription() {
  const std::lock_guard lock(channel_->mutex_);
  channel_->listeners_.erase(place_);
}

std::unique_ptr<EventChannel::Subscription> EventChannel::subscribe(const Listener& listener) {
  std::optional<std::int64_t> newest;
  std::uint64_t place = 0;
  {
    const std::lock_guard lock(mutex_);
    if (listeners_.size() >= most_listeners_) return nullptr;
    place = next_place_++;
    listeners_.emplace(place, listener);
    newest = newest_;
  }
  if (newest) listener(*newest);
  return std::make_unique<Subscription>(shared_from_this(), place);
}

// Listeners are called outside the lock, so that one of them may end its subscription.
void EventChannel::send(std::int64_t number) {
  std::vector<Listener> listeners;
  {
    const std::lock_guard lock(mutex_);
    if (newest_ && number <= *newest_) return;
    newest_ = number;
    for (const auto& [place, listener] : listeners_) listeners.push_back(listener);
  }
  for (const Listener& listener : listeners) listener(number);
}

std::string event_text(std::int64_t number) {
  const std::string digits = std::to_string(number);
  return "id: " + digits + "\ndata: " + digits + "\n\n";
}

}  // namespace foothold::http
