#include "accounts/attempt_limit.hpp"

namespace foothold::accounts {

AttemptLimit::AttemptLimit(std::size_t attempts, std::chrono::seconds window, std::size_t most_keys)
    : attempts_(attempts), window_(window), most_keys_(most_keys) {}

bool AttemptLimit::allow(const std::string& key, Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  if (!moments_.contains(key) && moments_.size() >= most_keys_) {
    drop_passed_keys(now);
    if (moments_.size() >= most_keys_) return false;
  }
  Moments& moments = moments_[key];
  drop_passed(moments, now);
  if (moments.size() >= attempts_) return false;
  moments.push_back(now);
  return true;
}

void AttemptLimit::forget(const std::string& key) {
  const std::lock_guard lock(mutex_);
  moments_.erase(key);
}

void AttemptLimit::drop_passed(Moments& moments, Clock::time_point now) const {
  while (!moments.empty() && now - moments.front() >= window_) moments.pop_front();
}

void AttemptLimit::drop_passed_keys(Clock::time_point now) {
  std::erase_if(moments_,
                [&](const auto& entry) { return entry.second.empty() || now - entry.second.back() >= window_; });
}

}  // namespace foothold::accounts
