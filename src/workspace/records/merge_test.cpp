#include "workspace/records/merge.hpp"

#include <gtest/gtest.h>

#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

namespace json = boost::json;

// A record and what was written to it since the revision an edit is based on.
struct Story {
  Record current;
  std::vector<Change> since;

  explicit Story(json::object fields) {
    current.revision = 1;
    current.fields = std::move(fields);
  }
  void write(const json::object& fields) {
    Record after = current;
    for (const auto& field : fields) after.fields[field.key()] = field.value();
    keep(after);
  }
  void keep(Record after) {
    Difference found = difference(snapshot_of(current), snapshot_of(after));
    Change change;
    change.before = std::move(found.before);
    change.after = std::move(found.after);
    change.revision = ++after.revision;
    since.push_back(std::move(change));
    current = std::move(after);
  }
  [[nodiscard]] std::variant<Record, EditConflict> merged(json::object fields) const {
    RecordEdit edit;
    edit.fields = std::move(fields);
    return merge_edit(current, since, edit);
  }
};

TEST(MergingAnEdit, KeepsBothWhenDifferentFieldsChanged) {
  Story story({{"a", "old"}, {"b", "old"}});
  story.write({{"a", "theirs"}});
  const auto merged = std::get<Record>(story.merged({{"b", "mine"}}));
  EXPECT_EQ(canonical_json(merged.fields), R"({"a":"theirs","b":"mine"})");
}

TEST(MergingAnEdit, ShowsBothVersionsWhenTheSameFieldChanged) {
  Story story({{"a", "old"}, {"b", "old"}});
  story.write({{"a", "theirs"}});
  const auto conflict = std::get<EditConflict>(story.merged({{"a", "mine"}, {"b", "mine"}}));
  ASSERT_EQ(conflict.conflicts.size(), 1U);
  EXPECT_EQ(conflict.conflicts[0].name, "a");
  EXPECT_EQ(conflict.conflicts[0].base, json::value("old"));
  EXPECT_EQ(conflict.conflicts[0].theirs, json::value("theirs"));
  EXPECT_EQ(conflict.conflicts[0].mine, json::value("mine"));
  EXPECT_EQ(conflict.current.fields.at("b"), json::value("old"));
}

TEST(MergingAnEdit, FindsNoConflictInTheSameValue) {
  Story story({{"a", "old"}});
  story.write({{"a", "both"}});
  EXPECT_TRUE(std::holds_alternative<Record>(story.merged({{"a", "both"}})));
}

TEST(MergingAnEdit, FindsNoConflictInWhatWasChangedBack) {
  Story story({{"a", "old"}});
  story.write({{"a", "theirs"}});
  story.write({{"a", "old"}});
  EXPECT_EQ(std::get<Record>(story.merged({{"a", "mine"}})).fields.at("a"), json::value("mine"));
}

TEST(MergingAnEdit, LeavesTheirsWhereMineIsStillTheBase) {
  Story story({{"a", "old"}});
  story.write({{"a", "theirs"}});
  EXPECT_EQ(std::get<Record>(story.merged({{"a", "old"}})).fields.at("a"), json::value("theirs"));
}

TEST(MergingAnEdit, RemovesAFieldWithNull) {
  const Story story({{"a", 1}, {"b", 2}});
  EXPECT_EQ(canonical_json(std::get<Record>(story.merged({{"a", nullptr}})).fields), R"({"b":2})");
}

TEST(MergingAnEdit, FindsAConflictBetweenRemovingAndChanging) {
  Story story({{"a", "old"}});
  story.write({{"a", "theirs"}});
  const auto conflict = std::get<EditConflict>(story.merged({{"a", nullptr}}));
  EXPECT_TRUE(conflict.conflicts.at(0).mine.is_null());
}

TEST(MergingAnEdit, TellsAStatusFromAFieldOfThatName) {
  Story story({{"status", "old"}});
  Record after = story.current;
  after.status = RecordStatus::agreed;
  story.keep(after);
  EXPECT_EQ(std::get<Record>(story.merged({{"status", "mine"}})).fields.at("status"), json::value("mine"));
  RecordEdit edit;
  edit.status = RecordStatus::archived;
  const auto conflict = std::get<EditConflict>(merge_edit(story.current, story.since, edit));
  EXPECT_EQ(conflict.conflicts.at(0).part, EditedPart::attribute);
  EXPECT_EQ(conflict.conflicts.at(0).theirs, json::value("agreed"));
}

}  // namespace
}  // namespace foothold::workspace
