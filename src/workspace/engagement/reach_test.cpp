#include "workspace/engagement/reach.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using Kind = ReachNumber::Kind;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr ReachNumber few = {Kind::few, 0};
constexpr ReachNumber hidden = {Kind::hidden, 0};

ReachNumber shown(int count) {
  return {Kind::shown, count};
}

class Reach : public testing::Test {
 protected:
  const CoalitionRecords& records() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return *records_;
  }

  std::string group(const std::string& label, const std::string& listed = "") {
    return world_.add("group", R"({"label": ")" + label + R"(", "listed_as": ")" + listed + R"("})");
  }

  // An activity with a row for one group: how many were planned and how many came.
  void activity(const std::string& title, const std::string& group, const std::string& numbers) {
    world_.add("engagement-activity", R"({"title": ")" + title + R"(", "reach": [{"id": "a", "group": ")" + group +
                                          R"(", )" + numbers + "}]}");
  }

  // One group that came to activities in these numbers, as most readers see it.
  GroupReach seen(const std::vector<int>& numbers, int enough = 10) {
    const std::string renters = group("Renters");
    char name = 'A';
    for (const int number : numbers)
      activity(std::string(1, name++), renters, R"("planned": 20, "reached": )" + std::to_string(number));
    const auto groups = reach_by_group(records(), enough);
    return *std::ranges::find(groups, renters, &GroupReach::group);
  }

  static std::vector<ReachNumber> parts_of(const GroupReach& group) {
    std::vector<ReachNumber> parts;
    for (const ActivityReach& line : group.activities) parts.push_back(line.came);
    return parts;
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(Reach, AddsUpWhatEveryActivityPlannedAndWhoCame) {
  const GroupReach group = seen({30, 10});
  EXPECT_EQ(group.planned, 40);
  EXPECT_EQ(group.came, shown(40));
  EXPECT_EQ(group.share, 1.0);
}

TEST_F(Reach, LeavesPlansWhoseDayIsNotCountedOutOfTheShare) {
  const std::string renters = group("Renters");
  activity("Held", renters, R"("planned": 40, "reached": 20)");
  activity("Planned", renters, R"("planned": 100)");
  const GroupReach group = reach_by_group(records(), 10).at(0);
  EXPECT_EQ(group.planned, 140);
  EXPECT_EQ(group.share, 0.5);
  EXPECT_EQ(group.activities.back().came.kind, Kind::unknown);
}

TEST_F(Reach, HidesFromOneToNineAndShowsNobodyAndTen) {
  EXPECT_EQ(seen({9}).came, few);
  EXPECT_EQ(seen({0}).came, shown(0));
  EXPECT_EQ(seen({10}).came, shown(10));
}

TEST_F(Reach, HidesMoreWhereMorePeopleAreStillFew) {
  EXPECT_EQ(seen({19}, 20).came, few);
  EXPECT_EQ(seen({20}, 20).came, shown(20));
  EXPECT_EQ(seen({19, 19}, 20).came.kind, Kind::hidden) << "only nineteen and nineteen make thirty-eight";
}

TEST_F(Reach, ShowsEveryNumberToThoseWhoMaySeeThem) {
  const std::string renters = group("Renters");
  activity("Small", renters, R"("planned": 10, "reached": 3)");
  EXPECT_EQ(reach_by_group(records(), 0).at(0).came, shown(3));
}

TEST_F(Reach, HidesASecondNumberSoThatTheSumDoesNotGiveTheFirstBack) {
  const GroupReach group = seen({4, 12, 30});
  EXPECT_THAT(parts_of(group), ElementsAre(few, hidden, shown(30)));
  EXPECT_EQ(group.came, shown(46));
}

TEST_F(Reach, HidesTheSumWhereThereIsNoSecondNumber) {
  const GroupReach group = seen({1, 1, 8});
  EXPECT_EQ(group.came, shown(10)) << "many ways to share ten out among three";
  EXPECT_EQ(seen({9, 9}).came.kind, Kind::hidden) << "only nine and nine make eighteen";
}

TEST_F(Reach, HidesMoreWhereTheSumLeavesOneWayOnly) {
  const GroupReach group = seen({1, 10, 40});
  EXPECT_THAT(parts_of(group), ElementsAre(few, hidden, hidden)) << "eleven can only be one and ten";
}

TEST_F(Reach, SaysNoShareOfASumThatItHides) {
  EXPECT_EQ(seen({9}).share, std::nullopt);
}

TEST_F(Reach, NamesTheGroupsOfTheNeedsSheetThatNoActivityPlansFor) {
  const std::string renters = group("Renters");
  const std::string elders = group("Elders", "older-adults");
  activity("Walk", renters, R"("planned": 10)");
  world_.add("coalition-needs", R"({"title": "Needs", "groups": [")" + renters + R"(", ")" + elders +
                                    R"("], "barrier_groups": ["older-adults", "veterans", "other"]})");
  const auto missing = groups_without_plan(records());
  ASSERT_THAT(missing, SizeIs(2)) << "older adults are there as Elders already";
  EXPECT_EQ(missing[0].name.english, "Elders");
  EXPECT_EQ(missing[1].name.english, "Veterans");
}

TEST_F(Reach, MissesNoGroupWhileThereAreNoNeeds) {
  EXPECT_THAT(groups_without_plan(records()), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace
