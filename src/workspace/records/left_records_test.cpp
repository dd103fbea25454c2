#include "workspace/records/left_records.hpp"

#include <gtest/gtest.h>

#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

class LeftRecords : public WorkspaceWorld {
 protected:
  Record keep(const std::string& owner, Visibility visibility) {
    NewRecord wanted = finding({{"title", "Notes"}});
    wanted.owner = owner;
    wanted.visibility = visibility;
    return store_->create(wanted).value();
  }

  Visibility visibility_of(const Record& record) { return store_->find(boone_, record.id)->visibility; }
};

INSTANTIATE_TEST_SUITE_P(Engines, LeftRecords, storage::both_engines, storage::engine_test_name);

TEST_P(LeftRecords, BecomeVisibleToCoordinators) {
  const Record own = keep("ana", Visibility::owner);
  EXPECT_EQ(hand_over_records(*store_, boone_, "ana", "ben", "Ana has left").value(), 1);
  EXPECT_EQ(visibility_of(own), Visibility::coordinators);
  EXPECT_EQ(store_->history(boone_, own.id).front().reason, "Ana has left");
}

TEST_P(LeftRecords, AreThoseOfNobodyElse) {
  const Record other = keep("ben", Visibility::owner);
  const Record shared = keep("ana", Visibility::coalition);
  EXPECT_EQ(hand_over_records(*store_, boone_, "ana", "ben", "Ana has left").value(), 0);
  EXPECT_EQ(visibility_of(other), Visibility::owner);
  EXPECT_EQ(visibility_of(shared), Visibility::coalition);
}

}  // namespace
}  // namespace foothold::workspace
