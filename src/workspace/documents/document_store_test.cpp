#include "workspace/documents/document_store.hpp"

#include <gtest/gtest.h>

#include "accounts/person_store.hpp"
#include "workspace/documents/document_json.hpp"
#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

class DocumentStoreTest : public WorkspaceWorld {
 protected:
  void SetUp() override {
    WorkspaceWorld::SetUp();
    if (IsSkipped()) return;
    documents_ = std::make_unique<DocumentStore>(*database_);
    accounts::PersonStore people(*database_);
    ana_ = people.add({"ana@example.org", "Ana", Language::english, "hash", false}).value().id;
  }

  [[nodiscard]] DocumentJob ask(const std::string& title = "Minutes") const {
    return documents_->add({boone_, ana_, {.title = title, .body = "<p>x</p>", .shows_title = false}}).value();
  }
  [[nodiscard]] JobState state_of(const DocumentJob& job) const {
    return documents_->find(boone_, ana_, job.id).value().state;
  }

  std::unique_ptr<DocumentStore> documents_;
  std::string ana_;
};

TEST_P(DocumentStoreTest, TakesWhatHasWaitedLongestWhole) {
  const DocumentJob job = ask();
  const auto taken = documents_->take_next();
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->job.id, job.id);
  const documents::Document document = document_from_json(taken->content);
  EXPECT_EQ(document.title, "Minutes");
  EXPECT_EQ(document.body, "<p>x</p>");
  EXPECT_FALSE(document.shows_title);
  EXPECT_EQ(state_of(job), JobState::working);
  EXPECT_FALSE(documents_->take_next());
}

TEST_P(DocumentStoreTest, ShowsAPersonTheirOwnAlone) {
  const DocumentJob job = ask();
  EXPECT_EQ(documents_->list(boone_, ana_).size(), 1U);
  EXPECT_TRUE(documents_->list(boone_, "ben").empty());
  EXPECT_TRUE(documents_->list(other_, ana_).empty());
  EXPECT_FALSE(documents_->find(boone_, "ben", job.id));
  EXPECT_FALSE(documents_->find(other_, ana_, job.id));
}

TEST_P(DocumentStoreTest, KeepsACancelledOneCancelled) {
  const DocumentJob job = ask();
  static_cast<void>(documents_->take_next());
  EXPECT_TRUE(documents_->set_progress(job.id, 10));
  EXPECT_TRUE(documents_->cancel(job));
  EXPECT_FALSE(documents_->cancel(job));
  EXPECT_FALSE(documents_->set_progress(job.id, 50));
  documents_->finish(job.id, "hash", 5);
  documents_->put_back(job.id);
  EXPECT_EQ(state_of(job), JobState::cancelled);
}

TEST_P(DocumentStoreTest, FinishesFailsAndPutsBack) {
  const DocumentJob done = ask("A");
  static_cast<void>(documents_->take_next());
  documents_->finish(done.id, "hash", 5);
  EXPECT_EQ(documents_->find(boone_, ana_, done.id)->hash, "hash");
  const DocumentJob failed = ask("B");
  static_cast<void>(documents_->take_next());
  documents_->put_back(failed.id);
  EXPECT_EQ(state_of(failed), JobState::queued);
  static_cast<void>(documents_->take_next());
  const Message problem{"documents.not_installed", {{"programs", "pandoc"}}};
  documents_->fail(failed.id, problem);
  EXPECT_EQ(documents_->find(boone_, ana_, failed.id)->problem, problem);
}

TEST_P(DocumentStoreTest, GivesOutWhatCannotBeReadLikeAnyOther) {
  const DocumentJob damaged = ask();
  database_->with_writer([](storage::Connection& connection) {
    connection.execute("UPDATE documents SET content = 'damaged', made_at = '2026-01-01T00:00:00Z'");
  });
  const DocumentJob whole = ask();
  EXPECT_EQ(documents_->take_next()->job.id, damaged.id);
  EXPECT_EQ(documents_->take_next()->job.id, whole.id);
}

TEST_P(DocumentStoreTest, LetsNobodyFillTheQueue) {
  for (std::int64_t count = 0; count < DocumentStore::most_open_of_person; ++count) static_cast<void>(ask());
  const auto refused = documents_->add({boone_, ana_, {.title = "One more"}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::too_many);
}

TEST_P(DocumentStoreTest, TakesUpWhatAProgramLeftThreeTimes) {
  const DocumentJob job = ask();
  const auto make_old = [&] {
    database_->with_writer([](storage::Connection& connection) {
      connection.execute("UPDATE documents SET changed_at = '2020-01-01T00:00:00Z'");
    });
  };
  for (int time = 0; time < 3; ++time) {
    EXPECT_TRUE(documents_->take_next()) << time;
    make_old();
  }
  EXPECT_FALSE(documents_->take_next());
  EXPECT_EQ(state_of(job), JobState::failed);
  EXPECT_EQ(documents_->find(boone_, ana_, job.id)->problem.key, "documents.failed");
}

TEST_P(DocumentStoreTest, ForgetsWhatIsAWeekOld) {
  static_cast<void>(ask());
  documents_->forget_old();
  EXPECT_EQ(documents_->list(boone_, ana_).size(), 1U);
  database_->with_writer([](storage::Connection& connection) {
    connection.execute("UPDATE documents SET made_at = '2020-01-01T00:00:00Z'");
  });
  documents_->forget_old();
  EXPECT_TRUE(documents_->list(boone_, ana_).empty());
}

TEST(DocumentJob, HasANameThatFileSystemsTake) {
  EXPECT_EQ(file_name_of({.title = "W1.2: a/b \"c\""}), "W1.2 - a-b -c-.pdf");
}

INSTANTIATE_TEST_SUITE_P(Engines, DocumentStoreTest, storage::both_engines, storage::engine_test_name);

}  // namespace
}  // namespace foothold::workspace
