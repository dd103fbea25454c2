#include "workspace/records/link_store.hpp"

#include <gmock/gmock.h>

#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

namespace json = boost::json;
using testing::ElementsAre;
using testing::IsEmpty;

class Links : public WorkspaceWorld {
 protected:
  std::vector<std::string> who_refers_to(const std::string& kind, const std::string& id) {
    std::vector<std::string> found;
    for (const StoredLink& link : store_->links_to(boone_, kind, id)) found.push_back(link.from_record);
    return found;
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, Links, storage::both_engines, storage::engine_test_name);

TEST_P(Links, AreKeptInTheOrderOfTheirFields) {
  const Record target = make({{"title", "Partner"}});
  const Record from = make({{"partners", json::array{target.id, "other"}}, {"metrics", json::array{"income"}}});
  EXPECT_THAT(store_->links_from(boone_, from.id),
              ElementsAre(Link{"metrics", 0, "metric", "income"}, Link{"partners", 0, "record", target.id},
                          Link{"partners", 1, "record", "other"}));
  EXPECT_THAT(who_refers_to("record", target.id), ElementsAre(from.id));
  EXPECT_THAT(who_refers_to("metric", target.id), IsEmpty());
}

TEST_P(Links, FollowEveryEdit) {
  const Record from = make({{"partners", json::array{"a", "b"}}});
  const Record edited = save(edit_of(from, {{"partners", json::array{"b", "c"}}}));
  EXPECT_THAT(who_refers_to("record", "a"), IsEmpty());
  EXPECT_THAT(who_refers_to("record", "c"), ElementsAre(from.id));
  const Record back = store_->restore_version(action_on(edited), 1).value();
  EXPECT_THAT(who_refers_to("record", "a"), ElementsAre(from.id));
  EXPECT_THAT(who_refers_to("record", "c"), IsEmpty());
  save(edit_of(back, {{"partners", nullptr}}));
  EXPECT_THAT(store_->links_from(boone_, from.id), IsEmpty());
}

TEST_P(Links, OfRemovedRecordsAreLeftOutUntilTheyAreRestored) {
  const Record from = make({{"partners", json::array{"a"}}});
  const Record removed = store_->remove(action_on(from)).value();
  EXPECT_THAT(who_refers_to("record", "a"), IsEmpty());
  ASSERT_TRUE(store_->restore(action_on(removed)));
  EXPECT_THAT(who_refers_to("record", "a"), ElementsAre(from.id));
}

}  // namespace
}  // namespace foothold::workspace
