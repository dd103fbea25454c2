#include "workspace/answers/feedback_due.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

// On the first of May 2026.
class FeedbackOwed : public testing::Test {
 protected:
  std::vector<FeedbackDue> all() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return feedback_due(*records_);
  }

  std::string activity(const std::string& title, const std::string& day, const std::string& more = "") {
    return world_.add("engagement-activity", R"({"title": ")" + title + R"(", "dates": {"from": ")" + day +
                                                 R"(", "to": ")" + day + "\"}" + more + "}");
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(FeedbackOwed, IsDueSixtyDaysAfterTheActivity) {
  activity("Walk", "2026-04-01");
  const FeedbackDue due = all().at(0);
  EXPECT_EQ(due.due_on, "2026-05-31");
  EXPECT_EQ(due.state, FeedbackState::owed);
}

TEST_F(FeedbackOwed, IsDueWhenTheActivityOrThePlanSaysSo) {
  activity("Walk", "2026-04-01", R"(, "feedback_due": "2026-04-20")");
  activity("Talk", "2026-04-15");
  world_.add("engagement-plan", R"({"title": "Plan", "feedback_days": 30})");
  EXPECT_EQ(all().at(0).due_on, "2026-04-20");
  EXPECT_EQ(all().at(1).due_on, "2026-05-15");
}

TEST_F(FeedbackOwed, CountsTheDaysSinceItWasDue) {
  activity("Walk", "2026-02-01");
  const FeedbackDue due = all().at(0);
  EXPECT_EQ(due.state, FeedbackState::overdue);
  EXPECT_EQ(due.days_overdue, 29);
}

TEST_F(FeedbackOwed, IsSentOnceAReportOnItHasADay) {
  const std::string walk = activity("Walk", "2026-01-01");
  const std::string report = world_.add("feedback-report", R"({"title": "Report", "activities": [")" + walk + R"("]})");
  EXPECT_EQ(all().at(0).state, FeedbackState::overdue) << "it was only begun";
  EXPECT_EQ(all().at(0).report->title, "Report");
  world_.record(report).fields["sent_on"] = "2026-02-01";
  EXPECT_EQ(all().at(0).state, FeedbackState::sent);
  EXPECT_EQ(all().at(0).days_overdue, 0);
}

TEST_F(FeedbackOwed, AsksForADataWalkOnlyWhereItBelongsToNoActivity) {
  const std::string walk = activity("Walk", "2026-04-01");
  world_.add("data-walk", R"({"title": "Posters", "activity": ")" + walk + R"("})");
  world_.add("data-walk", R"({"title": "Posters of the youth", "date": "2026-04-02"})");
  const auto due = all();
  ASSERT_THAT(due, SizeIs(2));
  EXPECT_EQ(due[1].activity->title, "Posters of the youth");
}

TEST_F(FeedbackOwed, PutsTheLongestOverdueFirst) {
  activity("Coming", "2026-06-01");
  activity("Late", "2026-02-01");
  activity("Later", "2026-01-01");
  std::vector<std::string> titles;
  for (const FeedbackDue& due : all()) titles.push_back(due.activity->title);
  EXPECT_THAT(titles, ElementsAre("Later", "Late", "Coming"));
}

}  // namespace
}  // namespace foothold::workspace
