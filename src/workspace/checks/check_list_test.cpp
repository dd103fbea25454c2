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

using testing::IsEmpty;

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

TEST(CheckList, CarriesOutEveryCheckThatHasWords) {
  for (const toolkit::CheckText& text : toolkit_for_checks().checks.all()) EXPECT_TRUE(is_written(text.id)) << text.id;
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
