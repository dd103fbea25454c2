#include "metrics/import/fetch/release_fetch.hpp"

#include <gmock/gmock.h>

#include "base/content/messages.hpp"
#include "base/files.hpp"
#include "base/source_tree.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/import/fetch/release_fetch_list.hpp"
#include "metrics/import/fetch/release_fetch_server_for_test.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::metrics {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::string_view folder_hash = "0123456789abcdef0123456789abcdef01234567";
constexpr std::size_t file_bytes = 100000;

const ContentFolder& content() {
  static const ContentFolder folder(source_tree() / "content");
  return folder;
}

const Catalogue& catalogue() {
  static ContentProblems problems;
  static const Catalogue read =
      Catalogue::read(content(), toolkit::read_toolkit(content(), problems).framework, problems);
  return read;
}

const std::string& first_file() {
  return catalogue().files().front().name;
}

// A different text for each file, long enough to come in several pieces.
std::string text_of(const std::string& name) {
  std::string text = "year,state\n";
  while (text.size() < file_bytes) text += name + "," + std::to_string(text.size()) + "\n";
  return text;
}

std::string list_entry(const std::string& name, const std::string& text) {
  return R"({"path":")" + name + R"(","mode":"100644","type":"blob","sha":")" + git_blob_hash(text) + R"(","size":)" +
         std::to_string(text.size()) + R"(,"url":"https://example.org"})";
}

std::string list_path() {
  const ReleaseSource& source = catalogue().source();
  return "/repos/" + source.repository + "/git/trees/" + source.branch + ":" + source.folder;
}

std::string path_of(const std::string& name) {
  const ReleaseSource& source = catalogue().source();
  return "/" + source.repository + "/" + source.branch + "/" + source.folder + "/" + name;
}

std::string list_of_all_files() {
  std::string entries = R"({"path":"old","mode":"040000","type":"tree","sha":")" + std::string(folder_hash) + R"("})";
  for (const ReleaseFile& file : catalogue().files()) entries += "," + list_entry(file.name, text_of(file.name));
  return R"({"sha":")" + std::string(folder_hash) + R"(","url":"x","tree":[)" + entries + R"(],"truncated":false})";
}

class ReleaseFetch : public testing::Test {
 protected:
  void SetUp() override {
    server_.serve(list_path(), list_of_all_files());
    for (const ReleaseFile& file : catalogue().files()) server_.serve(path_of(file.name), text_of(file.name));
    request_.folder = folder_.path() / "release";
    request_.raw_address = request_.list_address = server_.address();
  }

  Result<FetchSummary> fetch() { return fetch_release(request_, catalogue()); }

  [[nodiscard]] std::filesystem::path target(const std::string& name) const { return request_.folder / name; }

  [[nodiscard]] std::vector<std::string> names_in_folder() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(request_.folder))
      names.push_back(entry.path().filename().string());
    return names;
  }

  void expect_refused(const Result<FetchSummary>& result, ErrorKind kind, const std::string& key) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, kind);
    EXPECT_EQ(result.error().message.key, key);
    EXPECT_EQ(result.error().hint.key, key + ".hint");
    ContentProblems problems_of_others;
    const Messages messages = Messages::read(content(), problems_of_others);
    for (const Language language : all_languages)
      for (const Message& message : {result.error().message, result.error().hint})
        EXPECT_THAT(messages.fill(language, message), AllOf(Not(IsEmpty()), Not(HasSubstr("{"))));
  }

  ServerForTest server_;
  TemporaryFolder folder_;
  FetchRequest request_;
};

