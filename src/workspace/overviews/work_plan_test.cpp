#include "workspace/overviews/work_plan.hpp"

#include <gmock/gmock.h>

#include <memory>

#include "workspace/checks/checks_test_world.hpp"
#include "workspace/overviews/usual_work_plan.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Plan : public testing::Test {
 protected:
  // As it stands on the first of May 2026.
  const CoalitionRecords& records() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return *records_;
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(Plan, PutsMilestonesIntoTheirPhasesByTheirDays) {
  world_.add("milestone", R"({"name": "Vote", "phase": "decide", "planned_date": "2026-09-01"})");
  world_.add("milestone", R"({"name": "Someday", "phase": "prepare"})");
  world_.add("milestone", R"({"name": "Go", "phase": "prepare", "planned_date": "2026-04-01", "gate": "yes"})");
  world_.add("milestone", R"({"name": "Nowhere"})");
  const auto phases = work_plan(records()).phases;
  ASSERT_THAT(phases, SizeIs(3));
  EXPECT_EQ(phases[0].label.english, "Prepare");
  EXPECT_EQ(phases[0].milestones[0].record->title, "Go");
  EXPECT_TRUE(phases[0].milestones[0].gate);
  EXPECT_TRUE(phases[0].milestones[0].late);
  EXPECT_FALSE(phases[0].milestones[1].is_dated());
  EXPECT_EQ(phases[1].phase, "decide");
  EXPECT_FALSE(phases[1].milestones[0].late);
  EXPECT_EQ(phases[2].phase, "");
}

TEST_F(Plan, IsNotLateOnceAMilestoneIsReached) {
  world_.add("milestone",
             R"({"name": "Go", "phase": "prepare", "planned_date": "2026-04-01", "actual_date": "2026-04-20"})");
  EXPECT_FALSE(work_plan(records()).phases.front().milestones.front().late);
}

TEST_F(Plan, NamesTasksThatNobodyHasDated) {
  world_.add("task", R"({"what": "Call the library"})");
  world_.add("task", R"({"what": "Call the mill", "due": "2026-06-01"})");
  world_.add("task", R"({"what": "Call the school", "done_on": "2026-04-01"})");
  std::vector<std::string> titles;
  for (const Record* task : work_plan(records()).undated_tasks) titles.push_back(task->title);
  EXPECT_THAT(titles, ElementsAre("Call the library"));
  EXPECT_THAT(work_plan(records()).phases, IsEmpty());
}

TEST_F(Plan, CanBeginWithTheUsualMilestonesFromToday) {
  const auto usual = usual_work_plan(records(), Language::spanish);
  ASSERT_THAT(usual.milestones, SizeIs(toolkit_for_checks().usual_milestones.milestones.size()));
  EXPECT_EQ(usual.setup, nullptr);
  const Fields& first = usual.milestones.front();
  EXPECT_EQ(first.at("name"), "Decisión de avanzar tomada");
  EXPECT_EQ(first.at("phase"), "prepare");
  EXPECT_EQ(first.at("gate"), "yes");
  EXPECT_EQ(first.at("starts_on"), "2026-05-01");
  EXPECT_EQ(first.at("planned_date"), "2026-07-01");
  EXPECT_EQ(usual.milestones.back().at("planned_date"), "2028-04-30");
}

TEST_F(Plan, StretchesTheUsualMilestonesToThePlanningPeriod) {
  world_.add("plan-setup", R"({"title": "Plan", "planning_period": {"from": "2027-01-01", "to": "2028-12-31"}})");
  const auto usual = usual_work_plan(records(), Language::english);
  ASSERT_NE(usual.setup, nullptr);
  EXPECT_EQ(usual.milestones.front().at("starts_on"), "2027-01-01");
  EXPECT_EQ(usual.milestones.front().at("planned_date"), "2027-05-03");
  EXPECT_EQ(usual.milestones[8].at("planned_date"), "2028-12-31");
  EXPECT_EQ(usual.milestones.back().at("planned_date"), "2029-12-31");
}

TEST_F(Plan, TakesAYearWhenThePlanningPeriodCannotBe) {
  world_.add("plan-setup", R"({"title": "Plan", "planning_period": {"from": "2027-01-01", "to": "2026-12-31"}})");
  EXPECT_EQ(usual_work_plan(records(), Language::english).milestones[8].at("planned_date"), "2028-01-01");
}

TEST_F(Plan, FillsMilestonesThatFitTheirType) {
  const toolkit::RecordType& type = *toolkit_for_checks().record_types.find("milestone");
  for (const Fields& milestone : usual_work_plan(records(), Language::english).milestones)
    EXPECT_THAT(toolkit::check_fields(type, milestone, RecordStatus::agreed), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace
