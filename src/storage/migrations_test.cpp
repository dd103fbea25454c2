#include "storage/migrations.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <filesystem>
#include <map>
#include <thread>

#include "base/source_tree.hpp"
#include "storage/both_engines_for_test.hpp"

namespace foothold::storage {
namespace {

constexpr const char* recorded_sql =
    "SELECT name FROM schema_migrations WHERE applied_at LIKE '20%Z' AND length(checksum) = 64 ORDER BY number";

class Migrations : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    database_ = open_database();
    write("0001_places.sql", "CREATE TABLE places (geoid TEXT); INSERT INTO places VALUES ('51590');");
    write("0002_plans.sql", "-- the second\nCREATE TABLE plans (title TEXT);\n");
  }

  void write(const std::string& name, const std::string& sql) { folder().write(GetParam() + "/" + name, sql); }
  void remove(const std::string& name) { std::filesystem::remove(folder().path() / GetParam() / name); }
  Result<int> run() { return migrate(*database_, folder().path()); }

  Error refusal() {
    const auto result = run();
    EXPECT_FALSE(result);
    return result ? Error{} : result.error();
  }

  std::vector<std::string> recorded() {
    return database_->with_reader([](Connection& connection) {
      std::vector<std::string> names;
      const auto rows = connection.query(recorded_sql);
      while (rows->next()) names.emplace_back(rows->text(0));
      return names;
    });
  }

  bool has_table(const std::string& name) {
    try {
      database_->with_reader(
          [&](Connection& connection) { static_cast<void>(connection.query("SELECT * FROM " + name)); });
      return true;
    } catch (const DatabaseProblem&) {
      return false;
    }
  }

  std::unique_ptr<Database> database_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Migrations, both_engines, engine_test_name);

TEST_P(Migrations, AreAppliedInOrderAndRecorded) {
  EXPECT_EQ(run().value(), 2);
  EXPECT_THAT(recorded(), testing::ElementsAre("0001_places", "0002_plans"));
  EXPECT_TRUE(has_table("places"));
  EXPECT_TRUE(has_table("plans"));
}

TEST_P(Migrations, AreAppliedOnce) {
  EXPECT_EQ(run().value(), 2);
  EXPECT_EQ(run().value(), 0);
  write("0003_people.sql", "CREATE TABLE people (name TEXT)");
  EXPECT_EQ(run().value(), 1);
  EXPECT_TRUE(has_table("people"));
}

TEST_P(Migrations, ThatWereChangedAreRefusedAndNothingIsChanged) {
  ASSERT_TRUE(run());
  write("0001_places.sql", "CREATE TABLE places (geoid TEXT NOT NULL);");
  write("0003_people.sql", "CREATE TABLE people (name TEXT)");
  const Error refused = refusal();
  EXPECT_EQ(refused.kind, ErrorKind::unavailable);
  EXPECT_EQ(refused.message, (Message{"storage.migration_changed", {{"migration", "0001_places"}}}));
  EXPECT_EQ(refused.hint, (Message{"storage.migration_changed.hint", {{"migration", "0001_places"}}}));
  EXPECT_FALSE(has_table("people"));
  EXPECT_THAT(recorded(), testing::SizeIs(2));
}

TEST_P(Migrations, UnknownToThisProgramAreRefused) {
  ASSERT_TRUE(run());
  remove("0002_plans.sql");
  const Error refused = refusal();
  EXPECT_EQ(refused.kind, ErrorKind::unavailable);
  EXPECT_EQ(refused.message, (Message{"storage.database_newer", {{"migration", "0002_plans"}}}));
  EXPECT_THAT(recorded(), testing::SizeIs(2));
}

TEST_P(Migrations, ThatFailAreUndoneWithThoseBeforeThem) {
  ASSERT_TRUE(run());
  write("0003_people.sql", "CREATE TABLE people (name TEXT)");
  write("0004_plans.sql", "ALTER TABLE plans ADD COLUMN goal TEXT; INSERT INTO nowhere VALUES (1);");
  const Error refused = refusal();
  EXPECT_EQ(refused.kind, ErrorKind::internal);
  EXPECT_EQ(refused.message, (Message{"storage.migration_failed", {{"migration", "0004_plans"}}}));
  EXPECT_THAT(refused.detail, testing::HasSubstr("nowhere"));
  EXPECT_THAT(recorded(), testing::ElementsAre("0001_places", "0002_plans"));
  EXPECT_FALSE(has_table("people"));
  write("0004_plans.sql", "ALTER TABLE plans ADD COLUMN goal TEXT");
  EXPECT_EQ(run().value(), 2);
}

