#include "storage/sqlite/sqlite_connection.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <sstream>
#include <thread>

#include "storage/database_problem.hpp"
#include "storage/folder_for_test.hpp"

namespace foothold::storage {
namespace {

constexpr std::array<SqliteMode, 4> all_modes = {SqliteMode::read_write, SqliteMode::read_only, SqliteMode::immutable,
                                                 SqliteMode::build};
constexpr uid_t nobody = 65534;

std::unique_ptr<Connection> open_or_throw(const std::filesystem::path& file, SqliteMode mode) {
  auto connection = open_sqlite(file, mode);
  if (!connection) throw Broken(connection.error().message.key + ": " + connection.error().detail);
  return std::move(connection).value();
}

Error refusal_of(const std::filesystem::path& file, SqliteMode mode) {
  const auto connection = open_sqlite(file, mode);
  EXPECT_FALSE(connection);
  return connection ? Error{} : connection.error();
}

std::string content_of(const std::filesystem::path& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

std::int64_t integer(Connection& connection, std::string_view sql) {
  const auto rows = connection.query(sql);
  return rows->next() ? rows->integer(0) : -1;
}

class SqliteFiles : public testing::Test {
 protected:
  std::filesystem::path file(const std::string& name) const { return folder_.path() / name; }

  std::filesystem::path make_edition(const std::string& name) const {
    const auto connection = open_or_throw(file(name), SqliteMode::build);
    connection->run_script("CREATE TABLE places (geoid TEXT) STRICT; INSERT INTO places VALUES ('51590')");
    return file(name);
  }

  FolderForTest folder_;
};

TEST_F(SqliteFiles, OfGarbageAreRefusedAndLeftAsTheyAre) {
  const std::string garbage = "geoid,value\n51590,3.5\n" + std::string(5000, 'x');
  const auto path = folder_.write("garbage.db", garbage);
  for (const SqliteMode mode : all_modes) {
    const Error refused = refusal_of(path, mode);
    EXPECT_EQ(refused.kind, ErrorKind::invalid);
    EXPECT_EQ(refused.message, (Message{"storage.not_a_database", {{"file", path}}}));
    EXPECT_EQ(refused.hint, (Message{"storage.not_a_database.hint", {{"file", path}}}));
    EXPECT_EQ(content_of(path), garbage);
  }
}

TEST_F(SqliteFiles, ThatAreCutOffAreRefused) {
  const auto path = make_edition("edition.db");
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  EXPECT_EQ(refusal_of(path, SqliteMode::immutable).kind, ErrorKind::invalid);
  std::filesystem::resize_file(path, 60);
  EXPECT_EQ(refusal_of(path, SqliteMode::immutable).kind, ErrorKind::invalid);
}

TEST_F(SqliteFiles, ThatAreEmptyAreRefusedForReading) {
  const auto path = folder_.write("empty.db", "");
  EXPECT_EQ(refusal_of(path, SqliteMode::immutable).kind, ErrorKind::invalid);
  EXPECT_EQ(refusal_of(path, SqliteMode::read_only).kind, ErrorKind::invalid);
}

TEST_F(SqliteFiles, ThatAreMissingAreNotFoundForReading) {
  for (const SqliteMode mode : {SqliteMode::immutable, SqliteMode::read_only}) {
    const Error refused = refusal_of(file("absent.db"), mode);
    EXPECT_EQ(refused.kind, ErrorKind::not_found);
    EXPECT_EQ(refused.message.key, "storage.file_missing");
  }
  EXPECT_FALSE(std::filesystem::exists(file("absent.db")));
}

TEST_F(SqliteFiles, InAMissingFolderAreUnavailableForWriting) {
  for (const SqliteMode mode : {SqliteMode::read_write, SqliteMode::build}) {
    const Error refused = refusal_of(file("absent/new.db"), mode);
    EXPECT_EQ(refused.kind, ErrorKind::unavailable);
    EXPECT_EQ(refused.message.key, "storage.cannot_open");
  }
}

TEST_F(SqliteFiles, ThatAreFoldersAreUnavailable) {
  for (const SqliteMode mode : all_modes) EXPECT_EQ(refusal_of(folder_.path(), mode).kind, ErrorKind::unavailable);
}

TEST_F(SqliteFiles, MayHaveAnyNameAsAnEdition) {
  for (const std::string name : {"año 2025 #1?.db", "100%25&immutable=0.db", "a;b+c=d'e\".db", ":memory:"}) {
    const auto path = make_edition(name);
    EXPECT_EQ(integer(*open_or_throw(path, SqliteMode::immutable), "SELECT count(*) FROM places"), 1) << name;
    EXPECT_EQ(integer(*open_or_throw(path, SqliteMode::read_only), "SELECT count(*) FROM places"), 1) << name;
  }
}

TEST_F(SqliteFiles, AreFoundByARelativePath) {
  const auto path = std::filesystem::relative(make_edition("edition.db"));
  EXPECT_EQ(integer(*open_or_throw(path, SqliteMode::immutable), "SELECT count(*) FROM places"), 1);
}

TEST_F(SqliteFiles, OfALiveDatabaseAreSafeAgainstAPowerCut) {
  const auto connection = open_or_throw(file("workspace.db"), SqliteMode::read_write);
  const auto mode = connection->query("PRAGMA journal_mode");
  ASSERT_TRUE(mode->next());
  EXPECT_EQ(mode->text(0), "wal");
  EXPECT_EQ(integer(*connection, "PRAGMA synchronous"), 2);
  EXPECT_EQ(integer(*connection, "PRAGMA foreign_keys"), 1);
  EXPECT_EQ(integer(*connection, "PRAGMA busy_timeout"), 5000);
}

TEST_F(SqliteFiles, OfAnEditionStandAlone) {
  make_edition("edition.db");
  const auto reader = open_or_throw(file("edition.db"), SqliteMode::immutable);
  EXPECT_EQ(integer(*reader, "SELECT count(*) FROM places"), 1);
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder_.path()))
    names.push_back(entry.path().filename());
  EXPECT_THAT(names, testing::ElementsAre("edition.db"));
}

TEST_F(SqliteFiles, OpenedForReadingRefuseChanges) {
  make_edition("edition.db");
  for (const SqliteMode mode : {SqliteMode::immutable, SqliteMode::read_only}) {
    const auto reader = open_or_throw(file("edition.db"), mode);
    EXPECT_THROW(reader->execute("DELETE FROM places"), DatabaseProblem);
    EXPECT_EQ(integer(*reader, "SELECT count(*) FROM places"), 1);
  }
}

TEST_F(SqliteFiles, OpenedForReadingShowWhatTheWriterDoes) {
  const auto writer = open_or_throw(file("workspace.db"), SqliteMode::read_write);
  writer->run_script("CREATE TABLE places (geoid TEXT)");
  const auto reader = open_or_throw(file("workspace.db"), SqliteMode::read_only);
  EXPECT_EQ(integer(*reader, "SELECT count(*) FROM places"), 0);
  writer->execute("INSERT INTO places VALUES ('51590')");
  EXPECT_EQ(integer(*reader, "SELECT count(*) FROM places"), 1);
}

TEST_F(SqliteFiles, RefuseMoreValuesThanPlaceholdersAndPlaceholdersOfOtherKinds) {
  const auto connection = open_or_throw(file("workspace.db"), SqliteMode::read_write);
  const std::array<Value, 2> values = {std::int64_t{1}, std::int64_t{2}};
  EXPECT_THROW(static_cast<void>(connection->query("SELECT $1", values)), Broken);
  EXPECT_THROW(static_cast<void>(connection->query("SELECT $1, ?", values)), Broken);
  EXPECT_THROW(static_cast<void>(connection->query("SELECT $1, $3", values)), Broken);
  EXPECT_THROW(static_cast<void>(connection->query("SELECT $1, :name", values)), Broken);
  EXPECT_THROW(static_cast<void>(connection->query("SELECT $1, $2::text", values)), Broken);
}

TEST_F(SqliteFiles, OpenedByManyAtOnceAreNeverBusy) {
  open_or_throw(file("workspace.db"), SqliteMode::read_write)->run_script("CREATE TABLE places (geoid TEXT)");
  for (int round = 0; round < 10; ++round) {
    std::atomic<int> refused = 0;
    std::vector<std::jthread> threads;
    for (int number = 0; number < 8; ++number) {
      const SqliteMode mode = number % 2 == 0 ? SqliteMode::read_write : SqliteMode::read_only;
      threads.emplace_back([&, mode] { refused += open_sqlite(file("workspace.db"), mode) ? 0 : 1; });
    }
    threads.clear();
    EXPECT_EQ(refused, 0);
  }
}

// Never comes back, whatever is thrown: the process would go on with the tests that follow.
[[noreturn]] void end_with(const std::function<bool()>& work) {
  try {
    _exit(work() ? 0 : 1);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    _exit(2);
  }
}

// In a process of its own without special rights, because the superuser may write everywhere.
int exit_code_without_rights(const std::function<bool()>& work) {
  const pid_t child = fork();
  if (child == 0) end_with([&] { return (geteuid() != 0 || setuid(nobody) == 0) && work(); });
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(SqliteFiles, OfAnEditionAreReadableInAFolderThatIsReadOnly) {
  using std::filesystem::perms;
  const auto path = make_edition("edition.db");
  std::filesystem::permissions(path, perms(0444));
  std::filesystem::permissions(folder_.path(), perms(0555));
  const auto reads = [&] {
    return integer(*open_or_throw(path, SqliteMode::immutable), "SELECT count(*) FROM places") == 1;
  };
  const auto is_refused_for_writing = [&] {
    return refusal_of(path, SqliteMode::read_write).message.key == "storage.cannot_open" &&
           refusal_of(file("new.db"), SqliteMode::build).message.key == "storage.cannot_open";
  };
  EXPECT_EQ(exit_code_without_rights(reads), 0);
  EXPECT_EQ(exit_code_without_rights(is_refused_for_writing), 0);
  std::filesystem::permissions(folder_.path(), perms(0755));
}

TEST_F(SqliteFiles, ThatMayNotBeReadAreUnavailable) {
  const auto path = make_edition("edition.db");
  std::filesystem::permissions(path, std::filesystem::perms(0));
  const auto is_refused = [&] { return refusal_of(path, SqliteMode::immutable).message.key == "storage.cannot_open"; };
  EXPECT_EQ(exit_code_without_rights(is_refused), 0);
}

}  // namespace
}  // namespace foothold::storage
