#include "workspace/overviews/coverage.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

class Coverage : public testing::Test {
 protected:
  // One row, as the coalition stands now.
  CoverageRow row(std::string_view part, std::string_view id) {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    parts_ = coverage_of(*records_);
    const auto at = std::ranges::find(parts_, part, &CoveragePart::key);
    if (at == parts_.end()) return {};
    const auto found = std::ranges::find(at->rows, id, &CoverageRow::id);
    return found == at->rows.end() ? CoverageRow() : *found;
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
  std::vector<CoveragePart> parts_;
};

TEST_F(Coverage, NeedsEverySectorAndPillarBeforeAnythingIsWritten) {
  EXPECT_TRUE(row("sectors", "community").is_gap());
  EXPECT_TRUE(row("pillars", "neighborhoods").is_gap());
}

TEST_F(Coverage, FillsASectorWithWhoeverHoldsASeatOfIt) {
  const std::string rosa = world_.add("person", R"({"name": "Rosa"})");
  world_.add("body", R"({"name": "Steering committee", "seats": [{"id": "a", "seat_type": "community", "holder": ")" +
                         rosa + R"(", "experience": ["renters"]}]})");
  const CoverageRow sector = row("sectors", "community");
  ASSERT_EQ(sector.members.size(), 1U);
  EXPECT_EQ(sector.members.front()->title, "Rosa");
  EXPECT_FALSE(sector.is_gap());
}

TEST_F(Coverage, CountsAPossiblePartnerAsMemberOnceTheyJoined) {
  const std::string bank =
      world_.add("prospect", R"({"name": "Kestrel Bank", "audience": "private", "brings": ["budget-authority"]})");
  EXPECT_EQ(row("sectors", "private").prospects.size(), 1U);
  EXPECT_TRUE(row("sectors", "private").is_gap());
  world_.record(bank).fields["state"] = "joined";
  EXPECT_EQ(row("sectors", "private").members.size(), 1U);
  world_.record(bank).fields["state"] = "declined";
  EXPECT_TRUE(row("sectors", "private").prospects.empty());
}

TEST_F(Coverage, NamesACapacityThatIsMissingAndThatNobodyBrings) {
  const auto& choices =
      toolkit_for_checks().record_types.find("coalition-needs")->find_field("capacity_missing")->choices;
  const std::string& missing = choices.front().id;
  world_.add("coalition-needs", R"({"title": "Needs", "capacity_missing": [")" + missing + R"("]})");
  EXPECT_TRUE(row("capacities", missing).is_gap());
  world_.add("prospect", R"({"name": "Analysts", "state": "joined", "brings": [")" + missing + R"("]})");
  EXPECT_FALSE(row("capacities", missing).is_gap());
}

TEST_F(Coverage, FindsWhoWorksInASystemByTheirFieldOfWork) {
  world_.add("coalition-needs", R"({"title": "Needs", "systems": ["employers", "transport"]})");
  world_.add("prospect", R"({"name": "Mill", "state": "joined", "sectors": ["employment"]})");
  EXPECT_EQ(row("systems", "employers").members.size(), 1U);
  EXPECT_TRUE(row("systems", "transport").is_gap());
}

}  // namespace
}  // namespace foothold::workspace
