#include "base/interrupt.hpp"

#include <csignal>

namespace foothold {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only touch lock-free atomics");

void on_signal(int) {
  interrupted.store(true);
}

bool take_over_signals() {
  struct sigaction action{};
  action.sa_handler = on_signal;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  return true;
}

}  // namespace

const std::atomic<bool>& interrupt_flag() {
  static const bool taken_over = take_over_signals();
  static_cast<void>(taken_over);
  return interrupted;
}

}  // namespace foothold
