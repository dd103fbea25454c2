#include "workspace/public_comments/comment_period.hpp"

#include <algorithm>
#include <tuple>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

// The day in Hawaii, where days of the country end last, is ten hours behind that of Greenwich.
constexpr std::string_view day_ends_everywhere = "T10:00:00Z";

bool is_comment_period(const Record& record) {
  return record.type == "engagement-activity" && !record.removed() && is_settled(record) &&
         text_of(record.fields, "method") == "comment-period" && !period_from(record.fields, "dates").empty() &&
         !period_to(record.fields, "dates").empty();
}

}  // namespace

bool has_ended(const CommentPeriod& period, const std::string& moment) {
  return moment >= day_after(period.to, 1) + std::string(day_ends_everywhere);
}

bool is_open(const CommentPeriod& period, const std::string& moment) {
  return period.from <= moment && !has_ended(period, moment);
}

std::vector<CommentPeriod> comment_periods(const std::vector<Record>& records) {
  std::vector<CommentPeriod> periods;
  for (const Record& record : records)
    if (is_comment_period(record))
      periods.push_back({record.id, record.title, period_from(record.fields, "dates"),
                         period_to(record.fields, "dates"), record.changed_at});
  std::ranges::sort(periods, {}, [](const CommentPeriod& one) { return std::tie(one.from, one.to, one.activity); });
  return periods;
}

std::optional<CommentPeriod> open_period(const std::vector<CommentPeriod>& periods, const std::string& moment) {
  std::optional<CommentPeriod> open;
  for (const CommentPeriod& period : periods)
    if (is_open(period, moment) && (!open || period.to > open->to)) open = period;
  return open;
}

}  // namespace foothold::workspace
