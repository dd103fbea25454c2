#include "workspace/overviews/commitment_tracker.hpp"

#include <gmock/gmock.h>

#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Commitments : public testing::Test {
 protected:
  std::string promise(const std::string& title, const std::string& state, const std::string& details) {
    return world_.add("commitment",
                      R"({"title": ")" + title + R"(", "state": ")" + state + R"(", "details": )" + details + "}");
  }

  // As the coalition stands on the first of May 2026.
  CommitmentTracker tracker() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return commitment_tracker(*records_);
  }

  static std::vector<std::string> titles(const std::vector<TrackedCommitment>& commitments) {
    std::vector<std::string> all;
    for (const TrackedCommitment& one : commitments) all.push_back(one.record->title);
    return all;
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

constexpr const char* a_year = R"([{"id": "a", "kind": "staff-time", "amount": 20, "unit": "hours-per-month",
                                    "period": {"from": "2026-01-01", "to": "2026-12-31"}}])";

TEST_F(Commitments, StandByStateFromToAskToWithdrawn) {
  promise("Manager", "in-writing", a_year);
  promise("Mayor", "to-ask", "[]");
  promise("Sheriff", "", "[]");
  const auto states = tracker().states;
  ASSERT_THAT(states, SizeIs(7));
  EXPECT_EQ(states.front().state, "to-ask");
  EXPECT_THAT(titles(states.front().commitments), ElementsAre("Mayor"));
  EXPECT_THAT(titles(states[3].commitments), ElementsAre("Manager"));
  EXPECT_EQ(states[5].state, "withdrawn");
  EXPECT_THAT(titles(states.back().commitments), ElementsAre("Sheriff"));
}

TEST_F(Commitments, AreSoftWithoutAnAmountOrATime) {
  promise("Manager", "in-writing", a_year);
  promise("Mayor", "verbal", R"([{"id": "a", "kind": "staff-time", "what": "Somebody"}])");
  const auto states = tracker().states;
  EXPECT_FALSE(states[3].commitments.front().soft);
  EXPECT_TRUE(states[2].commitments.front().soft);
}

TEST_F(Commitments, AreAddedUpByUnitAndByHowFirmTheyAre) {
  promise("Manager", "in-writing", a_year);
  promise("Hospital", "verbal", R"([{"id": "a", "amount": 5, "unit": "hours-per-month"},
                                    {"id": "b", "amount": 9000, "unit": "dollars"}, {"id": "c", "amount": 3}])");
  promise("Mayor", "asked", R"([{"id": "a", "amount": 70, "unit": "dollars"}])");
  const auto pledges = tracker().pledges;
  ASSERT_THAT(pledges, SizeIs(2));
  EXPECT_EQ(pledges[0].label.english, "Dollars");
  EXPECT_EQ(pledges[0].verbal, 9000);
  EXPECT_EQ(pledges[0].in_writing, 0);
  EXPECT_EQ(pledges[1].verbal, 5);
  EXPECT_EQ(pledges[1].in_writing, 20);
}

TEST_F(Commitments, AskToBeRenewedBeforeTheyEnd) {
  promise("Manager", "in-writing", a_year);
  EXPECT_THAT(tracker().renewals, IsEmpty());
  const std::string hospital =
      promise("Hospital", "delivered", R"([{"id": "a", "period": {"from": "2025-01-01", "to": "2026-06-15"}}])");
  promise("Mayor", "verbal", R"([{"id": "a", "period": {"from": "2025-01-01", "to": "2026-01-31"}}])");
  promise("Sheriff", "withdrawn", R"([{"id": "a", "period": {"from": "2025-01-01", "to": "2026-01-31"}}])");
  EXPECT_THAT(titles(tracker().renewals), ElementsAre("Mayor", "Hospital"));
  world_.record(hospital).fields["renewals"] =
      boost::json::parse(R"([{"id": "a", "date": "2026-04-01", "until": "2027-04-01"}])");
  EXPECT_THAT(titles(tracker().renewals), ElementsAre("Mayor"));
}

}  // namespace
}  // namespace foothold::workspace
