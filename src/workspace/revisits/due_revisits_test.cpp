#include "workspace/revisits/due_revisits.hpp"

#include <gtest/gtest.h>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

class DueRevisits : public testing::Test {
 protected:
  std::string add(const std::string& type, const std::string& fields, const std::string& changed_at,
                  RecordStatus status = RecordStatus::agreed) {
    const std::string reference = world_.add(type, fields, status);
    world_.record(reference).changed_at = changed_at;
    world_.record(reference).created_at = changed_at;
    return reference;
  }

  // Which rules ask for another look.
  std::vector<std::string> rules() {
    const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world_.records());
    std::vector<std::string> ids;
    for (const DueRevisit& due : due_revisits(records)) ids.push_back(due.rule->id);
    return ids;
  }

  ChecksWorld world_;
};

using Ids = std::vector<std::string>;

TEST_F(DueRevisits, AskForTheNeedsSheetAgainOnceFindingsAreAgreed) {
  add("coalition-needs", "{}", "2026-03-01T10:00:00Z");
  EXPECT_EQ(rules(), Ids());
  add("finding", "{}", "2026-04-01T10:00:00Z");
  EXPECT_EQ(rules(), Ids{"needs-after-findings"});
}

TEST_F(DueRevisits, LeaveAloneWhatWasChangedAfterwards) {
  add("finding", "{}", "2026-04-01T10:00:00Z");
  add("coalition-needs", "{}", "2026-04-02T10:00:00Z");
  EXPECT_EQ(rules(), Ids());
}

TEST_F(DueRevisits, LeaveADraftAloneUnlessItSaysThatItIsAGuess) {
  add("finding", "{}", "2026-04-01T10:00:00Z");
  const std::string needs = add("coalition-needs", "{}", "2026-03-01T10:00:00Z", RecordStatus::draft);
  EXPECT_EQ(rules(), Ids());
  world_.record(needs).fields["basis"] = "preliminary";
  EXPECT_EQ(rules(), Ids{"needs-after-findings"});
}

TEST_F(DueRevisits, CountOnlyTheLogicModelOfTheSameAction) {
  const std::string buses = add("strategic-action", "{}", "2026-02-01T10:00:00Z");
  const std::string rents = add("strategic-action", "{}", "2026-02-01T10:00:00Z");
  add("measure", R"({"action": ")" + buses + R"("})", "2026-03-01T10:00:00Z");
  add("logic-model", R"({"action": ")" + rents + R"("})", "2026-04-01T10:00:00Z");
  EXPECT_EQ(rules(), Ids());
  add("logic-model", R"({"action": ")" + buses + R"("})", "2026-04-01T10:00:00Z");
  EXPECT_EQ(rules(), Ids{"measures-after-logic-model"});
}

TEST_F(DueRevisits, AreATasksMatterOnceThereIsOneAboutThem) {
  const std::string needs = add("coalition-needs", "{}", "2026-03-01T10:00:00Z");
  add("finding", "{}", "2026-04-01T10:00:00Z");
  add("task", R"({"what": "Old", "linked": [")" + needs + R"("]})", "2026-03-15T10:00:00Z");
  EXPECT_EQ(rules(), Ids{"needs-after-findings"});
  add("task", R"({"what": "Look again", "linked": [")" + needs + R"("]})", "2026-04-02T10:00:00Z");
  EXPECT_EQ(rules(), Ids());
}

}  // namespace
}  // namespace foothold::workspace
