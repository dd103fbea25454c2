#include "publishing/feeds/public_events.hpp"

#include <algorithm>
#include <array>

#include "workspace/answers/answers.hpp"
#include "workspace/calendar/calendar_view.hpp"

namespace foothold::publishing {
namespace {

using workspace::CalendarEntry;
using workspace::CalendarEvent;
using workspace::CommentPeriod;

struct PublicDay {
  std::string_view type;
  std::string_view field;
};
constexpr std::array public_days = {
    PublicDay{"engagement-activity", "dates"},
    PublicDay{"data-walk", "date"},
    PublicDay{"survey", "open"},
    PublicDay{"meeting", "date"},
    PublicDay{"plan-launch", "date"},
    PublicDay{"celebration", "date"},
    PublicDay{"milestone", "planned_date"},
};

bool is_for_everyone(const CalendarEntry& entry) {
  return workspace::is_public(*entry.record) && std::ranges::any_of(public_days, [&](const PublicDay& day) {
           return day.type == entry.record->type && day.field == entry.field;
         });
}

CalendarEvent event_of(const html::PageContext& context, const workspace::CoalitionRecords& records,
                       const CalendarEntry& entry, const std::string& address) {
  return {
      .id = entry.record->id + "." + std::string(entry.field),
      .first_day = entry.day,
      .last_day = entry.last_day,
      .changed_at = entry.record->changed_at,
      .summary = workspace::entry_title(context, entry) + " (" + workspace::entry_words(context, records, entry) + ")",
      .address = address};
}

CalendarEvent event_of(const html::PageContext& context, const CommentPeriod& period, const std::string& address) {
  return {.id = period.activity + ".comments",
          .first_day = period.from,
          .last_day = period.to,
          .changed_at = period.changed_at,
          .summary = context.fill("plan.feed.comment_event", {{"title", period.title}}),
          .address = address + "/comments"};
}

}  // namespace

std::vector<CalendarEvent> public_events(const html::PageContext& context, const workspace::CoalitionRecords& records,
                                         const std::vector<CommentPeriod>& periods, const std::string& address) {
  std::vector<CalendarEvent> events;
  for (const CommentPeriod& period : periods)
    if (period.to >= records.today()) events.push_back(event_of(context, period, address));
  for (const CalendarEntry& entry : workspace::calendar_entries(records)) {
    // As a comment period it is there already.
    const bool is_period = std::ranges::find(periods, entry.record->id, &CommentPeriod::activity) != periods.end();
    if (is_for_everyone(entry) && !is_period) events.push_back(event_of(context, records, entry, address));
  }
  return events;
}

}  // namespace foothold::publishing
