#include "storage/sqlite/sqlite_copy.hpp"

#include <gmock/gmock.h>

#include "storage/database_problem.hpp"
#include "storage/folder_for_test.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace foothold::storage {
namespace {

class SqliteCopy : public testing::Test {
 protected:
  [[nodiscard]] std::filesystem::path file(const std::string& name) const { return folder_.path() / name; }
  [[nodiscard]] std::unique_ptr<Connection> open(const std::string& name,
                                                 SqliteMode mode = SqliteMode::read_write) const {
    return std::move(open_sqlite(file(name), mode)).value();
  }
  static std::int64_t count(Connection& connection) {
    const auto rows = connection.query("SELECT count(*) FROM places");
    return rows->next() ? rows->integer(0) : -1;
  }

  FolderForTest folder_;
};

TEST_F(SqliteCopy, HoldsWhatWasCommittedWhileAWriterIsAtWork) {
  const auto writer = open("workspace.db");
  writer->run_script("CREATE TABLE places (geoid TEXT); INSERT INTO places VALUES ('51590')");
  writer->begin();
  writer->execute("INSERT INTO places VALUES ('51510')");
  copy_database(*open("workspace.db", SqliteMode::read_only), file("copy.db"));
  writer->commit();
  EXPECT_EQ(count(*open("copy.db", SqliteMode::immutable)), 1);
  EXPECT_EQ(count(*writer), 2);
}

TEST_F(SqliteCopy, IsNotWrittenOverAFile) {
  const auto writer = open("workspace.db");
  writer->run_script("CREATE TABLE places (geoid TEXT)");
  copy_database(*writer, file("copy.db"));
  EXPECT_THROW(copy_database(*writer, file("copy.db")), DatabaseProblem);
}

TEST_F(SqliteCopy, FindsRowsThatReferToNothing) {
  const auto connection = open("workspace.db");
  connection->run_script(
      "CREATE TABLE people (name TEXT PRIMARY KEY); CREATE TABLE tasks (owner TEXT REFERENCES people (name));");
  EXPECT_FALSE(find_damage(*connection));
  connection->run_script("PRAGMA foreign_keys = OFF; INSERT INTO tasks VALUES ('nobody')");
  EXPECT_THAT(find_damage(*connection).value_or(""), testing::HasSubstr("tasks"));
}

TEST_F(SqliteCopy, FindsDamagedPages) {
  {
    const auto connection = open("workspace.db");
    connection->run_script(
        "PRAGMA journal_mode = DELETE; CREATE TABLE places (geoid TEXT); CREATE INDEX by_geoid ON places (geoid);");
    for (int number = 0; number < 2000; ++number)
      connection->execute("INSERT INTO places VALUES ('" + std::to_string(number) + "')");
  }
  {
    std::fstream bytes(file("workspace.db"), std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekp(5 * 4096 + 200);
    bytes << std::string(2000, 'x');
  }
  EXPECT_TRUE(find_damage(*open("workspace.db")));
}

TEST_F(SqliteCopy, KnowsWhetherSomebodyHasTheDatabaseOpen) {
  auto connection = open("workspace.db");
  connection->run_script("CREATE TABLE places (geoid TEXT)");
  EXPECT_FALSE(is_unused(file("workspace.db")).value());
  connection.reset();
  EXPECT_TRUE(is_unused(file("workspace.db")).value());
}

}  // namespace
}  // namespace foothold::storage
