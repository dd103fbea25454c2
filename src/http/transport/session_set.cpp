#include "http/transport/session_set.hpp"

namespace foothold::http {

// Each walk goes over a copy, because a session that ends takes itself out of the set.

void SessionSet::enforce_deadlines(Session::Clock::time_point now) {
  for (const auto& session : std::unordered_set(sessions_))
    if (session->deadline() <= now) session->run_out_of_time();
}

bool SessionSet::end_longest_idle() {
  std::shared_ptr<Session> longest;
  for (const auto& session : sessions_)
    if (session->is_idle() && (!longest || session->phase_began() < longest->phase_began())) longest = session;
  if (longest) longest->end();
  return longest != nullptr;
}

void SessionSet::end_idle() {
  for (const auto& session : std::unordered_set(sessions_))
    if (session->is_idle()) session->end();
}

void SessionSet::end_all() {
  for (const auto& session : std::unordered_set(sessions_)) session->end();
}

}  // namespace foothold::http