TEST(GitBlobHash, IsTheOneThatGitComputes) {
  EXPECT_EQ(git_blob_hash(""), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
  EXPECT_EQ(git_blob_hash("hello\n"), "ce013625030ba8dba906f756967f9e9ca394464a");
}

TEST(FileList, ReadsTheFilesOfAFolderAndLeavesOutItsFolders) {
  const auto list = read_file_list(list_of_all_files());
  ASSERT_TRUE(list);
  EXPECT_EQ(list->state, folder_hash);
  EXPECT_THAT(list->files, SizeIs(catalogue().files().size()));
  EXPECT_EQ(list->find("old"), nullptr);
  EXPECT_EQ(list->find(first_file())->size, text_of(first_file()).size());
}

TEST(FileList, IsNothingWhenTheTextIsNotAList) {
  const std::string head = R"({"sha":")" + std::string(folder_hash) + R"(","tree":)";
  for (const std::string& text :
       {std::string(), std::string("<html>"), std::string("[]"), std::string(R"({"message":"Not Found"})"),
        head + "{}}", head + "[1]}", head + R"([{"path":"a","type":"blob","sha":"short","size":1}]})",
        head + R"([{"path":"a","type":"blob","sha":")" + std::string(folder_hash) + R"(","size":-1}]})",
        list_of_all_files() + "x"})
    EXPECT_FALSE(read_file_list(text)) << text;
}

TEST_F(ReleaseFetch, BringsAllFilesWithTheirChecksums) {
  const auto summary = fetch();
  ASSERT_TRUE(summary) << summary.error().detail;
  const std::size_t files = catalogue().files().size();
  EXPECT_EQ(summary->downloaded, files);
  EXPECT_EQ(summary->already_there, 0U);
  EXPECT_GE(summary->bytes, files * file_bytes);
  EXPECT_EQ(summary->folder_state, folder_hash);
  for (const ReleaseFile& file : catalogue().files()) EXPECT_EQ(read_file(target(file.name)), text_of(file.name));
  EXPECT_THAT(names_in_folder(), AllOf(SizeIs(files + 1), Contains("SHA256SUMS"), Not(Contains(EndsWith(".part")))));
  const std::string sums = *read_file(target("SHA256SUMS"));
  EXPECT_THAT(sums, HasSubstr(sha256(text_of(first_file())) + "  " + first_file() + "\n"));
  EXPECT_EQ(static_cast<std::size_t>(std::count(sums.begin(), sums.end(), '\n')), files);
}

TEST_F(ReleaseFetch, TellsItsProgress) {
  std::size_t last_done = 0;
  request_.on_progress = [&](const std::string& file, std::size_t done, std::size_t total) {
    EXPECT_EQ(total, text_of(file).size());
    EXPECT_LE(done, total);
    last_done = done;
  };
  ASSERT_TRUE(fetch());
  EXPECT_EQ(last_done, text_of(catalogue().files().back().name).size());
}

TEST_F(ReleaseFetch, KeepsASoundFileAndReplacesADamagedOne) {
  ASSERT_TRUE(fetch());
  const std::string damaged = catalogue().files().back().name;
  write_file(target(damaged), "year\n");
  const auto again = fetch();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->downloaded, 1U);
  EXPECT_EQ(again->already_there, catalogue().files().size() - 1);
  EXPECT_THAT(server_.requests(path_of(first_file())), SizeIs(1));
  EXPECT_EQ(read_file(target(damaged)), text_of(damaged));
}

TEST_F(ReleaseFetch, TakesUpABrokenConnectionWhereItBrokeOff) {
  server_.fail(path_of(first_file()), {FaultForTest::Kind::cut, 1, 30000});
  ASSERT_TRUE(fetch());
  EXPECT_THAT(server_.requests(path_of(first_file())),
              ElementsAre(Field(&RequestForTest::from, 0U), Field(&RequestForTest::from, 30000U)));
  EXPECT_EQ(read_file(target(first_file())), text_of(first_file()));
}

TEST_F(ReleaseFetch, GoesOnWithTheNextCommandAfterTheConnectionStayedBroken) {
  server_.fail(path_of(first_file()), {FaultForTest::Kind::cut, 100, 5000});
  const auto broken = fetch();
  expect_refused(broken, ErrorKind::unavailable, "fetch.broke_off");
  EXPECT_EQ(broken.error().field, first_file());
  EXPECT_THAT(names_in_folder(), ElementsAre(first_file() + ".part"));
  const std::size_t kept = std::filesystem::file_size(target(first_file() + ".part"));
  EXPECT_EQ(*read_file(target(first_file() + ".part")), text_of(first_file()).substr(0, kept));

  server_.fail(path_of(first_file()), {FaultForTest::Kind::cut, 0, 0});
  ASSERT_TRUE(fetch());
  EXPECT_EQ(server_.requests(path_of(first_file())).back().from, kept);
  EXPECT_EQ(read_file(target(first_file())), text_of(first_file()));
}

TEST_F(ReleaseFetch, StartsOverWhenTheServerSendsNoParts) {
  server_.ignore_ranges();
  server_.fail(path_of(first_file()), {FaultForTest::Kind::cut, 1, 30000});
  ASSERT_TRUE(fetch());
  EXPECT_EQ(read_file(target(first_file())), text_of(first_file()));
}

TEST_F(ReleaseFetch, StartsOverWhenThePartIsOfAnotherFile) {
  std::filesystem::create_directories(request_.folder);
  write_file(target(first_file() + ".part"), "an older state of the file");
  ASSERT_TRUE(fetch());
  EXPECT_EQ(read_file(target(first_file())), text_of(first_file()));
}

TEST_F(ReleaseFetch, FetchesAFileWithAWrongChecksumOnceMore) {
  server_.fail(path_of(first_file()), {FaultForTest::Kind::wrong_bytes, 1});
  ASSERT_TRUE(fetch());
  EXPECT_THAT(server_.requests(path_of(first_file())), SizeIs(2));
  EXPECT_EQ(read_file(target(first_file())), text_of(first_file()));
}

TEST_F(ReleaseFetch, RefusesAFileWhoseChecksumStaysWrongByName) {
  server_.fail(path_of(first_file()), {FaultForTest::Kind::wrong_bytes, 100});
  const auto refused = fetch();
  expect_refused(refused, ErrorKind::conflict, "fetch.wrong_checksum");
  EXPECT_EQ(refused.error().field, first_file());
  EXPECT_THAT(refused.error().message.values, Contains(std::pair<std::string, std::string>("file", first_file())));
  EXPECT_THAT(server_.requests(path_of(first_file())), SizeIs(2));
  EXPECT_THAT(names_in_folder(), IsEmpty());
}

