#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace foothold::http {

// Tells everybody who listens the newest number of something that grows, such as the last change of a coalition. It
// says no more than that: what has changed, each reader asks for with their own eyes. Thread-safe.
class EventChannel : public std::enable_shared_from_this<EventChannel> {
 public:
  // Called on any thread, with a number higher than the last. Must not wait.
  using Listener = std::function<void(std::int64_t)>;

  // A place among the listeners, kept for as long as this lives. A call that is under way meanwhile may still come.
  class Subscription {
   public:
    Subscription(std::shared_ptr<EventChannel> channel, std::uint64_t place);
    ~Subscription();
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;

   private:
    std::shared_ptr<EventChannel> channel_;
    std::uint64_t place_;
  };

  explicit EventChannel(std::size_t most_listeners = 500) : most_listeners_(most_listeners) {}

  // Tells the listener the newest number at once when there is one. Nothing when there are too many listeners.
  [[nodiscard]] std::unique_ptr<Subscription> subscribe(const Listener& listener);
  // A number that is not higher than the newest is known already, and nobody is told.
  void send(std::int64_t number);

 private:
  std::mutex mutex_;
  std::unordered_map<std::uint64_t, Listener> listeners_;
  std::uint64_t next_place_ = 0;
  std::optional<std::int64_t> newest_;
  const std::size_t most_listeners_;
};

// How an event stream (text/event-stream) spells a number.
[[nodiscard]] std::string event_text(std::int64_t number);

}  // namespace foothold::http