TEST_P(Migrations, AreAnnouncedOnceAndOnlyWhereThereAreTablesAlready) {
  int announced = 0;
  bool had_people = true;
  const BeforeUpgrade announce = [&]() -> Result<void> {
    ++announced;
    had_people = has_table("people");
    return {};
  };
  ASSERT_TRUE(migrate(*database_, folder().path(), announce));
  EXPECT_EQ(announced, 0);
  write("0003_people.sql", "CREATE TABLE people (name TEXT)");
  write("0004_tasks.sql", "CREATE TABLE tasks (name TEXT)");
  ASSERT_TRUE(migrate(*database_, folder().path(), announce));
  EXPECT_EQ(announced, 1);
  EXPECT_FALSE(had_people);
  ASSERT_TRUE(migrate(*database_, folder().path(), announce));
  EXPECT_EQ(announced, 1);
}

TEST_P(Migrations, AreNotAppliedWhenThePreparationIsRefused) {
  ASSERT_TRUE(run());
  write("0003_people.sql", "CREATE TABLE people (name TEXT)");
  const auto refused = migrate(*database_, folder().path(), []() -> Result<void> {
    Error error;
    error.field = "no room";
    return error;
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().field, "no room");
  EXPECT_FALSE(has_table("people"));
  EXPECT_EQ(run().value(), 1);
}

TEST_P(Migrations, ThatLeaveRowsWithoutWhatTheyReferToAreUndone) {
  if (!on_sqlite()) GTEST_SKIP() << "PostgreSQL looks at every row itself";
  ASSERT_TRUE(run());
  write("0003_people.sql",
        "PRAGMA defer_foreign_keys = ON; CREATE TABLE people (name TEXT PRIMARY KEY);"
        "CREATE TABLE tasks (owner TEXT REFERENCES people (name)); INSERT INTO tasks VALUES ('nobody');");
  const Error refused = refusal();
  EXPECT_EQ(refused.kind, ErrorKind::internal);
  EXPECT_EQ(refused.message.key, "storage.upgrade_damaged");
  EXPECT_THAT(refused.detail, testing::HasSubstr("tasks"));
  EXPECT_FALSE(has_table("tasks"));
}

TEST_P(Migrations, ThatEndTheirOwnTransactionAreNotRecorded) {
  write("0003_people.sql", "CREATE TABLE people (name TEXT); COMMIT;");
  EXPECT_THROW(static_cast<void>(run()), Broken);
}

TEST_P(Migrations, WithAGapInTheirNumbersAreRefused) {
  write("0004_people.sql", "CREATE TABLE people (name TEXT)");
  EXPECT_EQ(refusal().message.key, "storage.migration_number");
  EXPECT_FALSE(has_table("places"));
}

TEST_P(Migrations, WithTheSameNumberAreRefused) {
  write("0002_people.sql", "CREATE TABLE people (name TEXT)");
  EXPECT_EQ(refusal().message.key, "storage.migration_number");
}

TEST_P(Migrations, WithoutANumberAreRefusedButOtherFilesAreLeftAside) {
  write("README.md", "how to write migrations");
  EXPECT_TRUE(run());
  write("people.sql", "CREATE TABLE people (name TEXT)");
  EXPECT_EQ(refusal().message.key, "storage.migration_number");
}

TEST_P(Migrations, ThatAreNotThereAreRefused) {
  std::filesystem::remove_all(folder().path() / GetParam());
  EXPECT_EQ(refusal().message.key, "storage.migrations_missing");
}

TEST_P(Migrations, AreAppliedByOneOfSeveralProgramsThatStartTogether) {
  std::atomic<int> applied = 0;
  std::vector<std::jthread> programs;
  for (int number = 0; number < 4; ++number) {
    programs.emplace_back([&] { applied += migrate(*open_database(), folder().path()).value(); });
  }
  programs.clear();
  EXPECT_EQ(applied, 2);
  EXPECT_THAT(recorded(), testing::SizeIs(2));
}

TEST_P(Migrations, OfTheProjectAreApplied) {
  const auto result = migrate(*database_, source_tree() / "migrations");
  ASSERT_TRUE(result) << result.error().message.key << ": " << result.error().detail;
  EXPECT_GE(*result, 1);
}

TEST(ProjectMigrations, HaveTheSameNamesForBothEngines) {
  std::map<std::string, std::vector<std::string>> names;
  for (const std::string engine : {"sqlite", "postgres"}) {
    const auto folder = source_tree() / "migrations" / engine;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      names[engine].push_back(entry.path().filename());
  }
  EXPECT_THAT(names["sqlite"], testing::UnorderedElementsAreArray(names["postgres"]));
}

}  // namespace
}  // namespace foothold::storage
