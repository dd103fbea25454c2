#include "workspace/records/draft_store.hpp"

#include <gtest/gtest.h>

#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

class Drafts : public WorkspaceWorld {
 protected:
  DraftStore drafts() { return DraftStore(*database_); }
  [[nodiscard]] DraftKey key(const std::string& person, const std::string& record = "") const {
    return {boone_, person, record, "insight"};
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, Drafts, storage::both_engines, storage::engine_test_name);

TEST_P(Drafts, AreReplacedByTheNextOne) {
  ASSERT_TRUE(drafts().save({.key = key("ana", "r1"), .base_revision = 3, .fields = {{"title", "Hou"}}}));
  const auto saved = drafts().save(
      {.key = key("ana", "r1"), .base_revision = 4, .fields = {{"title", "Housing"}, {"empty", nullptr}}});
  ASSERT_TRUE(saved);
  EXPECT_FALSE(saved->saved_at.empty());
  const auto found = drafts().find(key("ana", "r1"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->base_revision, 4);
  EXPECT_EQ(canonical_json(found->fields), R"({"empty":null,"title":"Housing"})");
  EXPECT_EQ(drafts().list(boone_, "ana").size(), 1U);
}

TEST_P(Drafts, KeepWhatWasChosenBesidesTheFields) {
  ASSERT_TRUE(drafts().save({.key = key("ana"),
                             .fields = {},
                             .status = RecordStatus::agreed,
                             .visibility = Visibility::editors,
                             .reason = "The board asked"}));
  const auto found = drafts().find(key("ana"));
  EXPECT_EQ(found->status, RecordStatus::agreed);
  EXPECT_EQ(found->visibility, Visibility::editors);
  EXPECT_EQ(found->reason, "The board asked");
}

TEST_P(Drafts, BelongToOnePersonAndOneRecord) {
  ASSERT_TRUE(drafts().save({.key = key("ana"), .base_revision = 0, .fields = {{"title", "new"}}}));
  ASSERT_TRUE(drafts().save({.key = key("ana", "r1"), .base_revision = 1, .fields = {{"title", "old"}}}));
  EXPECT_FALSE(drafts().find(key("ben")));
  EXPECT_EQ(drafts().find(key("ana"))->fields.at("title"), boost::json::value("new"));
  EXPECT_EQ(drafts().list(boone_, "ana").size(), 2U);
  EXPECT_TRUE(drafts().list(other_, "ana").empty());
}

TEST_P(Drafts, CanBeDiscarded) {
  ASSERT_TRUE(drafts().save({.key = key("ana"), .base_revision = 0, .fields = {}}));
  EXPECT_TRUE(drafts().discard(key("ana")));
  EXPECT_FALSE(drafts().discard(key("ana")));
  EXPECT_FALSE(drafts().find(key("ana")));
}

TEST_P(Drafts, NeedACoalition) {
  EXPECT_EQ(drafts().save({.key = {"nobody", "ana", "", "insight"}, .base_revision = 0, .fields = {}}).error().kind,
            ErrorKind::not_found);
}

}  // namespace
}  // namespace foothold::workspace
