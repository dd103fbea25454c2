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

  std::int64_t hand_over(const std::set<std::string>& stay_private = {}) {
    return hand_over_records(*store_, {boone_, "ana", stay_private}, "ben", "Ana has left").value();
  }

  Visibility visibility_of(const Record& record) { return store_->find(boone_, record.id)->visibility; }
};

INSTANTIATE_TEST_SUITE_P(Engines, LeftRecords, storage::both_engines, storage::engine_test_name);

TEST_P(LeftRecords, BecomeVisibleToCoordinators) {
  const Record own = keep("ana", Visibility::owner);
  EXPECT_EQ(hand_over(), 1);
  EXPECT_EQ(visibility_of(own), Visibility::coordinators);
  EXPECT_EQ(store_->history(boone_, own.id).front().reason, "Ana has left");
}

TEST_P(LeftRecords, AreThoseOfNobodyElse) {
  const Record other = keep("ben", Visibility::owner);
  const Record shared = keep("ana", Visibility::coalition);
  EXPECT_EQ(hand_over(), 0);
  EXPECT_EQ(visibility_of(other), Visibility::owner);
  EXPECT_EQ(visibility_of(shared), Visibility::coalition);
}

TEST_P(LeftRecords, StayPrivateWhereThatWasPromised) {
  const Record own = keep("ana", Visibility::owner);
  EXPECT_EQ(hand_over({own.type}), 0);
  EXPECT_EQ(visibility_of(own), Visibility::owner);
  EXPECT_EQ(store_->history(boone_, own.id).size(), 1U);
}

TEST_P(LeftRecords, KeepTheirLinksAndWords) {
  const Record own = keep("ana", Visibility::owner);
  EXPECT_EQ(hand_over(), 1);
  EXPECT_EQ(store_->search(boone_, "Notes").size(), 1U);
  EXPECT_TRUE(store_->verify(boone_).intact());
}

}  // namespace
}  // namespace foothold::workspace
