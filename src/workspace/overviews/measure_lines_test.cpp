#include "workspace/overviews/measure_lines.hpp"

#include <gmock/gmock.h>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class LinesOfAMeasure : public testing::Test {
 protected:
  void add_value(const std::string& day, int value, const std::string& more = "") {
    world_.add("observation", R"({"title": "V", "value": )" + std::to_string(value) + R"(, "period": {"to": ")" + day +
                                  R"("}, "measure": "measure:1")" + more + "}");
  }

  // The lines of the only measure, with the titles of its groups.
  MeasureLines lines() {
    const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world_.records());
    MeasureLines lines = measure_lines(records, *records.find("1"));
    groups_.clear();
    for (const GroupLine& line : lines.groups) groups_.push_back(line.group->title);
    return lines;
  }

  // The points as "year: value".
  static std::vector<std::string> told(const std::vector<html::ChartPoint>& points) {
    std::vector<std::string> list;
    for (const html::ChartPoint& point : points)
      list.push_back(std::to_string(point.year) + ": " + std::to_string(static_cast<int>(point.value)));
    return list;
  }

  ChecksWorld world_;
  std::string measure_ = world_.add("measure", R"({"name": "A", "target_kind": "percent-change", "baseline_value": 40,
    "baseline_date": "2024-06-01", "baseline_quality": "weak", "target_value": 50, "target_date": "2028-06-01"})");
  std::vector<std::string> groups_;
};

TEST_F(LinesOfAMeasure, BeginWithTheBaselineAndLeadToTheTarget) {
  add_value("2025-12-31", 44);
  const MeasureLines drawn = lines();
  EXPECT_THAT(told(drawn.everyone), ElementsAre("2024: 40", "2025: 44"));
  EXPECT_TRUE(drawn.everyone.front().weak);
  EXPECT_THAT(told(drawn.way), ElementsAre("2024: 40", "2028: 60"));
  EXPECT_THAT(drawn.breaks_before, IsEmpty());
}

TEST_F(LinesOfAMeasure, HaveTheNewestValueOfEachYear) {
  add_value("2025-12-31", 3);
  add_value("2025-06-30", 2);
  add_value("2025-03-31", 1);
  EXPECT_THAT(told(lines().everyone), ElementsAre("2024: 40", "2025: 3"));
}

TEST_F(LinesOfAMeasure, ShowAnIntervalOnlyWithBothItsEnds) {
  add_value("2025-12-31", 44, R"(, "lower": 40, "upper": 48)");
  add_value("2026-12-31", 44, R"(, "lower": 40)");
  const auto points = lines().everyone;
  EXPECT_EQ(points[1].upper, 48);
  EXPECT_EQ(points[2].lower, std::nullopt);
}

TEST_F(LinesOfAMeasure, StandByGroupAndLeaveOutPartsOfThePlace) {
  const std::string youth = world_.add("group", R"({"label": "Youth"})");
  const std::string elders = world_.add("group", R"({"label": "Elders"})");
  add_value("2025-12-31", 30, R"(, "group": ")" + youth + "\"");
  add_value("2025-12-31", 50, R"(, "group": ")" + elders + "\"");
  add_value("2025-12-31", 99, R"(, "place": "place:29019")");
  const MeasureLines drawn = lines();
  EXPECT_THAT(groups_, ElementsAre("Elders", "Youth"));
  EXPECT_THAT(told(drawn.groups.back().points), ElementsAre("2025: 30"));
  EXPECT_THAT(drawn.everyone, SizeIs(1));
}

TEST_F(LinesOfAMeasure, BreakWhereTheMeasureWasChanged) {
  world_.record(measure_).fields["changed_on"] = "2026-02-01";
  EXPECT_THAT(lines().breaks_before, ElementsAre(2026));
}

TEST_F(LinesOfAMeasure, LeadNowhereWithoutANumberToReach) {
  world_.record(measure_).fields["target_kind"] = "milestone";
  EXPECT_THAT(lines().way, IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace
