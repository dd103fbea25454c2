#include "storage/connection_pool.hpp"

#include <gtest/gtest.h>

#include <string>

#include "storage/folder_for_test.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace foothold::storage {
namespace {

using namespace std::chrono_literals;

class ConnectionPools : public testing::Test {
 protected:
  ConnectionPool::Opener opener() {
    return [this]() -> Result<std::unique_ptr<Connection>> {
      ++opened_;
      if (failing_) return Error{ErrorKind::unavailable, "", {}, {}, "the disk is away"};
      return open_sqlite(folder_.path() / "workspace.db", SqliteMode::read_write);
    };
  }

  static ProblemKind kind_of_use(ConnectionPool& pool) {
    try {
      pool.use([](Connection&) {});
    } catch (const DatabaseProblem& problem) {
      return problem.kind();
    }
    ADD_FAILURE() << "no problem was thrown";
    return ProblemKind::other;
  }

  FolderForTest folder_;
  int opened_ = 0;
  bool failing_ = false;
};

TEST_F(ConnectionPools, OpenAConnectionOnceAndLendItAgain) {
  ConnectionPool pool(2, opener());
  for (int time = 0; time < 3; ++time) pool.use([](Connection&) {});
  EXPECT_EQ(opened_, 1);
}

TEST_F(ConnectionPools, AreBusyWhenNoConnectionComesBackInTime) {
  ConnectionPool pool(1, opener(), 20ms);
  pool.use([&](Connection&) { EXPECT_EQ(kind_of_use(pool), ProblemKind::busy); });
  pool.use([](Connection&) {});
}

TEST_F(ConnectionPools, TakeTheConnectionBackFromWorkThatFailed) {
  ConnectionPool pool(1, opener(), 20ms);
  EXPECT_THROW(pool.use([](Connection&) { throw std::runtime_error("the work failed"); }), std::runtime_error);
  EXPECT_EQ(pool.use([](Connection&) { return 7; }), 7);
  EXPECT_EQ(opened_, 1);
}

TEST_F(ConnectionPools, OpenNewConnectionsAfterOneWasLost) {
  ConnectionPool pool(2, opener());
  const auto lose_connection = [&](Connection&) {
    pool.use([](Connection&) {});  // So that a second one lies idle.
    throw DatabaseProblem(ProblemKind::connection_lost, "", "lost");
  };
  EXPECT_THROW(pool.use(lose_connection), DatabaseProblem);
  EXPECT_EQ(opened_, 2);
  pool.use([](Connection&) {});
  EXPECT_EQ(opened_, 3);
}

TEST_F(ConnectionPools, TellWhenAConnectionCannotBeOpenedAndTryAgainLater) {
  failing_ = true;
  ConnectionPool pool(1, opener(), 20ms);
  EXPECT_FALSE(pool.open_first());
  EXPECT_EQ(kind_of_use(pool), ProblemKind::connection_lost);
  failing_ = false;
  pool.use([](Connection&) {});
}

}  // namespace
}  // namespace foothold::storage
