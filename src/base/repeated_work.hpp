#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace foothold {

// Does the same work again and again on a thread of its own, at once and then after each rest. Work that throws is
// tried again after the next rest, and the log says so under the name of `failure`: a database that does not answer now
// may do so then. The destructor asks the work to stop, wakes the thread where it rests, and waits for its end; so let
// work that takes long look at its token, and let it borrow only what outlives this object.
class RepeatedWork {
 public:
  using Work = std::function<void(const std::stop_token&)>;

  RepeatedWork(std::string failure, std::chrono::milliseconds rest, Work work);

 private:
  void run(const std::stop_token& stop);

  const std::string failure_;
  const std::chrono::milliseconds rest_;
  const Work work_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  // The last member, so that it ends before what it works with.
  std::jthread thread_;
};

}  // namespace foothold
