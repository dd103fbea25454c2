#include "storage/connection_pool.hpp"

namespace foothold::storage {

Result<void> ConnectionPool::open_first() {
  auto opened = opener_();
  if (!opened) return opened.error();
  const std::lock_guard lock(mutex_);
  idle_.reserve(most_);  // Giving back must not need memory.
  idle_.push_back(std::move(opened).value());
  return {};
}

std::unique_ptr<Connection> ConnectionPool::wait_for_turn() {
  std::unique_lock lock(mutex_);
  if (!returned_.wait_for(lock, patience_, [&] { return lent_ < most_; })) {
    throw DatabaseProblem(ProblemKind::busy, "", "storage: all connections are in use");
  }
  idle_.reserve(most_);
  ++lent_;
  if (idle_.empty()) return nullptr;
  std::unique_ptr<Connection> connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

std::unique_ptr<Connection> ConnectionPool::take() {
  if (std::unique_ptr<Connection> idle = wait_for_turn()) return idle;
  try {
    auto opened = opener_();
    if (opened) return std::move(opened).value();
    throw DatabaseProblem(ProblemKind::connection_lost, "",
                          "storage: cannot open a connection: " + opened.error().detail);
  } catch (...) {
    give_back(nullptr);
    throw;
  }
}

void ConnectionPool::give_back(std::unique_ptr<Connection> connection) noexcept {
  if (connection) connection->rollback();
  {
    const std::lock_guard lock(mutex_);
    --lent_;
    if (connection) idle_.push_back(std::move(connection));
  }
  returned_.notify_one();
}

void ConnectionPool::Lease::discard() {
  connection_.reset();
  std::vector<std::unique_ptr<Connection>> lost;
  const std::lock_guard lock(pool_.mutex_);
  lost.swap(pool_.idle_);
  pool_.idle_.reserve(pool_.most_);
}

}  // namespace foothold::storage
