#include "workspace/checks/check_list.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/content/placeholders.hpp"
#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;

// Checks whose words stand in the content and that no function carries out yet. Whoever writes one takes it off this
// list; nothing may come onto it.
const std::vector<std::string> not_written_yet = {
    "C1-8",  "C2-3",   "C2-11", "C3-2",  "C3-4",  "C3-6",  "C3-8",  "C3-12", "C3-13", "C3-14", "C3-17",
    "C4-1",  "C4-4",   "C4-11", "SUP-1", "SUP-2", "SUP-3", "SUP-4", "SUP-5", "SUP-6", "SUP-7", "SUP-8",
    "SUP-9", "SUP-10", "EQ-2",  "EQ-3",  "EQ-4",  "EQ-5",  "EQ-6",  "EQ-7",  "EQ-8"};

bool is_written(const std::string& id) {
  return std::ranges::find(all_checks(), id, &Check::id) != all_checks().end();
}

TEST(CheckList, HasEveryCheckOnceAndWithWords) {
  std::set<std::string_view> seen;
  for (const Check& check : all_checks()) {
    EXPECT_TRUE(seen.insert(check.id).second) << check.id;
    EXPECT_NE(toolkit_for_checks().checks.find(check.id), nullptr) << check.id;
    EXPECT_NE(check.look, nullptr) << check.id;
  }
}

TEST(CheckList, LacksOnlyTheChecksThatAreNamedHere) {
  std::vector<std::string> missing;
  for (const toolkit::CheckText& text : toolkit_for_checks().checks.all())
    if (!is_written(text.id)) missing.push_back(text.id);
  EXPECT_THAT(missing, ElementsAreArray(not_written_yet));
}

TEST(CheckList, FindsNothingInACoalitionThatHasJustBeenFounded) {
  EXPECT_THAT(ChecksWorld().findings(), IsEmpty());
}

// One empty record of each type lets many checks find something.
ChecksWorld of_empty_records() {
  ChecksWorld world;
  for (const toolkit::RecordType& type : toolkit_for_checks().record_types.all()) world.add(type.id, "{}");
  return world;
}

TEST(CheckList, GivesEachFindingTheValuesThatItsWordsNeed) {
  for (const Finding& finding : of_empty_records().findings()) {
    std::set<std::string> given;
    for (const auto& [name, value] : finding.values) given.insert(name);
    EXPECT_EQ(given, placeholders(toolkit_for_checks().checks.find(finding.check)->says.english)) << finding.check;
  }
}

TEST(CheckList, ShowsEachFindingAtTheKindOfRecordThatTheContentNames) {
  const ChecksWorld world = of_empty_records();
  const auto& types = toolkit_for_checks().record_types.all();
  for (const Finding& finding : world.findings()) {
    const std::string& on = toolkit_for_checks().checks.find(finding.check)->on;
    const std::string type = finding.record.empty() ? "" : types.at(std::stoul(finding.record) - 1).id;
    EXPECT_EQ(type, on) << finding.check;
  }
}

TEST(CheckList, PutsTheGravestFirst) {
  std::vector<toolkit::Severity> severities;
  for (const Finding& finding : of_empty_records().findings())
    severities.push_back(toolkit_for_checks().checks.find(finding.check)->severity);
  EXPECT_TRUE(std::ranges::is_sorted(severities));
  EXPECT_EQ(severities.front(), toolkit::Severity::block);
}

TEST(CheckList, LeavesOutWhatWasPutAway) {
  ChecksWorld world;
  world.add("body", "{}", RecordStatus::archived);
  Record& removed = world.record(world.add("body", "{}"));
  removed.deleted_at = "2026-04-01T00:00:00Z";
  EXPECT_THAT(world.findings(), IsEmpty());
}

TEST(CheckList, KnowsWhichRecordsACheckCanBlock) {
  EXPECT_TRUE(can_block(toolkit_for_checks().checks, "start-decision"));
  EXPECT_FALSE(can_block(toolkit_for_checks().checks, "commitment"));
}

TEST(Fingerprints, AreTheSameOnlyForTheSameFinding) {
  const Finding finding{"C2-6", "1", {{"share", same_in_all("20%")}}, {}};
  Finding other = finding;
  EXPECT_EQ(fingerprint(finding), fingerprint(other));
  other.values.front().second = same_in_all("24%");
  EXPECT_NE(fingerprint(finding), fingerprint(other));
  other = finding;
  other.record = "2";
  EXPECT_NE(fingerprint(finding), fingerprint(other));
}

}  // namespace
}  // namespace foothold::workspace
