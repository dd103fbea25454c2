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
    "V-1",   "V-4",   "V-5",   "SY-1",  "RC-1",  "RC-2",  "PA-1",  "PA-2",  "SA-3",  "SA-6",  "SA-8", "SA-9",
    "DIM-1", "LM-1",  "LM-2",  "LM-4",  "LM-5",  "TC-2",  "TC-3",  "TC-4",  "TC-5",  "TC-6",  "TC-7", "ME-1",
    "ME-5",  "ME-6",  "ME-7",  "ME-8",  "ME-9",  "ME-11", "ME-13", "ME-14", "ME-15", "ME-16", "SU-1", "SU-3",
    "SU-5",  "SU-6",  "SU-7",  "SU-8",  "PL-1",  "PL-2",  "PL-3",  "PL-4",  "PL-5",  "PL-6",  "PL-7", "PL-8",
    "PL-9",  "PL-10", "PL-11", "PL-12", "PL-13", "PL-14", "PL-15", "PL-16"};

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
