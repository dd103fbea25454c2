#include "base/repeated_work.hpp"

#include <gtest/gtest.h>

#include <latch>
#include <stdexcept>

namespace foothold {
namespace {

using Clock = std::chrono::steady_clock;

TEST(RepeatedWork, IsDoneAgainAfterARest) {
  std::latch thrice(3);
  const RepeatedWork work("work_failed", std::chrono::milliseconds(1), [&](const std::stop_token& stop) {
    if (!thrice.try_wait()) thrice.count_down();
    EXPECT_FALSE(stop.stop_requested());
  });
  thrice.wait();
}

TEST(RepeatedWork, IsDoneAgainAfterItFailed) {
  std::latch twice(2);
  const RepeatedWork work("work_failed", std::chrono::milliseconds(1), [&](const std::stop_token&) {
    if (twice.try_wait()) return;
    twice.count_down();
    throw std::runtime_error("no answer");
  });
  twice.wait();
}

TEST(RepeatedWork, EndsAtOnceWhereItRests) {
  const auto start = Clock::now();
  {
    std::latch once(1);
    const RepeatedWork work("work_failed", std::chrono::hours(1), [&](const std::stop_token&) { once.count_down(); });
    once.wait();
  }
  EXPECT_LT(Clock::now() - start, std::chrono::seconds(5));
}

TEST(RepeatedWork, IsToldToStopWhileItWorks) {
  std::latch begun(1);
  const auto until_told = [&](const std::stop_token& stop) {
    begun.count_down();
    while (!stop.stop_requested()) std::this_thread::yield();
  };
  const RepeatedWork work("work_failed", std::chrono::hours(1), until_told);
  begun.wait();
}

}  // namespace
}  // namespace foothold
