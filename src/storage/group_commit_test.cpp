#include "storage/group_commit.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <latch>
#include <stdexcept>
#include <string>
#include <thread>

#include "storage/both_engines_for_test.hpp"
#include "storage/database_problem.hpp"

namespace foothold::storage {
namespace {

class GroupCommits : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    database_ = open_database();
    database_->with_writer(
        [](Connection& connection) { connection.run_script("CREATE TABLE names (name TEXT NOT NULL PRIMARY KEY)"); });
    group_.emplace(*database_);
  }

  static std::int64_t count_seen_by(Connection& connection) {
    const auto rows = connection.query("SELECT count(*) FROM names");
    return rows->next() ? rows->integer(0) : -1;
  }

  std::int64_t count_stored() { return database_->with_reader(&GroupCommits::count_seen_by); }

  static bool insert(Connection& connection, const std::string& name) {
    const std::array<Value, 1> values = {name};
    return connection.execute("INSERT INTO names (name) VALUES ($1)", values) == 1;
  }

  bool write(const std::string& name) {
    return group_->write([&](Connection& connection) { return insert(connection, name); });
  }

  // Runs the works in one group: they gather while a first one, which writes nothing, keeps the writer busy.
  void write_together(const std::vector<std::function<void()>>& writes) {
    std::latch first_runs(1);
    std::atomic<std::size_t> begun = 0;
    std::thread first([&] {
      group_->write([&](Connection&) {
        first_runs.count_down();
        while (begun < writes.size()) std::this_thread::yield();
        std::this_thread::sleep_for(std::chrono::milliseconds(50));  // from having begun to standing in the queue
        return false;
      });
    });
    first_runs.wait();
    std::vector<std::thread> threads;
    for (const auto& one : writes)
      threads.emplace_back([&] {
        ++begun;
        one();
      });
    first.join();
    for (std::thread& thread : threads) thread.join();
  }

  std::unique_ptr<Database> database_;
  std::optional<GroupCommit> group_;
};

INSTANTIATE_TEST_SUITE_P(Engines, GroupCommits, both_engines, engine_test_name);

TEST_P(GroupCommits, StoreAWorkBeforeTheyReturn) {
  EXPECT_TRUE(write("Danville"));
  EXPECT_EQ(count_stored(), 1);
}

TEST_P(GroupCommits, StoreTheWorksThatCameTogetherInOneTransaction) {
  std::atomic<std::int64_t> most_seen_inside = 0;
  std::atomic<std::int64_t> most_seen_outside = 0;
  const auto insert_and_look = [&](const std::string& name) {
    group_->write([&](Connection& connection) {
      insert(connection, name);
      most_seen_inside = std::max(most_seen_inside.load(), count_seen_by(connection));
      most_seen_outside = std::max(most_seen_outside.load(), count_stored());
      return true;
    });
  };
  write_together(
      {[&] { insert_and_look("Danville"); }, [&] { insert_and_look("Roanoke"); }, [&] { insert_and_look("Salem"); }});
  EXPECT_EQ(most_seen_inside, 3);
  EXPECT_EQ(most_seen_outside, 0);
  EXPECT_EQ(count_stored(), 3);
}

TEST_P(GroupCommits, TakeBackOnlyWhatIsRefused) {
  const auto refuse = [&] {
    EXPECT_FALSE(group_->write([](Connection& connection) { return insert(connection, "Nowhere") && false; }));
  };
  write_together({[&] { write("Danville"); }, refuse, [&] { write("Roanoke"); }});
  EXPECT_EQ(count_stored(), 2);
}

TEST_P(GroupCommits, TellAnExceptionOnlyToWhoseWorkThrewIt) {
  write("Danville");
  const auto twice = [&] { EXPECT_THROW(write("Danville"), DatabaseProblem); };
  const auto own = [&] {
    EXPECT_THROW(group_->write([](Connection& connection) -> bool {
      insert(connection, "Nowhere");
      throw std::runtime_error("the work failed");
    }),
                 std::runtime_error);
  };
  write_together({twice, [&] { EXPECT_TRUE(write("Roanoke")); }, own, [&] { EXPECT_TRUE(write("Salem")); }});
  EXPECT_EQ(count_stored(), 3);
}

TEST_P(GroupCommits, TellEverybodyWhenTheTransactionCannotBeCommitted) {
  const auto spoil = [&] {
    EXPECT_ANY_THROW(group_->write([](Connection& connection) {
      insert(connection, "Danville");
      connection.rollback();
      return true;
    }));
  };
  write_together({spoil, spoil});
  EXPECT_EQ(count_stored(), 0);
  EXPECT_TRUE(write("Roanoke"));
}

TEST_P(GroupCommits, LoseNothingWhenManyThreadsWriteAtOnce) {
  constexpr int threads = 8;
  constexpr int each = 25;
  std::vector<std::thread> writers;
  for (int thread = 0; thread < threads; ++thread)
    writers.emplace_back([&, thread] {
      for (int number = 0; number < each; ++number)
        EXPECT_TRUE(write(std::to_string(thread) + " " + std::to_string(number)));
    });
  for (std::thread& writer : writers) writer.join();
  EXPECT_EQ(count_stored(), threads * each);
}

}  // namespace
}  // namespace foothold::storage
