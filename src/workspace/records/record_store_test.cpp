#include "workspace/records/record_store.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <thread>

#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

namespace json = boost::json;
using testing::ElementsAre;

class Records : public WorkspaceWorld {
 protected:
  [[nodiscard]] std::vector<std::string> titles(const RecordQuery& query) {
    std::vector<std::string> found;
    for (const Record& record : store_->list(query)) found.push_back(record.title);
    return found;
  }
  [[nodiscard]] RecordQuery all() const {
    RecordQuery query;
    query.coalition = boone_;
    return query;
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, Records, storage::both_engines, storage::engine_test_name);

TEST_P(Records, ComeBackAsTheyWereWritten) {
  NewRecord wanted = finding({{"title", "Doña Ana"}, {"share", 0.25}, {"nothing", nullptr}});
  wanted.visibility = Visibility::editors;
  const Record made = store_->create(wanted).value();
  const auto found = store_->find(boone_, made.id);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->title, "Doña Ana");
  EXPECT_EQ(found->type, "insight");
  EXPECT_EQ(found->status, RecordStatus::draft);
  EXPECT_EQ(found->visibility, Visibility::editors);
  EXPECT_EQ(found->owner, "ana");
  EXPECT_EQ(canonical_json(found->fields), R"({"share":0.25,"title":"Doña Ana"})");
  EXPECT_EQ(found->revision, 1);
  EXPECT_EQ(found->created_by, "ana");
  EXPECT_EQ(found->created_at, found->changed_at);
  EXPECT_FALSE(found->removed());
}

TEST_P(Records, NameNobodyWhenTheyAreAnonymous) {
  NewRecord wanted = finding({{"title", "I disagree"}, {"secret", true}});
  wanted.visibility = Visibility::coalition;
  const Record made = store_->create(wanted).value();
  const Record found = store_->find(boone_, made.id).value();
  EXPECT_EQ(found.owner + found.created_by + found.changed_by, "");
  EXPECT_EQ(found.visibility, Visibility::owner);
  const auto changes = store_->changes_since(boone_, 0, 10);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes.front().person, "");
  EXPECT_EQ(canonical_json(changes.front().after).find("ana"), std::string::npos);
  EXPECT_TRUE(store_->verify(boone_).intact());
  EXPECT_TRUE(store_->changes_since(boone_, 0, 10, Reader{"ana", {Visibility::coalition}}).empty());
}

TEST_P(Records, NeedACoalition) {
  NewRecord wanted = finding({});
  wanted.coalition = "nobody";
  EXPECT_EQ(store_->create(wanted).error().kind, ErrorKind::not_found);
}

TEST_P(Records, AreNotStoredWhenTheirDescriptionIsRefused) {
  EXPECT_EQ(store_->create(finding({{"title", "refuse me"}})).error().field, "title");
  const Record made = make({{"title", "Housing"}});
  EXPECT_FALSE(store_->edit(edit_of(made, {{"title", "refuse me"}})));
  EXPECT_EQ(store_->find(boone_, made.id)->title, "Housing");
  EXPECT_EQ(store_->changes_since(boone_, 0, 10).size(), 1U);
}

TEST_P(Records, TakeEditsOfDifferentFieldsFromTheSameRevision) {
  const Record made = make({{"title", "Housing"}, {"a", 1}});
  save(edit_of(made, {{"a", 2}}, "ben"));
  RecordEdit second = edit_of(made, {{"b", "new"}}, "cleo");
  second.status = RecordStatus::in_review;
  const Record saved = save(second);
  EXPECT_EQ(canonical_json(saved.fields), R"({"a":2,"b":"new","title":"Housing"})");
  EXPECT_EQ(saved.status, RecordStatus::in_review);
  EXPECT_EQ(saved.revision, 3);
  EXPECT_EQ(saved.changed_by, "cleo");
  EXPECT_EQ(saved.created_by, "ana");
}

TEST_P(Records, GiveBackBothVersionsOfWhatTwoPeopleChanged) {
  const Record made = make({{"title", "Housing"}});
  save(edit_of(made, {{"title", "Homes"}}, "ben"));
  const auto outcome = store_->edit(edit_of(made, {{"title", "Rents"}, {"text", "lost?"}}, "cleo"));
  ASSERT_TRUE(outcome);
  const auto* standing = std::get_if<EditConflict>(&*outcome);
  ASSERT_NE(standing, nullptr);
  EXPECT_EQ(standing->conflicts.at(0).theirs, json::value("Homes"));
  EXPECT_EQ(standing->conflicts.at(0).mine, json::value("Rents"));
  EXPECT_EQ(standing->current.revision, 2);
  EXPECT_EQ(store_->find(boone_, made.id)->revision, 2);
}

