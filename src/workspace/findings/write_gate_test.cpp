#include "workspace/findings/write_gate.hpp"

#include <gmock/gmock.h>

#include "accounts/person_store.hpp"
#include "base/content/messages.hpp"
#include "base/source_tree.hpp"
#include "workspace/checks/checks_test_world.hpp"
#include "workspace/findings/acceptance.hpp"
#include "workspace/record_description.hpp"
#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

// Records of the real content behind the gate, on each engine.
class BehindTheGate : public WorkspaceWorld {
 protected:
  void SetUp() override {
    WorkspaceWorld::SetUp();
    if (IsSkipped()) return;
    members_ = std::make_unique<accounts::MembershipStore>(*database_);
    gate_ = std::make_unique<WriteGate>(toolkit_for_checks(), *members_);
    const auto describe = [](const Record& record) -> Result<RecordDescription> {
      return describe_fields(*toolkit_for_checks().record_types.find(record.type), record.fields);
    };
    store_ = std::make_unique<RecordStore>(
        *database_, describe, nullptr,
        [this](storage::Connection& connection, const Record& before, const Record& after, const std::string& person) {
          return gate_->allow(connection, before, after, person);
        });
  }

  [[nodiscard]] NewRecord wanted(const std::string& type, boost::json::object fields, RecordStatus status) const {
    return {.coalition = boone_,
            .type = type,
            .fields = std::move(fields),
            .status = status,
            .owner = "ana",
            .person = "ana"};
  }

  [[nodiscard]] static RecordEdit with_status(const Record& record, RecordStatus status) {
    RecordEdit edit = edit_of(record, {});
    edit.status = status;
    return edit;
  }

  void write_every_rule() {
    for (const char* kind : {"priorities", "actions", "budget", "data-release"})
      ASSERT_TRUE(store_->create(wanted("decision-rule", {{"title", kind}, {"class", kind}}, RecordStatus::draft)));
  }

  std::unique_ptr<accounts::MembershipStore> members_;
  std::unique_ptr<WriteGate> gate_;
};

INSTANTIATE_TEST_SUITE_P(Engines, BehindTheGate, storage::both_engines, storage::engine_test_name);

TEST_P(BehindTheGate, ABlockStopsAgreeingAndPublishingButNoDraftAndNoReview) {
  for (const RecordStatus status : {RecordStatus::agreed, RecordStatus::published}) {
    const auto refused = store_->create(wanted("structure", {{"name", "Ours"}}, status));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, "status");
    EXPECT_EQ(refused.error().problems.size(), 1U);
  }
  for (const RecordStatus status : {RecordStatus::draft, RecordStatus::in_review})
    EXPECT_TRUE(store_->create(wanted("structure", {{"name", "Ours"}}, status)));
}

TEST_P(BehindTheGate, ARefusalSaysInBothLanguagesWhatTheCheckFound) {
  const auto refused = store_->create(wanted("structure", {{"name", "Ours"}}, RecordStatus::agreed));
  ASSERT_FALSE(refused);
  ContentProblems problems;
  const Messages messages = Messages::read(ContentFolder(source_tree() / "content"), problems);
  EXPECT_THAT(messages.fill(Language::english, refused.error().message), testing::HasSubstr("C2-7 stops this"));
  EXPECT_THAT(messages.fill(Language::spanish, refused.error().message), testing::HasSubstr("C2-7 lo impide"));
}

TEST_P(BehindTheGate, WhatIsWrittenInTheSameTransactionCounts) {
  const auto together = store_->write_together([&](RecordBatch& batch) -> Result<void> {
    for (const char* kind : {"priorities", "actions", "budget", "data-release"})
      if (const auto made =
              batch.create(wanted("decision-rule", {{"title", kind}, {"class", kind}}, RecordStatus::draft));
          !made)
        return made.error();
    if (const auto made = batch.create(wanted("structure", {{"name", "Ours"}}, RecordStatus::agreed)); !made)
      return made.error();
    return {};
  });
  EXPECT_TRUE(together);
}

