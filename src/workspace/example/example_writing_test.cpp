#include "workspace/example/example_writing.hpp"

#include <gmock/gmock.h>

#include "accounts/membership_store.hpp"
#include "accounts/person_store.hpp"
#include "storage/both_engines_for_test.hpp"
#include "storage/migrations.hpp"
#include "storage/statement.hpp"
#include "workspace/archive/coalition_export.hpp"
#include "workspace/coalition_store.hpp"
#include "workspace/example/example_store.hpp"
#include "workspace/example/example_test_world.hpp"
#include "workspace/record_description.hpp"
#include "workspace/records/comment_store.hpp"

namespace foothold::workspace {
namespace {

using accounts::Role;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

// A round of ratings and the decision that followed refer to each other.
constexpr const char* few_records =
    "  - {key: round, type: readiness-assessment, status: draft, owner: ana, fields: {name: First, decision: "
    "\"@go\"}}\n"
    "  - {key: go, type: start-decision, status: draft, owner: ben, fields: {title: Begin, readiness: \"@round\"}}\n"
    "  - {key: rent, type: program-assessment, status: draft, owner: ana, fields: {title: Rent, operator_saw: "
    "\"yes\"}}\n";
constexpr const char* what_came_later =
    "edits:\n  - {record: go, person: ben, reason: Said better, fields: {title: Begin now}}\n"
    "comments:\n  - {record: go, person: ben, body: \"@Ana Reyes is that so?\"}\n"
    "accepted:\n  - {check: PA-3, record: rent, person: ana, reason: It is paused}\n";

class ExampleWritten : public storage::BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    database_ = open_database();
    ASSERT_TRUE(storage::migrate(*database_, source_tree() / "migrations"));
    records_ = std::make_unique<RecordStore>(*database_, [](const Record& record) {
      static const places::PlaceDirectory nowhere;
      return describe_record(record, toolkit::TestWorld::get().toolkit, nowhere);
    });
    folder_of_example_.write_records(few_records);
    folder_of_example_.add_to_coalition(what_came_later);
  }

  Result<Coalition> put(ExistingExample existing = ExistingExample::kept) {
    return put_example({*database_, *records_, toolkit::TestWorld::get().toolkit}, folder_of_example_.sound(),
                       existing);
  }
  [[nodiscard]] std::vector<Record> records(const Coalition& coalition, const std::string& type) {
    RecordQuery query;
    query.coalition = coalition.id;
    query.type = type;
    return records_->list(query);
  }
  void run(std::string_view sql) {
    database_->with_writer([&](storage::Connection& connection) { connection.execute(sql); });
  }

  CoalitionStore coalitions() { return CoalitionStore(*database_); }
  accounts::PersonStore people() { return accounts::PersonStore(*database_); }
  accounts::MembershipStore members() { return accounts::MembershipStore(*database_); }

  ExampleFolder folder_of_example_;
  std::unique_ptr<storage::Database> database_;
  std::unique_ptr<RecordStore> records_;
};

INSTANTIATE_TEST_SUITE_P(Engines, ExampleWritten, storage::both_engines, storage::engine_test_name);

TEST_P(ExampleWritten, HasRecordsThatReferToEachOtherAndAWholeHistory) {
  const auto made = put();
  ASSERT_TRUE(made) << made.error().message.key;
  EXPECT_TRUE(coalitions().find_by_slug("example")->example);
  const Record round = records(*made, "readiness-assessment").at(0);
  const Record go = records(*made, "start-decision").at(0);
  EXPECT_EQ(round.fields.at("decision"), boost::json::value("start-decision:" + go.id));
  EXPECT_EQ(go.fields.at("readiness"), boost::json::value("readiness-assessment:" + round.id));
  EXPECT_EQ(go.title, "Begin now");
  EXPECT_EQ(records_->history(made->id, go.id).front().reason, "Said better");
  EXPECT_TRUE(records_->verify(made->id).intact());
}

TEST_P(ExampleWritten, HasCommentsThatCallMembersAndAcceptedWarnings) {
  const auto made = put();
  ASSERT_TRUE(made);
  const Record go = records(*made, "start-decision").at(0);
  const auto comments = CommentStore(*database_).list(made->id, go.id);
  ASSERT_THAT(comments, SizeIs(1));
  EXPECT_EQ(people().find(comments.front().mentions.at(0))->name, "Ana Reyes");
  EXPECT_THAT(records_->search(made->id, "is that so"), SizeIs(1));
  EXPECT_EQ(records(*made, "accepted-warning").at(0).fields.at("check"), "PA-3");
}

