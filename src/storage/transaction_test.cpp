#include <gtest/gtest.h>

#include <stdexcept>

#include "storage/both_engines_for_test.hpp"
#include "storage/database_problem.hpp"

namespace foothold::storage {
namespace {

constexpr const char* insert_sql = "INSERT INTO names (name) VALUES ('Danville')";

class Transactions : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    connection_ = open_connection();
    connection_->run_script("CREATE TABLE names (name TEXT NOT NULL PRIMARY KEY)");
  }

  std::int64_t count_seen_by(Connection& connection) {
    const auto rows = connection.query("SELECT count(*) FROM names");
    return rows->next() ? rows->integer(0) : -1;
  }

  std::unique_ptr<Connection> connection_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Transactions, both_engines, engine_test_name);

TEST_P(Transactions, ShowTheirChangesToOthersWhenTheyAreCommitted) {
  const auto other = open_connection();
  Transaction transaction(*connection_);
  connection_->execute(insert_sql);
  EXPECT_EQ(count_seen_by(*connection_), 1);
  EXPECT_EQ(count_seen_by(*other), 0);
  transaction.commit();
  EXPECT_EQ(count_seen_by(*other), 1);
}

TEST_P(Transactions, AreRolledBackByAnException) {
  const auto failing_work = [&] {
    Transaction transaction(*connection_);
    connection_->execute(insert_sql);
    throw std::runtime_error("the work failed");
  };
  EXPECT_THROW(failing_work(), std::runtime_error);
  EXPECT_EQ(count_seen_by(*connection_), 0);
}

TEST_P(Transactions, AreRolledBackWhileRowsAreStillBeingRead) {
  connection_->execute(insert_sql);
  std::unique_ptr<Rows> rows;
  {
    Transaction transaction(*connection_);
    connection_->execute("INSERT INTO names (name) VALUES ('Roanoke')");
    rows = connection_->query("SELECT name FROM names");
    ASSERT_TRUE(rows->next());
  }
  rows.reset();
  EXPECT_EQ(count_seen_by(*connection_), 1);
}

TEST_P(Transactions, AcceptNothingButARollbackAfterAProblem) {
  {
    Transaction transaction(*connection_);
    connection_->execute(insert_sql);
    EXPECT_THROW(connection_->execute(insert_sql), DatabaseProblem);
    EXPECT_THROW(connection_->execute("INSERT INTO names (name) VALUES ('Roanoke')"), Broken);
    EXPECT_THROW(static_cast<void>(connection_->query("SELECT 1")), Broken);
    EXPECT_THROW(connection_->run_script("SELECT 1"), Broken);
    EXPECT_THROW(transaction.commit(), Broken);
  }
  EXPECT_EQ(count_seen_by(*connection_), 0);
  Transaction next(*connection_);
  connection_->execute(insert_sql);
  next.commit();
  EXPECT_EQ(count_seen_by(*connection_), 1);
}

TEST_P(Transactions, CannotBeNested) {
  Transaction transaction(*connection_);
  connection_->execute(insert_sql);
  EXPECT_THROW(connection_->begin(), Broken);
  transaction.commit();
  EXPECT_EQ(count_seen_by(*connection_), 1);
}

TEST_P(Transactions, CannotBeCommittedBeforeTheyBegin) {
  EXPECT_THROW(connection_->commit(), Broken);
  connection_->rollback();
  EXPECT_EQ(connection_->execute(insert_sql), 1);
}

TEST_P(Transactions, WithTablesAreRolledBackToo) {
  {
    const Transaction transaction(*connection_);
    connection_->run_script("CREATE TABLE places (geoid TEXT); INSERT INTO places VALUES ('51590')");
  }
  EXPECT_THROW(static_cast<void>(connection_->query("SELECT geoid FROM places")), DatabaseProblem);
}

}  // namespace
}  // namespace foothold::storage
