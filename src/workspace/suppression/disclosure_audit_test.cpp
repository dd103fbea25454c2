#include "workspace/suppression/disclosure_audit.hpp"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

#include "workspace/suppression/complements.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double least = 10;

CountCell cell(const std::string& group, double count, bool hidden = false) {
  CountCell made{.spot = {.year = "2025", .breakdown = group.empty() ? "" : "age", .group = group},
                 .count = count,
                 .hidden = hidden};
  if (hidden) guard(made, least);
  return made;
}

TEST(DisclosureAudit, SubtractsAsAReaderWould) {
  const AdditiveTable table = additive_table({cell("", 100), cell("young", 4, true), cell("old", 96)}, least);
  DisclosureAudit audit(table);
  EXPECT_NEAR(audit.range_of(1).low, 4, 1e-6);
  EXPECT_NEAR(audit.range_of(1).high, 4, 1e-6);
  EXPECT_THAT(given_away(table), ElementsAre(1));
}

TEST(DisclosureAudit, LeavesOpenWhatTwoHiddenNumbersShare) {
  const AdditiveTable table =
      additive_table({cell("", 100), cell("young", 4, true), cell("middle", 36, true), cell("old", 60)}, least);
  DisclosureAudit audit(table);
  EXPECT_NEAR(audit.range_of(1).low, 0, 1e-6);
  EXPECT_NEAR(audit.range_of(1).high, 40, 1e-6);
}

TEST(DisclosureAudit, KnowsNoLimitWithoutATotal) {
  const AdditiveTable table = additive_table({cell("young", 4, true), cell("old", 96)}, least);
  EXPECT_THAT(given_away(table), IsEmpty());
}

// Counts of areas and groups with all their sums, made up from a seed.
std::vector<CountCell> made_up_table(unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_int_distribution<int> count(0, 40);
  const std::vector<std::string> areas = {"", "a", "b", "c", "d"};
  const std::vector<std::string> groups = {"", "p", "q", "r"};
  std::vector<std::vector<double>> counts(areas.size(), std::vector<double>(groups.size(), 0));
  for (std::size_t area = 1; area < areas.size(); ++area)
    for (std::size_t group = 1; group < groups.size(); ++group) {
      const double people = count(random);
      counts[area][group] = people;
      counts[area][0] += people;
      counts[0][group] += people;
      counts[0][0] += people;
    }
  std::vector<CountCell> cells;
  for (std::size_t area = 0; area < areas.size(); ++area)
    for (std::size_t group = 0; group < groups.size(); ++group) {
      CountCell made = cell(groups[group], counts[area][group], counts[area][group] > 0 && counts[area][group] < least);
      made.spot.area = areas[area];
      cells.push_back(made);
    }
  return cells;
}

TEST(Complements, LeaveNothingGivenAwayInAnyOfFiftyTables) {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    AdditiveTable table = additive_table(made_up_table(seed), least);
    hide_what_tells(table);
    EXPECT_THAT(given_away(table), IsEmpty()) << "table " << seed;
  }
}

TEST(Complements, HideNoMoreThanItTakes) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const std::vector<CountCell> cells = made_up_table(seed);
    AdditiveTable table = additive_table(cells, least);
    hide_what_tells(table);
    for (std::size_t one = 0; one < cells.size(); ++one) {
      if (!table.cells[one].hidden || cells[one].hidden) continue;
      AdditiveTable with_one_more = table;
      with_one_more.cells[one].hidden = false;
      EXPECT_FALSE(given_away(with_one_more).empty()) << "table " << seed << ", cell " << one;
    }
  }
}

}  // namespace
}  // namespace foothold::workspace