TEST_P(Records, StoreNothingWhenNothingChanges) {
  const Record made = make({{"title", "Housing"}});
  EXPECT_EQ(save(edit_of(made, {{"title", "Housing"}})).revision, 1);
  EXPECT_EQ(store_->history(boone_, made.id).size(), 1U);
}

TEST_P(Records, RefuseARevisionTheyNeverHad) {
  const Record made = make({{"title", "Housing"}});
  for (const std::int64_t revision : {0, 2, -1}) {
    RecordEdit edit = edit_of(made, {{"a", 1}});
    edit.base_revision = revision;
    EXPECT_EQ(store_->edit(edit).error().field, "base_revision");
  }
}

TEST_P(Records, LoseNothingWhenEightPeopleWriteAtOnce) {
  const Record made = make({{"title", "Housing"}});
  const auto write_fields_of = [this, &made](const std::string& person) {
    // All of them are based on the first revision, which the others leave behind at once.
    for (int number = 0; number < 5; ++number) {
      save(edit_of(made, {{person + std::to_string(number), person}}, person));
    }
  };
  {
    std::vector<std::jthread> people;
    for (int person = 0; person < 8; ++person) people.emplace_back(write_fields_of, "person" + std::to_string(person));
  }
  const Record last = *store_->find(boone_, made.id);
  EXPECT_EQ(last.fields.size(), 41U);
  EXPECT_EQ(last.revision, 41);
  EXPECT_EQ(store_->changes_since(boone_, 0, 100).size(), 41U);
  EXPECT_TRUE(store_->verify(boone_).intact());
}

TEST_P(Records, KeepTheWordsOfEveryoneWhoAddsToTheSameField) {
  const Record made = make({{"title", "Housing"}, {"text", ""}});
  const auto add = [this, &made](char letter) {
    for (;;) {
      const Record seen = *store_->find(boone_, made.id);
      const std::string longer = std::string(seen.fields.at("text").as_string()) + letter;
      const auto outcome = store_->edit(edit_of(seen, {{"text", longer}}));
      if (std::holds_alternative<Record>(*outcome)) return;
    }
  };
  {
    std::vector<std::jthread> people;
    for (char letter = 'a'; letter <= 'h'; ++letter) {
      people.emplace_back([&add, letter] {
        for (int round = 0; round < 3; ++round) add(letter);
      });
    }
  }
  std::string text(store_->find(boone_, made.id)->fields.at("text").as_string());
  std::ranges::sort(text);
  EXPECT_EQ(text, "aaabbbcccdddeeefffggghhh");
  EXPECT_TRUE(store_->verify(boone_).intact());
}

TEST_P(Records, AreHiddenWhenRemovedAndComeBackWhole) {
  const Record made = make({{"title", "Housing"}, {"partners", json::array{"x"}}});
  const Record removed = store_->remove(action_on(made)).value();
  EXPECT_TRUE(removed.removed());
  EXPECT_EQ(removed.deleted_by, "ben");
  EXPECT_FALSE(store_->find(boone_, made.id));
  EXPECT_TRUE(store_->find(boone_, made.id, true));
  EXPECT_TRUE(titles(all()).empty());
  EXPECT_EQ(store_->edit(edit_of(removed, {{"a", 1}})).error().kind, ErrorKind::conflict);
  EXPECT_EQ(store_->remove(action_on(removed)).error().kind, ErrorKind::conflict);

  const Record restored = store_->restore(action_on(removed)).value();
  EXPECT_FALSE(restored.removed());
  EXPECT_EQ(canonical_json(store_->find(boone_, made.id)->fields), canonical_json(made.fields));
  EXPECT_EQ(store_->restore(action_on(restored)).error().kind, ErrorKind::conflict);
}

TEST_P(Records, AreNotRemovedUnseen) {
  const Record made = make({{"title", "Housing"}});
  save(edit_of(made, {{"title", "Homes"}}));
  const auto removed = store_->remove(action_on(made));
  ASSERT_FALSE(removed);
  EXPECT_EQ(removed.error().kind, ErrorKind::conflict);
  EXPECT_EQ(removed.error().message.key, "workspace.record_changed");
}

TEST_P(Records, GoBackToAVersionByANewOne) {
  const Record first = make({{"title", "Housing"}, {"a", 1}});
  RecordEdit edit = edit_of(first, {{"title", "Homes"}, {"a", nullptr}, {"b", 2}});
  edit.status = RecordStatus::agreed;
  const Record second = save(edit);
  const Record third = store_->restore_version(action_on(second), 1).value();
  EXPECT_EQ(third.revision, 3);
  EXPECT_EQ(third.title, "Housing");
  EXPECT_EQ(canonical_json(third.fields), R"({"a":1,"title":"Housing"})");
  EXPECT_EQ(third.status, RecordStatus::agreed);
  EXPECT_EQ(store_->history(boone_, first.id).front().kind, ChangeKind::version_restored);
  EXPECT_EQ(store_->restore_version(action_on(third), 9).error().kind, ErrorKind::not_found);
}