TEST_F(ReleaseFetch, KeepsTheOldFileWhenTheNewOneIsRefused) {
  std::filesystem::create_directories(request_.folder);
  write_file(target(first_file()), "last year's file");
  server_.fail(path_of(first_file()), {FaultForTest::Kind::wrong_bytes, 100});
  expect_refused(fetch(), ErrorKind::conflict, "fetch.wrong_checksum");
  EXPECT_EQ(read_file(target(first_file())), "last year's file");
}

TEST_F(ReleaseFetch, DoesNotTakeMoreBytesThanAreListed) {
  server_.fail(path_of(first_file()), {FaultForTest::Kind::too_many_bytes, 100});
  expect_refused(fetch(), ErrorKind::conflict, "fetch.wrong_checksum");
}

TEST_F(ReleaseFetch, SaysThatTheServerCannotBeReached) {
  request_.list_address = closed_address_for_test();
  const auto refused = fetch();
  expect_refused(refused, ErrorKind::unavailable, "fetch.unreachable");
  EXPECT_THAT(refused.error().message.values,
              Contains(std::pair<std::string, std::string>("server", request_.list_address)));
  EXPECT_THAT(names_in_folder(), IsEmpty());
}

TEST_F(ReleaseFetch, SaysThatTheServerOfTheFilesCannotBeReached) {
  request_.raw_address = closed_address_for_test();
  expect_refused(fetch(), ErrorKind::unavailable, "fetch.unreachable");
}

TEST_F(ReleaseFetch, RefusesAServerThatDoesNotProveWhoItIs) {
  request_.list_address = "https" + server_.address().substr(4);
  expect_refused(fetch(), ErrorKind::unavailable, "fetch.not_trusted");
}

TEST_F(ReleaseFetch, SaysWithWhatTheListWasRefused) {
  server_.fail(list_path(), {FaultForTest::Kind::status, 100, 0, 403});
  const auto refused = fetch();
  expect_refused(refused, ErrorKind::unavailable, "fetch.list_refused");
  EXPECT_THAT(refused.error().message.values, Contains(std::pair<std::string, std::string>("status", "403")));
}

TEST_F(ReleaseFetch, RefusesAListThatItCannotRead) {
  server_.serve(list_path(), "<html>Welcome to the hotel network</html>");
  expect_refused(fetch(), ErrorKind::unavailable, "fetch.list_unreadable");
}

TEST_F(ReleaseFetch, NamesAFileThatIsNotListed) {
  server_.serve(list_path(), R"({"sha":")" + std::string(folder_hash) + R"(","tree":[]})");
  const auto refused = fetch();
  expect_refused(refused, ErrorKind::unavailable, "fetch.file_not_listed");
  EXPECT_EQ(refused.error().field, first_file());
}

TEST_F(ReleaseFetch, NamesAFileThatTheServerDoesNotGive) {
  server_.fail(path_of(first_file()), {FaultForTest::Kind::status, 100, 0, 404});
  const auto refused = fetch();
  expect_refused(refused, ErrorKind::unavailable, "fetch.file_refused");
  EXPECT_EQ(refused.error().field, first_file());
}

TEST_F(ReleaseFetch, FollowsARedirectButOnlyToTheWeb) {
  const std::string& file = first_file();
  server_.serve("/elsewhere", text_of(file));
  server_.fail(path_of(file), {FaultForTest::Kind::redirect, 1, 0, 0, server_.address() + "/elsewhere"});
  ASSERT_TRUE(fetch());
  EXPECT_EQ(read_file(target(file)), text_of(file));

  std::filesystem::remove(target(file));
  server_.fail(path_of(file), {FaultForTest::Kind::redirect, 100, 0, 0, "file:///etc/hostname"});
  expect_refused(fetch(), ErrorKind::unavailable, "fetch.file_refused");
}

TEST_F(ReleaseFetch, LeavesOnlyPartFilesWhenInterrupted) {
  std::atomic<bool> interrupted = false;
  request_.interrupted = &interrupted;
  request_.on_progress = [&](const std::string&, std::size_t, std::size_t) { interrupted = true; };
  const auto refused = fetch();
  expect_refused(refused, ErrorKind::interrupted, "fetch.interrupted");
  EXPECT_THAT(names_in_folder(), ElementsAre(first_file() + ".part"));

  interrupted = false;
  request_.on_progress = nullptr;
  ASSERT_TRUE(fetch());
  EXPECT_EQ(read_file(target(first_file())), text_of(first_file()));
}

TEST_F(ReleaseFetch, StopsBeforeItBeginsWhenAlreadyInterrupted) {
  const std::atomic<bool> interrupted = true;
  request_.interrupted = &interrupted;
  expect_refused(fetch(), ErrorKind::interrupted, "fetch.interrupted");
}

TEST_F(ReleaseFetch, ThrowsWhenTheDiskRefuses) {
  write_file(folder_.path() / "release", "a file where the folder should be");
  EXPECT_THROW(static_cast<void>(fetch()), Broken);
}

}  // namespace
}  // namespace foothold::metrics
