#include "storage/connection.hpp"

#include <gmock/gmock.h>

#include <array>

#include "storage/both_engines_for_test.hpp"
#include "storage/database_problem.hpp"

namespace foothold::storage {
namespace {

constexpr const char* tables_sql =
    "CREATE TABLE coalitions (name TEXT NOT NULL PRIMARY KEY, members INTEGER NOT NULL);"
    "CREATE TABLE plans (coalition TEXT NOT NULL REFERENCES coalitions (name), title TEXT UNIQUE)";
constexpr const char* insert_sql = "INSERT INTO coalitions (name, members) VALUES ($1, $2)";
constexpr const char* upsert_sql =
    "INSERT INTO coalitions (name, members) VALUES ($1, $2) "
    "ON CONFLICT (name) DO UPDATE SET members = coalitions.members + excluded.members RETURNING members";
constexpr const char* count_sql = "SELECT count(*) FROM coalitions";
constexpr const char* members_sql = "SELECT members FROM coalitions WHERE name = $1";

class Statements : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    connection_ = open_connection();
    connection_->run_script(tables_sql);
  }

  std::int64_t insert(std::string_view name, std::int64_t members) {
    const std::array<Value, 2> values = {name, members};
    return connection_->execute(insert_sql, values);
  }

  std::int64_t upsert(std::string_view name, std::int64_t members) {
    const std::array<Value, 2> values = {name, members};
    const auto rows = connection_->query(upsert_sql, values);
    return rows->next() ? rows->integer(0) : -1;
  }

  std::int64_t members(Connection& connection, std::string_view name) {
    const std::array<Value, 1> values = {name};
    const auto rows = connection.query(members_sql, values);
    return rows->next() ? rows->integer(0) : -1;
  }

  std::int64_t count() {
    const auto rows = connection_->query(count_sql);
    return rows->next() ? rows->integer(0) : -1;
  }

  template <typename Work>
  ProblemKind kind_of(Work work) {
    try {
      work();
    } catch (const DatabaseProblem& problem) {
      EXPECT_FALSE(problem.code().empty());
      return problem.kind();
    }
    ADD_FAILURE() << "no problem was thrown";
    return ProblemKind::other;
  }

  std::unique_ptr<Connection> connection_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Statements, both_engines, engine_test_name);

TEST_P(Statements, TellAUniqueViolation) {
  insert("Danville", 5);
  EXPECT_EQ(kind_of([&] { insert("Danville", 6); }), ProblemKind::unique_violation);
  connection_->execute("INSERT INTO plans (coalition, title) VALUES ('Danville', 'Homes')");
  EXPECT_EQ(kind_of([&] { connection_->execute("INSERT INTO plans (coalition, title) VALUES ('Danville', 'Homes')"); }),
            ProblemKind::unique_violation);
}

TEST_P(Statements, TellAMissingValue) {
  const std::array<Value, 2> values = {std::string_view("Danville"), nullptr};
  EXPECT_EQ(kind_of([&] { connection_->execute(insert_sql, values); }), ProblemKind::not_null_violation);
}

TEST_P(Statements, TellAReferenceToNothing) {
  EXPECT_EQ(kind_of([&] { connection_->execute("INSERT INTO plans (coalition, title) VALUES ('Nowhere', 'Homes')"); }),
            ProblemKind::foreign_key_violation);
}

TEST_P(Statements, TellOtherProblemsAsOther) {
  EXPECT_EQ(kind_of([&] { connection_->execute("INSERT INTO nowhere VALUES (1)"); }), ProblemKind::other);
  EXPECT_EQ(kind_of([&] { static_cast<void>(connection_->query("SELEKT 1")); }), ProblemKind::other);
}

TEST_P(Statements, TakeADoubleQuotedWordForAColumn) {
  EXPECT_THROW(static_cast<void>(connection_->query("SELECT name FROM coalitions WHERE name = \"Danville\"")), Broken);
}

TEST_P(Statements, GiveBackWhatAnUpsertMade) {
  EXPECT_EQ(upsert("Danville", 5), 5);
  EXPECT_EQ(upsert("Danville", 3), 8);
  EXPECT_EQ(count(), 1);
}

TEST_P(Statements, AreDoneEvenWhenNobodyReadsTheRowsOfAChange) {
  const std::array<Value, 2> values = {std::string_view("Danville"), std::int64_t{5}};
  {
    const auto unread = connection_->query(upsert_sql, values);
  }
  const auto other = open_connection();
  EXPECT_EQ(members(*other, "Danville"), 5);
}

TEST_P(Statements, CountTheRowsTheyChanged) {
  EXPECT_EQ(insert("Danville", 5), 1);
  EXPECT_EQ(insert("Roanoke", 6), 1);
  EXPECT_EQ(connection_->execute("UPDATE coalitions SET members = 7"), 2);
  EXPECT_EQ(connection_->execute("CREATE TABLE another (id TEXT)"), 0) << "not the count of the statement before";
  EXPECT_EQ(connection_->execute("DELETE FROM coalitions WHERE members = 8"), 0);
}

