#include "workspace/archive/coalition_import.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "accounts/person_store.hpp"
#include "base/content/content.hpp"
#include "base/source_tree.hpp"
#include "documents/sealed_zip.hpp"
#include "workspace/archive/archive_checks.hpp"
#include "workspace/archive/archive_lines.hpp"
#include "workspace/archive/archive_manifest.hpp"
#include "workspace/archive/coalition_export.hpp"
#include "workspace/records/comment_store.hpp"
#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

// The content of the project, read once.
struct ContentForTest {
  ContentForTest() : folder(source_tree() / "content") {
    messages = Messages::read(folder, problems);
    toolkit = toolkit::read_toolkit(folder, problems);
    site.messages = &messages;
  }
  ContentFolder folder;
  ContentProblems problems;
  Messages messages;
  toolkit::Toolkit toolkit;
  places::PlaceDirectory places;
  html::Site site;
};

const ContentForTest& content() {
  static const ContentForTest read;
  return read;
}

class CoalitionMove : public WorkspaceWorld {
 protected:
  void SetUp() override {
    WorkspaceWorld::SetUp();
    if (IsSkipped()) return;
    const Record first = make({{"title", "First"}, {"text", "Doña Ana"}, {"share", 0.1}, {"count", 3}});
    save(edit_of(first, {{"title", "First, said better"}, {"share", nullptr}}));
    const Record second = make({{"title", "Second"}, {"partners", {first.id}}});
    ASSERT_TRUE(store_->remove(action_on(second)));
    ASSERT_TRUE(CommentStore(*database_).add({boone_, first.id, "ben", "Well said", {"ana"}}));
    const auto taken_back = CommentStore(*database_).add({boone_, first.id, "ben", "A slip", {}});
    ASSERT_TRUE(CommentStore(*database_).remove(boone_, taken_back->id));
    target_ = storage::Database::open((folder().path() / "target.db").string()).value();
    ASSERT_TRUE(storage::migrate(*target_, source_tree() / "migrations"));
  }

  [[nodiscard]] std::filesystem::path file() const { return folder().path() / "boone.zip"; }

  [[nodiscard]] CoalitionArchive taken() const { return take_archive(*database_, "boone").value(); }

  void write(const CoalitionArchive& archive) const {
    const ArchiveWords words{content().site, content().toolkit, content().places};
    ASSERT_TRUE(write_export(archive, words, {file(), folder().path(), "test"}));
  }

  [[nodiscard]] Result<ImportOutcome> bring_in(const std::string& slug = {}) const {
    return import_coalition(*target_, content().toolkit.record_types, content().messages,
                            {file(), folder().path() / "target", slug});
  }

  // What keeps an archive like this from being imported.
  std::string refusal_of(const CoalitionArchive& archive) {
    write(archive);
    const auto outcome = bring_in();
    EXPECT_EQ(CoalitionStore(*target_).list().empty(), !outcome);
    return outcome ? "nothing" : outcome.error().message.key;
  }

  std::unique_ptr<storage::Database> target_;
};

INSTANTIATE_TEST_SUITE_P(Engines, CoalitionMove, storage::both_engines, storage::engine_test_name);

TEST_P(CoalitionMove, TakesEverythingAlongJustAsItIs) {
  write(taken());
  const auto outcome = bring_in();
  ASSERT_TRUE(outcome) << outcome.error().message.key << outcome.error().detail;
  const auto there = take_archive(*target_, "boone").value();
  EXPECT_EQ(archive_lines(there), archive_lines(taken()));
  EXPECT_EQ(there.records.size(), 2);
  EXPECT_EQ(there.changes.size(), 4);
  EXPECT_EQ(there.comments.size(), 1);
  EXPECT_THAT(outcome->unknown_types, testing::ElementsAre("insight"));
}

TEST_P(CoalitionMove, TakesAnonymousAnswersAlongWithoutAName) {
  const Record answer = make({{"title", "I disagree"}, {"secret", true}});
  write(taken());
  const auto outcome = bring_in();
  ASSERT_TRUE(outcome) << outcome.error().message.key << outcome.error().detail;
  const auto there = take_archive(*target_, "boone").value();
  EXPECT_EQ(archive_lines(there), archive_lines(taken()));
  const auto at = std::ranges::find(there.records, answer.id, &Record::id);
  ASSERT_NE(at, there.records.end());
  EXPECT_EQ(at->owner + at->created_by, "");
}

