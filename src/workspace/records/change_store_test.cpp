#include "workspace/records/change_store.hpp"

#include <gmock/gmock.h>

#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;

class Changes : public WorkspaceWorld {
 protected:
  // What somebody with a hand in the database could do.
  void run(const std::string& sql) { open_connection()->run_script(sql); }
  void lift_triggers() {
    const std::string where = on_sqlite() ? "" : " ON changes";
    run("DROP TRIGGER changes_are_not_updated" + where);
    run("DROP TRIGGER changes_are_not_deleted" + where);
  }
  Record make_three_versions() {
    const Record first = make({{"title", "One"}});
    return save(edit_of(save(edit_of(first, {{"title", "Two"}})), {{"title", "Three"}}));
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, Changes, storage::both_engines, storage::engine_test_name);

TEST_P(Changes, TellTheHistoryOfARecord) {
  const Record first = make({{"title", "One"}});
  RecordEdit edit = edit_of(first, {{"title", "Two"}}, "ben");
  edit.reason = "clearer";
  save(edit);
  const auto history = store_->history(boone_, first.id);
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history[0].kind, ChangeKind::edited);
  EXPECT_EQ(history[0].person, "ben");
  EXPECT_EQ(history[0].reason, "clearer");
  EXPECT_EQ(history[0].revision, 2);
  EXPECT_EQ(canonical_json(history[0].before), R"({"fields":{"title":"One"},"title":"One"})");
  EXPECT_EQ(canonical_json(history[0].after), R"({"fields":{"title":"Two"},"title":"Two"})");
  EXPECT_EQ(history[1].kind, ChangeKind::created);
  EXPECT_EQ(history[0].previous_hash, history[1].hash);
}

TEST_P(Changes, MakeEveryVersionAgain) {
  const Record last = make_three_versions();
  EXPECT_EQ(store_->version_at(boone_, last.id, 1)->title, "One");
  const auto second = store_->version_at(boone_, last.id, 2);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->title, "Two");
  EXPECT_EQ(second->type, "insight");
  EXPECT_EQ(second->owner, "ana");
  EXPECT_EQ(second->changed_by, "ben");
  EXPECT_EQ(second->created_by, "ana");
  EXPECT_FALSE(store_->version_at(boone_, last.id, 0));
  EXPECT_FALSE(store_->version_at(boone_, last.id, 4));
  const Record removed = store_->remove(action_on(last, "cleo")).value();
  EXPECT_EQ(store_->version_at(boone_, last.id, removed.revision)->deleted_by, "cleo");
}

TEST_P(Changes, AreNumberedForEachCoalition) {
  make_three_versions();
  NewRecord elsewhere = finding({});
  elsewhere.coalition = other_;
  ASSERT_TRUE(store_->create(elsewhere));
  std::vector<std::int64_t> numbers;
  for (const Change& change : store_->changes_since(boone_, 1, 10)) numbers.push_back(change.number);
  EXPECT_THAT(numbers, ElementsAre(2, 3));
  EXPECT_EQ(store_->changes_since(boone_, 0, 1).size(), 1U);
  EXPECT_EQ(store_->changes_since(other_, 0, 10).at(0).number, 1);
}

TEST_P(Changes, AreListedForAReaderAsFarAsTheySeeTheRecordNow) {
  const Record shown = make({{"title", "Shown"}});
  NewRecord hidden = finding({{"title", "Hidden"}});
  hidden.visibility = Visibility::coordinators;
  const Record unseen = store_->create(hidden).value();
  save(edit_of(unseen, {{"title", "Still hidden"}}));
  save(edit_of(shown, {{"title", "Still shown"}}));
  const auto numbers_for = [&](const Reader& reader, std::int64_t after, std::int64_t limit) {
    std::vector<std::int64_t> numbers;
    for (const Change& change : store_->changes_since(boone_, after, limit, reader)) numbers.push_back(change.number);
    return numbers;
  };
  const Reader ben{"ben", {Visibility::coalition, Visibility::everyone}};
  EXPECT_THAT(numbers_for(ben, 0, 10), ElementsAre(1, 4));
  EXPECT_THAT(numbers_for(ben, 1, 1), ElementsAre(4));
  EXPECT_THAT(numbers_for({"ana", {Visibility::coalition}}, 0, 10), ElementsAre(1, 2, 3, 4));
  EXPECT_THAT(numbers_for({"cleo", {Visibility::coalition, Visibility::coordinators}}, 1, 10), ElementsAre(2, 3, 4));
  RecordEdit opened = edit_of(store_->find(boone_, unseen.id).value(), {});
  opened.visibility = Visibility::coalition;
  save(opened);
  EXPECT_THAT(numbers_for(ben, 0, 10), ElementsAre(1, 2, 3, 4, 5));
}

TEST_P(Changes, CannotBeUpdatedOrDeleted) {
  make_three_versions();
  EXPECT_THROW(run("UPDATE changes SET person = 'zoe'"), storage::DatabaseProblem);
  EXPECT_THROW(run("DELETE FROM changes"), storage::DatabaseProblem);
  EXPECT_EQ(store_->changes_since(boone_, 0, 10).size(), 3U);
  EXPECT_TRUE(store_->verify(boone_).intact());
}

TEST_P(Changes, VerifyWithAllKindsOfValues) {
  const Record first =
      make({{"title", "One"}, {"share", 1.0 / 3}, {"large", 1e300 / 7}, {"nul", std::string("a\0b", 3)}});
  const Record second = save(edit_of(first, {{"list", boost::json::array{1, 2.5, "ñ", nullptr}}}));
  ASSERT_TRUE(store_->restore(action_on(store_->remove(action_on(second)).value())));
  const Verification verification = store_->verify(boone_);
  EXPECT_TRUE(verification.intact());
  EXPECT_EQ(verification.changes, 4);
}

TEST_P(Changes, ShowThatOneWasAltered) {
  make_three_versions();
  lift_triggers();
  run("UPDATE changes SET after = replace(after, 'Two', 'Six') WHERE number = 2");
  EXPECT_EQ(store_->verify(boone_).first_broken_change, 2);
  run("UPDATE changes SET after = 'no JSON' WHERE number = 2");
  EXPECT_EQ(store_->verify(boone_).first_broken_change, 2);
  EXPECT_TRUE(store_->verify(other_).intact());
}

TEST_P(Changes, ShowThatTheLastWasCutOff) {
  make_three_versions();
  lift_triggers();
  run("DELETE FROM changes WHERE number = 3");
  EXPECT_EQ(store_->verify(boone_).first_broken_change, 3);
}

TEST_P(Changes, ShowThatARecordWasAlteredBehindTheirBack) {
  const Record record = make_three_versions();
  const Record untouched = make({{"title", "Untouched"}});
  run("UPDATE records SET status = 'agreed' WHERE id = '" + record.id + "'");
  EXPECT_THAT(store_->verify(boone_).differing_records, ElementsAre(record.id));
  run("UPDATE records SET status = 'draft', fields = 'no JSON' WHERE id = '" + record.id + "'");
  EXPECT_THAT(store_->verify(boone_).differing_records, ElementsAre(record.id));
}

}  // namespace
}  // namespace foothold::workspace