TEST_P(BehindTheGate, WhatWasAgreedBeforeCanStillBeChangedWhenOthersBreakItLater) {
  write_every_rule();
  const Record structure = store_->create(wanted("structure", {{"name", "Ours"}}, RecordStatus::agreed)).value();
  RecordQuery rules;
  rules.coalition = boone_;
  rules.type = "decision-rule";
  const Record rule = store_->list(rules).front();
  ASSERT_TRUE(store_->remove(action_on(rule)));
  EXPECT_TRUE(store_->edit(edit_of(structure, {{"name", "Ours, renamed"}})));
}

TEST_P(BehindTheGate, WhatTheProgramWroteStaysAsItWasWhoeverEditsIt) {
  const auto number =
      store_->create(wanted("saved-number", {{"name", "Jobs"}, {"value", 0.8}}, RecordStatus::draft)).value();
  const auto forged = store_->edit(edit_of(number, {{"value", 0.9}}));
  ASSERT_FALSE(forged);
  EXPECT_EQ(forged.error().field, "value");
  EXPECT_EQ(forged.error().message.key, "record.fixed");
  EXPECT_FALSE(store_->edit(edit_of(number, {{"value", nullptr}})));
  EXPECT_TRUE(store_->edit(edit_of(number, {{"reason", "All there is"}})));
}

TEST_P(BehindTheGate, GoingBackToAVersionIsAskedAsWell) {
  const Record draft = store_->create(wanted("body", {{"name", "Steering"}}, RecordStatus::draft)).value();
  const Record whole = save(edit_of(
      draft,
      {{"purpose", "P"}, {"authority", "decides"}, {"chair", boost::json::array{"person:1"}}, {"rhythm", "monthly"}}));
  const Record agreed = save(with_status(whole, RecordStatus::agreed));
  EXPECT_FALSE(store_->restore_version(action_on(agreed), 1));
}

TEST_P(BehindTheGate, OnlyEditorsAcceptWarnings) {
  accounts::PersonStore people(*database_);
  const std::string ana = people.add({"ana@example.org", "Ana", Language::english, "hash", false}).value().id;
  NewRecord acceptance = wanted(std::string(accepted_warning), {{"title", "C2-10"}}, RecordStatus::agreed);
  acceptance.person = ana;
  EXPECT_FALSE(store_->create(acceptance));
  ASSERT_TRUE(members_->set(boone_, ana, accounts::Role::member));
  EXPECT_FALSE(store_->create(acceptance));
  ASSERT_TRUE(members_->set(boone_, ana, accounts::Role::editor));
  EXPECT_TRUE(store_->create(acceptance));
}

TEST_P(BehindTheGate, NoGateIsPassedWhileSomethingStandsInItsWay) {
  const auto signing = [](const char* outcome) -> boost::json::object {
    return {{"title", "Signed"}, {"gate", "measures"}, {"outcome", outcome}, {"date", "2026-05-01"}};
  };
  const auto passed = store_->create(wanted("gate-sign-off", signing("passed"), RecordStatus::agreed));
  ASSERT_FALSE(passed);
  EXPECT_EQ(passed.error().field, "outcome");
  const auto unnamed = store_->create(wanted("gate-sign-off", signing("passed-with-conditions"), RecordStatus::agreed));
  ASSERT_FALSE(unnamed);
  EXPECT_EQ(unnamed.error().field, "conditions");
  EXPECT_TRUE(store_->create(wanted("gate-sign-off", signing("passed"), RecordStatus::draft)));
}

TEST_P(BehindTheGate, NoGateIsPassedByEditingASignOffThatSaidNotYet) {
  const auto refused_once = store_->create(wanted(
      "gate-sign-off", {{"title", "Not yet"}, {"gate", "measures"}, {"outcome", "not-yet"}}, RecordStatus::agreed));
  ASSERT_TRUE(refused_once);
  EXPECT_FALSE(store_->edit(edit_of(*refused_once, {{"outcome", "passed"}})));
  EXPECT_TRUE(store_->edit(edit_of(*refused_once, {{"title", "Not yet, in May"}})));
}

}  // namespace
}  // namespace foothold::workspace
