#include "workspace/public_comments/comment_period.hpp"

#include <gmock/gmock.h>

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::Field;

Record activity(const std::string& id, const std::string& method, const std::string& from, const std::string& to,
                RecordStatus status = RecordStatus::agreed) {
  Record record;
  record.id = id;
  record.type = "engagement-activity";
  record.status = status;
  record.fields = {{"method", method}, {"dates", {{"from", from}, {"to", to}}}};
  return record;
}

TEST(CommentPeriods, AreAgreedActivitiesOfThatMethodWithBothDays) {
  const auto periods =
      comment_periods({activity("later", "comment-period", "2026-06-01", "2026-06-20"),
                       activity("draft", "comment-period", "2026-05-01", "2026-05-20", RecordStatus::draft),
                       activity("walk", "data-walk", "2026-05-01", "2026-05-20"),
                       activity("endless", "comment-period", "2026-05-01", ""),
                       activity("first", "comment-period", "2026-05-01", "2026-05-20")});
  EXPECT_THAT(periods, ElementsAre(Field(&CommentPeriod::activity, "first"), Field(&CommentPeriod::activity, "later")));
}

TEST(CommentPeriods, AreOpenUntilTheLastDayHasEndedInTheWholeCountry) {
  const CommentPeriod period{.activity = "p", .from = "2026-05-01", .to = "2026-05-20"};
  EXPECT_FALSE(is_open(period, "2026-04-30T23:59:59Z"));
  EXPECT_TRUE(is_open(period, "2026-05-01T00:00:00Z"));
  EXPECT_TRUE(is_open(period, "2026-05-21T09:59:59Z")) << "one minute before midnight in Hawaii";
  EXPECT_FALSE(is_open(period, "2026-05-21T10:00:00Z"));
  EXPECT_TRUE(has_ended(period, "2026-05-21T10:00:00Z"));
}

TEST(CommentPeriods, OverlapAndThenTheOneThatEndsLastTakesTheComments) {
  const std::vector<CommentPeriod> periods = {{.activity = "long", .from = "2026-05-01", .to = "2026-05-30"},
                                              {.activity = "short", .from = "2026-05-10", .to = "2026-05-12"}};
  EXPECT_EQ(open_period(periods, "2026-05-11T12:00:00Z")->activity, "long");
  EXPECT_FALSE(open_period(periods, "2026-06-11T12:00:00Z"));
}

}  // namespace
}  // namespace foothold::workspace
