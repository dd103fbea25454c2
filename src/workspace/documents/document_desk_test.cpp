#include "workspace/documents/document_desk.hpp"

#include <gtest/gtest.h>

#include <atomic>

#include "accounts/person_store.hpp"
#include "base/content/content.hpp"
#include "base/temporary_folder.hpp"
#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

class DocumentDeskTest : public WorkspaceWorld {
 protected:
  void SetUp() override {
    WorkspaceWorld::SetUp();
    if (IsSkipped()) return;
    accounts::PersonStore people(*database_);
    ana_ = people.add({"ana@example.org", "Ana", Language::english, "hash", false}).value().id;
  }

  // Asked for while nobody works, as before a start.
  [[nodiscard]] DocumentJob leave_waiting() {
    const documents::Document document = {.title = "Minutes", .body = "<p>x</p>"};
    return DocumentStore(*database_).add({boone_, ana_, document, documents::Format::word}).value();
  }
  void execute(const char* sql) {
    database_->with_writer([&](storage::Connection& connection) { connection.execute(sql); });
  }

  // Works until the job has an end, but for no longer than a minute.
  DocumentJob work_until_end_of(const DocumentJob& job) {
    DocumentDesk desk(*database_, live_, folder_.path(), &maker_);
    const auto last_moment = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (desk.find(boone_, ana_, job.id)->is_open() && std::chrono::steady_clock::now() < last_moment)
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return desk.find(boone_, ana_, job.id).value();
  }

  const TemporaryFolder folder_;
  ContentProblems problems_;
  const Messages messages_ = Messages::read(ContentFolder(source_tree() / "content"), problems_);
  documents::DocumentMaker maker_{messages_, {}};
  LiveChanges live_;
  std::string ana_;
};

TEST_P(DocumentDeskTest, GivesUpWhatItCannotReadAndGoesOnToTheNext) {
  const DocumentJob damaged = leave_waiting();
  execute("UPDATE documents SET content = 'damaged'");
  const DocumentJob whole = leave_waiting();
  const DocumentJob failed = work_until_end_of(damaged);
  EXPECT_EQ(failed.state, JobState::failed);
  EXPECT_EQ(failed.problem.key, "documents.failed");
  EXPECT_FALSE(work_until_end_of(whole).is_open());
}

TEST_P(DocumentDeskTest, TellsThePagesOfTheCoalitionHowFarItIs) {
  if (!documents::missing_programs(documents::Format::word).empty())
    GTEST_SKIP() << "NOT TESTED: the programs that make documents are not installed";
  std::atomic<int> heard = 0;
  const auto listening = live_.channel(boone_)->subscribe([&](std::int64_t /*number*/) { ++heard; });
  EXPECT_EQ(work_until_end_of(leave_waiting()).state, JobState::done);
  // When it began, when its markup was read, when it was written, and when it was done.
  EXPECT_EQ(heard, 4);
}

INSTANTIATE_TEST_SUITE_P(Engines, DocumentDeskTest, storage::both_engines, storage::engine_test_name);

}  // namespace
}  // namespace foothold::workspace