TEST_P(CoalitionMove, IsRefusedWhereTheCoalitionIsAlready) {
  write(taken());
  ASSERT_TRUE(bring_in());
  EXPECT_EQ(bring_in("another").error().message.key, "archive.there_already");
  EXPECT_EQ(bring_in("no slug").error().message.key, "workspace.slug_invalid");
}

TEST_P(CoalitionMove, IsRefusedWhereTheShortNameIsTaken) {
  ASSERT_TRUE(CoalitionStore(*target_).create({"boone", "Another", {Language::english}, "zoe"}));
  write(taken());
  EXPECT_EQ(bring_in().error().kind, ErrorKind::conflict);
  const auto outcome = bring_in("boone-2");
  ASSERT_TRUE(outcome);
  EXPECT_EQ(CoalitionStore(*target_).find_by_slug("boone-2")->id, boone_);
}

TEST_P(CoalitionMove, HandsOverTheRecordsOfThoseWhoHaveAnotherAccount) {
  auto archive = taken();
  archive.people = {{"ana", "Ana Cruz", "ana@example.org"}};
  archive.members = {{"ana", accounts::Role::coordinator, "2026-01-01T00:00:00Z"}};
  accounts::PersonStore people(*target_);
  const auto here = people.add({"ana@example.org", "Ana Cruz", Language::english, "hash", false}).value();
  write(archive);
  const auto outcome = bring_in();
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->namesakes, 1);
  EXPECT_EQ(outcome->handed_over, 2);
  const auto there = take_archive(*target_, "boone").value();
  for (const Record& record : there.records) EXPECT_EQ(record.owner, here.id);
  ASSERT_EQ(there.members.size(), 1);
  EXPECT_EQ(there.members[0].person, here.id);
  ASSERT_EQ(there.changes.size(), 6);
  EXPECT_EQ(there.changes[3].hash, archive.changes[3].hash);
}

TEST_P(CoalitionMove, IsRefusedWhenSomethingWasAltered) {
  const auto whole = taken();
  auto archive = whole;
  archive.records[0].title = "Altered";
  EXPECT_EQ(refusal_of(archive), "archive.record_differs");
  archive = whole;
  archive.records[0].created_at = "2001-01-01T00:00:00Z";
  EXPECT_EQ(refusal_of(archive), "archive.record_differs");
  archive = whole;
  archive.records.pop_back();
  EXPECT_EQ(refusal_of(archive), "archive.record_differs");
  archive = whole;
  archive.changes[1].reason = "Altered";
  EXPECT_EQ(refusal_of(archive), "archive.chain_broken");
  archive = whole;
  archive.changes.pop_back();
  EXPECT_EQ(refusal_of(archive), "archive.chain_broken");
  archive = whole;
  archive.comments[0].record = "01hnowhere";
  EXPECT_EQ(refusal_of(archive), "archive.record_differs");
  archive = whole;
  archive.members = {{"nobody", accounts::Role::editor, "2026-01-01T00:00:00Z"}};
  EXPECT_EQ(refusal_of(archive), "archive.person_missing");
  archive = whole;
  archive.coalition.id = "another";
  EXPECT_EQ(refusal_of(archive), "archive.chain_broken");
  EXPECT_EQ(refusal_of(whole), "nothing");
}

TEST_P(CoalitionMove, NeedsACompleteExport) {
  auto archive = taken();
  leave_out(archive, [](const Record& record) { return record.removed(); });
  EXPECT_EQ(archive.left_out, 1);
  EXPECT_EQ(archive.records.size(), 1);
  EXPECT_EQ(archive.changes.size(), 2);
  EXPECT_EQ(refusal_of(archive), "archive.incomplete");
}

TEST_P(CoalitionMove, CannotBeginWithABrokenHistory) {
  database_->with_writer([](storage::Connection& connection) {
    connection.execute("UPDATE records SET title = 'Altered behind our back'");
  });
  EXPECT_EQ(take_archive(*database_, "boone").error().message.key, "archive.history_broken");
  EXPECT_EQ(take_archive(*database_, "nowhere").error().kind, ErrorKind::not_found);
}

TEST_P(CoalitionMove, SaysWhichFileOfAnEntryIsMissing) {
  auto archive = taken();
  archive.attachments = {{"att", archive.coalition.id, archive.records[0].id, "minutes.txt", "text/plain", 3,
                          std::string(64, 'a'), "2026-01-01T00:00:00Z", "ana"}};
  const ArchiveWords words{content().site, content().toolkit, content().places};
  const auto refused = write_export(archive, words, {file(), folder().path(), "test"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message.key, "archive.file_missing");
  EXPECT_FALSE(std::filesystem::exists(file()));
}

}  // namespace
}  // namespace foothold::workspace
