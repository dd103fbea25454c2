#include "workspace/records/comment_store.hpp"

#include <gmock/gmock.h>

#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;

class Comments : public WorkspaceWorld {
 protected:
  CommentStore comments() { return CommentStore(*database_); }
};

INSTANTIATE_TEST_SUITE_P(Engines, Comments, storage::both_engines, storage::engine_test_name);

TEST_P(Comments, AreListedForTheirRecordWithTheirMentions) {
  const Record record = make({{"title", "Housing"}});
  ASSERT_TRUE(comments().add({boone_, record.id, "ana", "First", {"ben", "cleo"}}));
  ASSERT_TRUE(comments().add({boone_, record.id, "ben", "Second", {}}));
  const auto listed = comments().list(boone_, record.id);
  ASSERT_EQ(listed.size(), 2U);
  std::vector<std::string> bodies = {listed[0].body, listed[1].body};
  EXPECT_THAT(bodies, testing::UnorderedElementsAre("First", "Second"));
  const Comment& first = listed[0].body == "First" ? listed[0] : listed[1];
  EXPECT_EQ(first.author, "ana");
  EXPECT_THAT(first.mentions, ElementsAre("ben", "cleo"));
  EXPECT_TRUE(comments().list(other_, record.id).empty());
}

TEST_P(Comments, CanBeTakenBackOnce) {
  const Record record = make({{"title", "Housing"}});
  const Comment said = comments().add({boone_, record.id, "ana", "Oh", {}}).value();
  EXPECT_EQ(comments().remove(other_, said.id).error().kind, ErrorKind::not_found);
  ASSERT_TRUE(comments().remove(boone_, said.id));
  EXPECT_TRUE(comments().list(boone_, record.id).empty());
  EXPECT_EQ(comments().remove(boone_, said.id).error().kind, ErrorKind::not_found);
}

TEST_P(Comments, NeedWordsAndARecord) {
  const Record record = make({{"title", "Housing"}});
  EXPECT_EQ(comments().add({boone_, record.id, "ana", "  ", {}}).error().kind, ErrorKind::invalid);
  EXPECT_EQ(comments().add({other_, record.id, "ana", "Mine", {}}).error().kind, ErrorKind::not_found);
  ASSERT_TRUE(store_->remove(action_on(record)));
  EXPECT_EQ(comments().add({boone_, record.id, "ana", "Late", {}}).error().kind, ErrorKind::not_found);
}

}  // namespace
}  // namespace foothold::workspace
