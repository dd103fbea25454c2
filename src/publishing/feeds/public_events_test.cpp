#include "publishing/feeds/public_events.hpp"

#include <gmock/gmock.h>

#include "html/test_support.hpp"
#include "workspace/checks/checks_test_world.hpp"

namespace foothold::publishing {
namespace {

using testing::ElementsAre;
using testing::Field;
using workspace::CalendarEvent;
using workspace::RecordStatus;

const std::string address = "https://plans.example/plans/boone";

class PublicEvents : public testing::Test {
 protected:
  [[nodiscard]] std::vector<CalendarEvent> events(const std::vector<workspace::CommentPeriod>& periods = {}) const {
    const workspace::CoalitionRecords records(workspace::toolkit_for_checks(), "2026-05-01", world_.records());
    return public_events(html::test::english(), records, periods, address);
  }

  workspace::ChecksWorld world_;
};

TEST_F(PublicEvents, AreThoseThatArePublishedOrSeenByEveryone) {
  world_.add("milestone", R"({"name": "Inside", "planned_date": "2026-06-01"})", RecordStatus::agreed);
  world_.add("milestone", R"({"name": "Published", "planned_date": "2026-06-02"})", RecordStatus::published);
  const auto open = world_.add("engagement-activity", R"({"title": "Walk", "method": "data-walk",
    "dates": {"from": "2026-06-03", "to": "2026-06-04"}, "feedback_due": "2026-07-01"})");
  world_.record(open).visibility = workspace::Visibility::everyone;
  world_.add("task", R"({"title": "Tidy up", "due": "2026-06-05"})", RecordStatus::published);
  const auto found = events();
  ASSERT_EQ(found.size(), 2U) << "no task, and no day by which people are to be answered";
  EXPECT_EQ(found[0].summary, "Published (Milestone: Planned for)");
  EXPECT_EQ(found[1].first_day, "2026-06-03");
  EXPECT_EQ(found[1].last_day, "2026-06-04");
  EXPECT_EQ(found[1].address, address);
}

TEST_F(PublicEvents, HaveACommentPeriodOnceUntilItIsOver) {
  const auto activity = world_.add("engagement-activity", R"({"title": "Say it", "method": "comment-period",
    "dates": {"from": "2026-06-01", "to": "2026-06-20"}})",
                                   RecordStatus::published);
  const std::string id = world_.record(activity).id;
  EXPECT_THAT(events({{.activity = id, .title = "Say it", .from = "2026-06-01", .to = "2026-06-20"},
                      {.activity = "old", .title = "Over", .from = "2026-03-01", .to = "2026-03-20"}}),
              ElementsAre(testing::AllOf(Field(&CalendarEvent::summary, "Comment period: Say it"),
                                         Field(&CalendarEvent::address, address + "/comments"))));
}

}  // namespace
}  // namespace foothold::publishing
