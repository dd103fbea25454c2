#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/answers/coalition_records.hpp"
#include "workspace/calendar/icalendar.hpp"
#include "workspace/public_comments/comment_period.hpp"

namespace foothold::publishing {

// The days of a coalition to which everyone is invited or which everyone may know: activities, meetings, surveys and
// milestones that are published or seen by everyone, and comment periods. What is over is left out. `address` is that
// of the plan's page. Pure.
[[nodiscard]] std::vector<workspace::CalendarEvent> public_events(const html::PageContext& context,
                                                                  const workspace::CoalitionRecords& records,
                                                                  const std::vector<workspace::CommentPeriod>& periods,
                                                                  const std::string& address);

}  // namespace foothold::publishing