TEST_P(Statements, BindByNumberNotByOrder) {
  const std::array<Value, 2> values = {std::int64_t{5}, std::string_view("Danville")};
  connection_->execute("INSERT INTO coalitions (name, members) VALUES ($2, $1)", values);
  EXPECT_EQ(members(*connection_, "Danville"), 5);
}

TEST_P(Statements, BindOneValueToSeveralPlaces) {
  const std::array<Value, 1> values = {std::int64_t{5}};
  connection_->execute("INSERT INTO coalitions (name, members) VALUES ('Danville', $1 + $1)", values);
  EXPECT_EQ(members(*connection_, "Danville"), 10);
}

TEST_P(Statements, RefuseTooFewValues) {
  const std::array<Value, 1> values = {std::string_view("Danville")};
  EXPECT_THROW(connection_->execute(insert_sql, values), Broken);
  EXPECT_EQ(count(), 0);
}

TEST_P(Statements, RefuseASecondStatementAndDoNeither) {
  insert("Danville", 5);
  EXPECT_THROW(connection_->execute("UPDATE coalitions SET members = 9; DELETE FROM coalitions"), Broken);
  EXPECT_THROW(connection_->execute("UPDATE coalitions SET members = 9; SELEKT"), Broken);
  EXPECT_THROW(static_cast<void>(connection_->query("SELECT 1; SELECT 2")), Broken);
  EXPECT_EQ(members(*connection_, "Danville"), 5);
}

TEST_P(Statements, MayEndWithASemicolonAndAComment) {
  EXPECT_EQ(connection_->execute("DELETE FROM coalitions;  -- all of them\n "), 0);
}

TEST_P(Statements, RefuseATextWithoutAStatement) {
  EXPECT_THROW(connection_->execute("  -- nothing"), Broken);
  EXPECT_THROW(static_cast<void>(connection_->query("")), Broken);
  EXPECT_THROW(static_cast<void>(connection_->query(std::string_view("SELECT 1\0", 9))), Broken);
}

TEST_P(Statements, RefuseToExecuteWhatGivesRows) {
  EXPECT_THROW(connection_->execute("INSERT INTO coalitions VALUES ('Danville', 5) RETURNING name"), Broken);
  EXPECT_EQ(count(), 0);
}

TEST_P(Statements, AnswerWithoutRowsToAQueryThatGivesNone) {
  EXPECT_FALSE(connection_->query("INSERT INTO coalitions VALUES ('Danville', 5)")->next());
  EXPECT_EQ(count(), 1);
}

TEST_P(Statements, KeepNoSnapshotOfRowsReadHalf) {
  insert("Danville", 5);
  insert("Roanoke", 6);
  {
    const auto rows = connection_->query("SELECT name FROM coalitions");
    ASSERT_TRUE(rows->next());
  }
  const auto other = open_connection();
  other->execute("UPDATE coalitions SET members = 50");
  EXPECT_EQ(members(*connection_, "Danville"), 50);
  EXPECT_EQ(insert("Galax", 7), 1);
  connection_->execute("DROP TABLE plans");
}

TEST_P(Statements, CanBeReadTwiceAtTheSameTime) {
  insert("Danville", 5);
  insert("Roanoke", 6);
  const auto outer = connection_->query("SELECT name FROM coalitions ORDER BY name");
  ASSERT_TRUE(outer->next());
  const auto inner = connection_->query("SELECT name FROM coalitions ORDER BY name");
  ASSERT_TRUE(inner->next());
  ASSERT_TRUE(inner->next());
  EXPECT_EQ(outer->text(0), "Danville");
  EXPECT_EQ(inner->text(0), "Roanoke");
}

TEST_P(Statements, WorkAgainAfterAProblem) {
  insert("Danville", 5);
  EXPECT_THROW(insert("Danville", 6), DatabaseProblem);
  EXPECT_EQ(insert("Roanoke", 6), 1);
  EXPECT_EQ(members(*connection_, "Roanoke"), 6);
}

TEST_P(Statements, WorkInAnyNumberOfTexts) {
  for (int number = 0; number < 450; ++number) {
    const auto rows = connection_->query("SELECT " + std::to_string(number));
    ASSERT_TRUE(rows->next());
    ASSERT_EQ(rows->integer(0), number);
  }
}

TEST_P(Statements, TakeTheSameTextWithValuesOfOtherTypes) {
  const std::array<Value, 1> none = {nullptr};
  const std::array<Value, 1> some = {std::string_view("Homes")};
  insert("Danville", 5);
  connection_->execute("INSERT INTO plans (coalition, title) VALUES ('Danville', $1)", none);
  connection_->execute("INSERT INTO plans (coalition, title) VALUES ('Danville', $1)", some);
  const auto rows = connection_->query("SELECT count(*), count(title) FROM plans");
  ASSERT_TRUE(rows->next());
  EXPECT_EQ(rows->integer(0), 2);
  EXPECT_EQ(rows->integer(1), 1);
}

TEST_P(Statements, OfAScriptRunInOrder) {
  connection_->run_script("INSERT INTO coalitions VALUES ('Danville', 5); UPDATE coalitions SET members = 6;");
  EXPECT_EQ(members(*connection_, "Danville"), 6);
  EXPECT_THROW(connection_->run_script("SELEKT 1"), DatabaseProblem);
}

}  // namespace
}  // namespace foothold::storage
