#pragma once

#include <cstddef>
#include <memory>
#include <unordered_set>

#include "http/transport/session.hpp"

namespace foothold::http {

// The open connections of a server. Only for the I/O thread. A session that ends takes itself out through remove(),
// also while the set walks over its sessions.
class SessionSet {
 public:
  void add(std::shared_ptr<Session> session) { sessions_.insert(std::move(session)); }
  void remove(const std::shared_ptr<Session>& session) { sessions_.erase(session); }
  [[nodiscard]] std::size_t size() const { return sessions_.size(); }

  // Tells every session whose time is over.
  void enforce_deadlines(Session::Clock::time_point now);
  // Ends the connection that has been idle for longest; false when none is idle.
  bool end_longest_idle();
  void end_idle();
  void end_all();

 private:
  std::unordered_set<std::shared_ptr<Session>> sessions_;
};

}  // namespace foothold::http
