#include "workspace/records/change.hpp"

#include <gtest/gtest.h>

#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

namespace json = boost::json;

Record record_with(json::object fields) {
  Record record;
  record.revision = 1;
  record.title = "Housing";
  record.fields = std::move(fields);
  return record;
}

TEST(Difference, HoldsOnlyWhatChanged) {
  Record after = record_with({{"a", 1}, {"b", "new"}, {"d", 4}});
  after.status = RecordStatus::agreed;
  const Difference found = difference(snapshot_of(record_with({{"a", 1}, {"b", "old"}, {"c", 3}})), snapshot_of(after));
  EXPECT_EQ(canonical_json(found.before), R"({"fields":{"b":"old","c":3,"d":null},"status":"draft"})");
  EXPECT_EQ(canonical_json(found.after), R"({"fields":{"b":"new","c":null,"d":4},"status":"agreed"})");
}

TEST(Difference, IsEmptyBetweenEqualRecords) {
  EXPECT_TRUE(difference(snapshot_of(record_with({{"a", 3}})), snapshot_of(record_with({{"a", 3.0}}))).empty());
}

TEST(Difference, AppliedToTheOldGivesTheNew) {
  const json::object before = snapshot_of(record_with({{"a", 1}, {"b", 2}}));
  const json::object after = snapshot_of(record_with({{"b", 3}, {"c", json::array{1, 2}}}));
  Change change;
  change.after = difference(before, after).after;
  json::object applied = before;
  apply_change(applied, change);
  EXPECT_EQ(canonical_json(applied), canonical_json(after));
}

TEST(Snapshot, GoesBackIntoARecord) {
  Record record = record_with({{"a", 1}});
  record.owner = "ana";
  record.visibility = Visibility::editors;
  Record taken;
  take_snapshot(taken, snapshot_of(record));
  EXPECT_EQ(taken.title, "Housing");
  EXPECT_EQ(taken.owner, "ana");
  EXPECT_EQ(taken.visibility, Visibility::editors);
  EXPECT_EQ(taken.fields, record.fields);
}

std::vector<Change> chain_of_three() {
  std::vector<Change> changes(3);
  ChainHead head;
  for (Change& change : changes) {
    change.number = head.number + 1;
    change.previous_hash = head.hash;
    change.after = {{"title", "version " + std::to_string(change.number)}};
    change.hash = chain_hash(change);
    head = {change.number, change.hash};
  }
  return changes;
}

std::optional<std::int64_t> first_broken(const std::vector<Change>& changes) {
  ChainHead head;
  return verify_chain(changes, head);
}

TEST(Chain, VerifiesAsItWasWritten) {
  EXPECT_FALSE(first_broken(chain_of_three()));
}

TEST(Chain, ShowsAnAlteredChange) {
  auto changes = chain_of_three();
  changes[1].after["title"] = "never said";
  EXPECT_EQ(first_broken(changes), 2);
}

TEST(Chain, ShowsAnAlteredChangeWithANewHashAtTheNextOne) {
  auto changes = chain_of_three();
  changes[1].person = "somebody else";
  changes[1].hash = chain_hash(changes[1]);
  EXPECT_EQ(first_broken(changes), 3);
}

TEST(Chain, ShowsAMissingChange) {
  auto changes = chain_of_three();
  changes.erase(changes.begin() + 1);
  EXPECT_EQ(first_broken(changes), 2);
}

TEST(ChangeKinds, HaveNamesThatReadBack) {
  for (const ChangeKind kind : {ChangeKind::created, ChangeKind::edited, ChangeKind::removed, ChangeKind::restored,
                                ChangeKind::version_restored}) {
    EXPECT_EQ(change_kind_from_name(change_kind_name(kind)), kind);
  }
  EXPECT_FALSE(change_kind_from_name("forgotten"));
}

}  // namespace
}  // namespace foothold::workspace