TEST_P(ExampleWritten, HasPeopleWithWhomNobodySignsIn) {
  const auto made = put();
  ASSERT_TRUE(made);
  const auto all = members().of_coalition(made->id);
  ASSERT_THAT(all, SizeIs(3));
  for (const accounts::Member& member : all) {
    EXPECT_TRUE(member.person.disabled) << member.person.name;
    EXPECT_FALSE(people().credentials(member.person.email)) << member.person.name;
  }
  EXPECT_TRUE(people().is_empty());
}

TEST_P(ExampleWritten, IsNotWrittenOverUnlessAskedFor) {
  const auto first = put();
  ASSERT_TRUE(first);
  EXPECT_EQ(put().error().message.key, "example.there_already");
  EXPECT_EQ(coalitions().find_example()->id, first->id);
}

TEST_P(ExampleWritten, AnewHasNothingOfTheOldOneButItsGuests) {
  const auto first = put();
  ASSERT_TRUE(first);
  const std::string guest = people().add({"zoe@example.org", "Zoe Park", Language::english, "hash", true}).value().id;
  ASSERT_TRUE(members().set(first->id, guest, Role::coordinator));
  const std::string added =
      records_->create({.coalition = first->id, .type = "task", .fields = {{"what", "Look"}}}).value().id;
  const auto second = put(ExistingExample::replaced);
  ASSERT_TRUE(second) << second.error().message.key;
  EXPECT_NE(second->id, first->id);
  EXPECT_FALSE(coalitions().find(first->id));
  EXPECT_FALSE(records_->find(first->id, added));
  EXPECT_THAT(records_->changes_since(first->id, 0, 100), IsEmpty());
  EXPECT_THAT(records_->search(second->id, "look"), IsEmpty());
  EXPECT_EQ(members().role_of(guest, second->id), Role::coordinator);
  EXPECT_THAT(members().of_coalition(second->id), SizeIs(4));
  EXPECT_THAT(people().all(), SizeIs(4));
  EXPECT_TRUE(records_->verify(second->id).intact());
}

TEST_P(ExampleWritten, IsRefusedWhereAnotherCoalitionHasItsShortName) {
  ASSERT_TRUE(coalitions().create({"example", "Our own", {Language::english}, "zoe"}));
  EXPECT_EQ(put(ExistingExample::replaced).error().message.key, "example.slug_taken");
  EXPECT_EQ(coalitions().find_by_slug("example")->name, "Our own");
  EXPECT_THAT(people().all(), IsEmpty());
}

TEST_P(ExampleWritten, IsTheOnlyCoalitionThatCanBeThrownAway) {
  ASSERT_TRUE(put());
  const auto own = coalitions().create({"boone", "Boone Together", {Language::english}, "zoe"});
  ASSERT_TRUE(records_->create({.coalition = own->id, .type = "task", .fields = {{"what", "Look"}}}));
  const auto refused = database_->with_writer([&](storage::Connection& connection) {
    storage::Transaction transaction(connection);
    return remove_example(connection, database_->engine(), own->id);
  });
  EXPECT_EQ(refused.error().message.key, "example.not_the_example");
  EXPECT_THROW(run("DELETE FROM changes WHERE coalition_id = '" + own->id + "'"), storage::DatabaseProblem);
  EXPECT_THROW(run("UPDATE coalitions SET example = 1 WHERE id = '" + own->id + "'"), storage::DatabaseProblem);
  EXPECT_THAT(records_->changes_since(own->id, 0, 10), SizeIs(1));
}

TEST_P(ExampleWritten, CanBeExportedLikeAnyCoalition) {
  ASSERT_TRUE(put());
  const auto archive = take_archive(*database_, "example");
  ASSERT_TRUE(archive);
  EXPECT_THAT(archive->records, SizeIs(4));
  EXPECT_THAT(archive->comments, ElementsAre(Field(&Comment::body, "@Ana Reyes is that so?")));
}

}  // namespace
}  // namespace foothold::workspace