TEST_P(Records, AreListedByTypeStatusAndPage) {
  make({{"title", "élan"}});
  const Record early = make({{"title", "Zebra"}});
  NewRecord other = finding({{"title", "Apple"}});
  other.type = "action";
  other.status = RecordStatus::agreed;
  ASSERT_TRUE(store_->create(other));
  save(edit_of(early, {{"a", 1}}));

  EXPECT_THAT(titles(all()), ElementsAre("Zebra", "Apple", "élan"));
  RecordQuery query = all();
  query.order = RecordQuery::Order::by_title;
  EXPECT_THAT(titles(query), ElementsAre("Apple", "élan", "Zebra"));
  query.limit = 1;
  query.offset = 1;
  EXPECT_THAT(titles(query), ElementsAre("élan"));
  EXPECT_EQ(store_->count(query), 3);
  query = all();
  query.type = "insight";
  EXPECT_THAT(titles(query), ElementsAre("Zebra", "élan"));
  query = all();
  query.status = RecordStatus::agreed;
  EXPECT_THAT(titles(query), ElementsAre("Apple"));
  query = all();
  query.removed = true;
  EXPECT_EQ(store_->count(query), 0);
  ASSERT_TRUE(store_->remove(action_on(*store_->find(boone_, early.id))));
  EXPECT_THAT(titles(query), ElementsAre("Zebra"));
}

TEST_P(Records, AreNeverSeenByAnotherCoalition) {
  const Record made = make({{"title", "Secret"}, {"partners", json::array{"x"}}});
  Record stolen = made;
  stolen.coalition = other_;
  RecordQuery query;
  query.coalition = other_;
  EXPECT_FALSE(store_->find(other_, made.id, true));
  EXPECT_EQ(store_->count(query), 0);
  EXPECT_TRUE(store_->search(other_, "secret").empty());
  EXPECT_TRUE(store_->history(other_, made.id).empty());
  EXPECT_FALSE(store_->version_at(other_, made.id, 1));
  EXPECT_TRUE(store_->changes_since(other_, 0, 10).empty());
  EXPECT_TRUE(store_->links_from(other_, made.id).empty());
  EXPECT_TRUE(store_->links_to(other_, "record", "x").empty());
  EXPECT_EQ(store_->edit(edit_of(stolen, {{"title", "Mine"}})).error().kind, ErrorKind::not_found);
  EXPECT_EQ(store_->remove(action_on(stolen)).error().kind, ErrorKind::not_found);
}

TEST_P(Records, ReferOnlyToRecordsThatAreThere) {
  const Record partner = make({{"title", "Food bank"}});
  const boost::json::array there = {boost::json::value(partner.id)};
  const boost::json::array nowhere = {"01h0000000000000000000000"};
  const Record linked = make({{"title", "Pantry"}, {"needs_partners", true}, {"partners", there}});
  EXPECT_EQ(store_->create(finding({{"needs_partners", true}, {"partners", nowhere}})).error().message.key,
            "record.reference_unknown");
  ASSERT_TRUE(store_->remove(action_on(partner)));
  EXPECT_EQ(store_->create(finding({{"needs_partners", true}, {"partners", there}})).error().field, "partners");
  EXPECT_EQ(save(edit_of(linked, {{"text", "Still linked"}})).revision, 2);
}

TEST_P(Records, ReferOnlyToRecordsOfTheKindThatTheyName) {
  NewRecord other = finding({{"title", "Call the food bank"}});
  other.type = "task";
  const Record task = store_->create(other).value();
  const boost::json::array partners = {boost::json::value(task.id)};
  EXPECT_EQ(store_->create(finding({{"needs_partners", true}, {"partners", partners}})).error().field, "partners");
}

TEST_P(Records, GoBackToAVersionThatRefersToWhatWasRemovedSince) {
  const Record partner = make({{"title", "Food bank"}});
  const boost::json::array partners = {boost::json::value(partner.id)};
  const Record linked = make({{"title", "Pantry"}, {"needs_partners", true}, {"partners", partners}});
  const Record alone = save(edit_of(linked, {{"partners", nullptr}}));
  ASSERT_TRUE(store_->remove(action_on(partner)));
  const auto again = store_->restore_version(action_on(alone), 1, {});
  ASSERT_TRUE(again);
  EXPECT_EQ(store_->links_from(boone_, linked.id).size(), 1U);
}

}  // namespace
}  // namespace foothold::workspace
