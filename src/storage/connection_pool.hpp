#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "storage/database_problem.hpp"

namespace foothold::storage {

// Up to `most` connections of one kind, opened when they are first needed and lent to one user each. Thread-safe. A
// connection that comes back with an open transaction is rolled back.
class ConnectionPool {
 public:
  using Opener = std::function<Result<std::unique_ptr<Connection>>()>;

  // `patience` is how long use() waits for a free connection.
  ConnectionPool(std::size_t most, Opener opener, std::chrono::milliseconds patience = std::chrono::seconds(5))
      : most_(most), opener_(std::move(opener)), patience_(patience) {}

  // Opens the first connection, so that a wrong address or file shows at the start of the program.
  Result<void> open_first();

  // Runs work(Connection&) and gives back what it returns. Throws
  // DatabaseProblem: busy when none became free (also when the work itself asks for a second one of one),
  // connection_lost when a new one could not be opened. After connection_lost from the work the idle connections are
  // closed: they are lost too.
  template <typename Work>
  decltype(auto) use(Work&& work) {
    Lease lease(*this);
    try {
      return std::forward<Work>(work)(lease.connection());
    } catch (const DatabaseProblem& problem) {
      if (problem.kind() == ProblemKind::connection_lost) lease.discard();
      throw;
    }
  }

 private:
  class Lease {
   public:
    explicit Lease(ConnectionPool& pool) : pool_(pool), connection_(pool.take()) {}
    ~Lease() { pool_.give_back(std::move(connection_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    [[nodiscard]] Connection& connection() { return *connection_; }
    void discard();

   private:
    ConnectionPool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  [[nodiscard]] std::unique_ptr<Connection> take();
  [[nodiscard]] std::unique_ptr<Connection> wait_for_turn();
  void give_back(std::unique_ptr<Connection> connection) noexcept;

  const std::size_t most_;
  const Opener opener_;
  const std::chrono::milliseconds patience_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::size_t lent_ = 0;
  std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace foothold::storage
