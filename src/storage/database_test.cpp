#include "storage/database.hpp"

#include <gmock/gmock.h>

#include <array>
#include <atomic>
#include <thread>

#include "storage/both_engines_for_test.hpp"

namespace foothold::storage {
namespace {

constexpr const char* table_sql =
    "CREATE TABLE counters (name TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL);"
    "CREATE TABLE steps (writer INTEGER NOT NULL, step INTEGER NOT NULL, PRIMARY KEY (writer, step));"
    "INSERT INTO counters VALUES ('steps', 0)";
constexpr const char* read_sql = "SELECT number FROM counters WHERE name = 'steps'";
constexpr const char* write_sql = "UPDATE counters SET number = $1 WHERE name = 'steps'";
constexpr const char* step_sql = "INSERT INTO steps (writer, step) VALUES ($1, $2)";
constexpr const char* both_sql = "SELECT (SELECT number FROM counters), (SELECT count(*) FROM steps)";

class Databases : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    database_ = open_database();
    database_->with_writer([](Connection& connection) { connection.run_script(table_sql); });
  }

  // Reads, adds one and writes: loses a step when another writer comes between.
  void take_step(std::int64_t writer, std::int64_t step) {
    database_->with_writer([&](Connection& connection) {
      Transaction transaction(connection);
      const std::array<Value, 1> next = {number(connection) + 1};
      const std::array<Value, 2> taken = {writer, step};
      connection.execute(write_sql, next);
      connection.execute(step_sql, taken);
      transaction.commit();
    });
  }

  static std::int64_t number(Connection& connection) {
    const auto rows = connection.query(read_sql);
    return rows->next() ? rows->integer(0) : -1;
  }

  // The counter and the rows it counts, which every reader must see in step.
  std::pair<std::int64_t, std::int64_t> counted() {
    return database_->with_reader([](Connection& connection) {
      const auto rows = connection.query(both_sql);
      return rows->next() ? std::pair(rows->integer(0), rows->integer(1)) : std::pair<std::int64_t, std::int64_t>();
    });
  }

  std::unique_ptr<Database> database_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Databases, both_engines, engine_test_name);

TEST_P(Databases, LoseNoWriteOfEightThreadsThatReadAndWrite) {
  constexpr int threads = 8;
  constexpr int steps = 25;
  std::atomic<int> torn_reads = 0;
  std::vector<std::jthread> workers;
  for (int writer = 0; writer < threads; ++writer) {
    workers.emplace_back([&, writer] {
      for (int step = 0; step < steps; ++step) {
        take_step(writer, step);
        const auto [number, rows] = counted();
        if (number != rows) ++torn_reads;
      }
    });
  }
  workers.clear();
  EXPECT_EQ(counted(), std::pair(std::int64_t{threads * steps}, std::int64_t{threads * steps}));
  EXPECT_EQ(torn_reads, 0);
}

TEST_P(Databases, RefuseChangesByReaders) {
  database_->with_reader([](Connection& connection) {
    EXPECT_THROW(connection.execute("INSERT INTO steps (writer, step) VALUES (1, 1)"), DatabaseProblem);
  });
  EXPECT_EQ(counted().second, 0);
}

TEST_P(Databases, ShowOneMomentToATransactionOfAReader) {
  database_->with_reader([&](Connection& connection) {
    const Transaction transaction(connection);
    EXPECT_EQ(number(connection), 0);
    take_step(1, 1);
    EXPECT_EQ(number(connection), 0);
  });
  EXPECT_EQ(counted().first, 1);
}

TEST_P(Databases, RollBackWhatTheWorkLeftOpen) {
  database_->with_writer([](Connection& connection) {
    connection.begin();
    connection.execute("UPDATE counters SET number = 99");
  });
  EXPECT_EQ(counted().first, 0);
  take_step(1, 1);
  EXPECT_EQ(counted().first, 1);
}

TEST_P(Databases, LetAWriterReadWithAnotherConnection) {
  database_->with_writer([&](Connection& connection) {
    Transaction transaction(connection);
    connection.execute("UPDATE counters SET number = 7");
    EXPECT_EQ(counted().first, 0);
    transaction.commit();
    EXPECT_EQ(counted().first, 7);
  });
}

TEST_P(Databases, NameTheirEngineAndAnswerTheCheck) {
  EXPECT_EQ(database_->engine(), GetParam());
  EXPECT_TRUE(database_->check());
}

TEST_P(Databases, KeepWhatWasWrittenWhenTheyAreOpenedAgain) {
  take_step(1, 1);
  database_.reset();
  database_ = open_database();
  EXPECT_EQ(counted().first, 1);
}

TEST_P(Databases, ComeBackAfterTheServerEndedTheirConnections) {
  if (on_sqlite()) GTEST_SKIP() << "SQLite has no server";
  take_step(1, 1);
  EXPECT_EQ(counted().first, 1);
  const auto administrator = open_connection();
  const auto rows = administrator->query(
      "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
      "WHERE datname = current_database() AND pid <> pg_backend_pid()");
  ASSERT_TRUE(rows->next());
  EXPECT_FALSE(database_->check()) << "the first use finds the connection lost";
  EXPECT_TRUE(database_->check());
  EXPECT_THROW(take_step(1, 2), DatabaseProblem);
  take_step(1, 3);
  EXPECT_EQ(counted().first, 2);
}

Error refusal_of(std::string_view address) {
  const auto database = Database::open(address);
  EXPECT_FALSE(database);
  return database ? Error{} : database.error();
}

TEST(DatabaseAddress, OfAnotherKindIsRefused) {
  EXPECT_EQ(refusal_of("mysql://root@localhost/foothold").kind, ErrorKind::invalid);
  EXPECT_EQ(refusal_of("mysql://root@localhost/foothold").message.key, "storage.bad_address");
}

TEST(DatabaseAddress, ThatIsMalformedIsRefusedWithoutShowingThePassword) {
  const Error refusal = refusal_of("postgresql://ana:secret-word@host:port/name?unknown=1");
  EXPECT_EQ(refusal.kind, ErrorKind::invalid);
  EXPECT_EQ(refusal.message.key, "storage.bad_address");
  EXPECT_THAT(refusal.detail, testing::Not(testing::HasSubstr("secret-word")));
}

TEST(DatabaseAddress, OfAnAbsentServerIsRefusedWithoutShowingThePassword) {
  const FolderForTest empty;
  const Error refusal = refusal_of("postgresql://ana:secret-word@/workspace?host=" + empty.path().string());
  EXPECT_EQ(refusal.kind, ErrorKind::unavailable);
  EXPECT_EQ(refusal.message.key, "storage.cannot_connect");
  EXPECT_EQ(refusal.message.values.back().second, "workspace");
  EXPECT_EQ(refusal.message.values, refusal.hint.values);
  EXPECT_THAT(refusal.detail, testing::Not(testing::HasSubstr("secret-word")));
}

TEST(DatabaseAddress, OfAFileThatIsNoDatabaseIsRefused) {
  const FolderForTest folder;
  const auto file = folder.write("notes.txt", std::string(4096, 'x'));
  EXPECT_EQ(refusal_of(file.string()).message.key, "storage.not_a_database");
}

}  // namespace
}  // namespace foothold::storage
