#include "workspace/tables/import_execution.hpp"

#include <gmock/gmock.h>

#include "workspace/records/canonical_json.hpp"
#include "workspace/tables/tables_test_world.hpp"

namespace foothold::workspace {
namespace {

using Outcome = PlannedLine::Outcome;
using testing::ElementsAre;

class ImportExecution : public TablesWorld {
 protected:
  std::vector<std::string> titles(const std::string& type_id) {
    std::vector<std::string> titles;
    for (const Record& record : Desk(*this, type_id, ana()).context.records()) titles.push_back(record.title);
    return titles;
  }

  StoredImport take_back(const Desk& desk, const StoredImport& import) {
    EXPECT_TRUE(take_back_import(desk.page, desk.participant, *workspace_, import));
    return workspace_->imports.find(import.coalition, import.id).value();
  }

  void expect_intact() { EXPECT_TRUE(workspace_->records.verify(coalition_.id).intact()); }
};

TEST_P(ImportExecution, MakesARecordOfEachLine) {
  const Desk desk(*this, "organization", ben());
  const StoredImport done = desk.bring_in(
      "Name;Kind of organization;Status\nFood Bank;Nonprofits and community-based "
      "organizations;in review\nCity Hall;Gobiernos locales;Borrador\n");
  EXPECT_EQ(done.state, ImportState::done);
  EXPECT_EQ(done.result.records.size(), 2U);
  EXPECT_TRUE(done.table.lines.empty());
  EXPECT_THAT(titles("organization"), ElementsAre("City Hall", "Food Bank"));
  const Record made = workspace_->records.find(coalition_.id, done.result.records[0].record).value();
  EXPECT_EQ(canonical_json(made.fields), R"({"audience":"nonprofit","name":"Food Bank"})");
  EXPECT_EQ(made.status, RecordStatus::in_review);
  EXPECT_EQ(made.owner, ben_.id);
  EXPECT_EQ(workspace_->records.history(coalition_.id, made.id).front().reason, "Import of table.csv");
  expect_intact();
}

TEST_P(ImportExecution, ChangesOnlyWhatTheTableChanges) {
  const Record trust = make("organization", R"({"name": "Trust", "website": "https://a.example", "notes": "Old"})");
  const Desk desk(*this, "organization", ben());
  const StoredImport done = desk.bring_in("_id,Name,Notes\n" + trust.id + ",Boone Trust,\n");
  EXPECT_EQ(canonical_json(now(trust).fields), R"({"name":"Boone Trust","website":"https://a.example"})");
  EXPECT_THAT(done.result.records, ElementsAre(ImportedRecord{trust.id, 1, 2}));
}

TEST_P(ImportExecution, NamesEveryProblemByLineAndColumn) {
  make("person", R"({"name": "Ines Park"})");
  make("person", R"({"name": "Ines Park"})");
  const Desk desk(*this, "task", ben());
  const ImportPlan plan = desk.plan(
      "What is to be done,Who does it,Due date,Status\n"
      "Call,Ines Park,2026-02-30,draft\n"
      "Write,Nobody Here,5/1/2026,draft\n"
      "Visit,,,agreed\n"
      ",,13/1/2026,whenever\n");
  EXPECT_THAT(problems_of(plan),
              ElementsAre("2 Who does it tables.ambiguous_reference", "2 Due date tables.bad_date",
                          "3 Who does it tables.unknown_reference", "4 Who does it field.missing",
                          "4 Due date field.missing", "5 Status tables.unknown_status", "5 Due date tables.bad_date"));
  EXPECT_EQ(plan.count(Outcome::refused), 4U);
}

TEST_P(ImportExecution, LeavesLinesWithProblemsOut) {
  const Desk desk(*this, "task", ben());
  const StoredImport done = desk.bring_in("What is to be done,Due date\nCall,2026-05-01\nWrite,soon\n");
  EXPECT_THAT(titles("task"), ElementsAre("Call"));
  EXPECT_EQ(done.result.left_out, 1);
}

TEST_P(ImportExecution, RefusesRecordsThatAreNotThereForThePerson) {
  const Record foreign = make("task", R"({"what": "Call"})");
  NewRecord hidden{.coalition = coalition_.id,
                   .type = "organization",
                   .visibility = Visibility::owner,
                   .owner = ana_.id,
                   .person = ana_.id};
  hidden.fields = {{"name", "Secret"}};
  const Record secret = workspace_->records.create(hidden).value();
  const Desk desk(*this, "organization", ben());
  EXPECT_THAT(
      problems_of(desk.plan("_id,Name\nnowhere,A\n" + foreign.id + ",B\n" + secret.id + ",C\n")),
      ElementsAre("2 Record id tables.unknown_id", "3 Record id tables.unknown_id", "4 Record id tables.unknown_id"));
}

TEST_P(ImportExecution, RefusesTheSameRecordTwiceAndRevisionsThatNeverWere) {
  const Record trust = make("organization", R"({"name": "Trust"})");
  const Desk desk(*this, "organization", ben());
  EXPECT_THAT(problems_of(desk.plan("_id,Name\n" + trust.id + ",A\n" + trust.id + ",B\n")),
              ElementsAre("3 Record id tables.id_twice"));
  EXPECT_THAT(problems_of(desk.plan("_id,_revision,Name\n" + trust.id + ",7,A\n")),
              ElementsAre("2 Revision tables.bad_revision"));
}

TEST_P(ImportExecution, MergesWithWhatOthersHaveWrittenSinceTheTableWasMade) {
  const Record trust = make("organization", R"({"name": "Trust", "website": "https://a.example"})");
  edit(trust, R"({"website": "https://b.example"})");
  const Desk desk(*this, "organization", ben());
  desk.bring_in("_id,_revision,Name,Website\n" + trust.id + ",1,Boone Trust,https://a.example\n");
  EXPECT_EQ(canonical_json(now(trust).fields), R"({"name":"Boone Trust","website":"https://b.example"})");
}

TEST_P(ImportExecution, ShowsAConflictAsAProblem) {
  const Record trust = make("organization", R"({"name": "Trust", "website": "https://a.example"})");
  edit(trust, R"({"website": "https://b.example"})");
  const Desk desk(*this, "organization", ben());
  const ImportPlan plan = desk.plan("_id,_revision,Name,Website\n" + trust.id + ",1,Trust,https://c.example\n");
  EXPECT_THAT(problems_of(plan), ElementsAre("2 Website tables.conflict"));
  EXPECT_EQ(plan.lines.front().problems.front().message.values.front().second, "https://b.example");
}

TEST_P(ImportExecution, WritesNothingWhenSomebodyWasQuicker) {
  const Record trust = make("organization", R"({"name": "Trust"})");
  const Desk desk(*this, "organization", ben());
  const StoredImport import = desk.send("_id,Name\n,New one\n" + trust.id + ",Boone Trust\n");
  const ImportPlan plan = plan_import(desk.context, import);
  edit(trust, R"({"name": "Another name"})");
  const auto done = carry_out_import(desk.context, import, plan);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().message.key, "tables.changed_meanwhile");
  EXPECT_THAT(titles("organization"), ElementsAre("Another name"));
  EXPECT_EQ(workspace_->imports.find(import.coalition, import.id)->state, ImportState::mapped);
  expect_intact();
}

TEST_P(ImportExecution, IsCarriedOutOnlyOnce) {
  const Desk desk(*this, "organization", ben());
  const StoredImport import = desk.send("Name\nFood Bank\n");
  const ImportPlan plan = plan_import(desk.context, import);
  ASSERT_TRUE(carry_out_import(desk.context, import, plan));
  const auto again = carry_out_import(desk.context, import, plan);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().message.key, "tables.already_done");
  EXPECT_THAT(titles("organization"), ElementsAre("Food Bank"));
}

TEST_P(ImportExecution, IsTakenBackWhole) {
  const Record trust = make("organization", R"({"name": "Trust", "website": "https://a.example"})");
  const Desk desk(*this, "organization", ben());
  const StoredImport done = desk.bring_in("_id,Name,Website,Notes,Status,Kind of organization\n,Food Bank,,,,\n" +
                                          trust.id + ",Boone Trust,,Hello,in review,Local governments\n");
  const StoredImport undone = take_back(desk, done);
  EXPECT_EQ(undone.state, ImportState::undone);
  EXPECT_TRUE(undone.result.kept.empty());
  EXPECT_THAT(titles("organization"), ElementsAre("Trust"));
  EXPECT_TRUE(same_json(now(trust).fields, trust.fields));
  EXPECT_EQ(now(trust).status, RecordStatus::draft);
  const auto history = workspace_->records.history(coalition_.id, trust.id);
  EXPECT_EQ(history.front().reason, "Taken back: Import of table.csv");
  EXPECT_EQ(history.size(), 3U);
  EXPECT_FALSE(take_back_import(desk.page, desk.participant, *workspace_, undone));
  expect_intact();
}

TEST_P(ImportExecution, LeavesRecordsThatSomebodyHasWorkedOnSince) {
  const Record trust = make("organization", R"({"name": "Trust"})");
  const Desk desk(*this, "organization", ben());
  const StoredImport done = desk.bring_in("_id,Name\n,Food Bank\n" + trust.id + ",Boone Trust\n");
  edit(now(trust), R"({"website": "https://a.example"})");
  const StoredImport undone = take_back(desk, done);
  EXPECT_THAT(undone.result.kept, ElementsAre(trust.id));
  EXPECT_THAT(titles("organization"), ElementsAre("Boone Trust"));
}

TEST_P(ImportExecution, GivesRecordsToOthersOnlyForCoordinators) {
  const std::string csv = "Name,Owner\nFood Bank,Ana Reyes\n";
  EXPECT_THAT(problems_of(Desk(*this, "organization", ben()).plan(csv)),
              ElementsAre("2 Owner tables.owner_not_permitted"));
  EXPECT_THAT(problems_of(Desk(*this, "organization", ana()).plan("Name,Owner\nFood Bank,Ben Hall\n")), ElementsAre());
  EXPECT_THAT(problems_of(Desk(*this, "organization", ana()).plan("Name,Owner\nFood Bank,Zoe\n")),
              ElementsAre("2 Owner tables.unknown_person"));
}

TEST_P(ImportExecution, CountsNewRecordsThatHaveTheNameOfAnother) {
  make("organization", R"({"name": "Food Bank"})");
  EXPECT_EQ(Desk(*this, "organization", ben()).plan("Name\nfood bank\nTrust\n").namesakes(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Engines, ImportExecution, storage::both_engines, storage::engine_test_name);

}  // namespace
}  // namespace foothold::workspace
