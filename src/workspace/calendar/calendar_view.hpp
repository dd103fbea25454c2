#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/access.hpp"
#include "workspace/calendar/calendar_entries.hpp"
#include "workspace/pages/calendar_page.hpp"

namespace foothold::workspace {

// What the participant may see of the calendar.
[[nodiscard]] CalendarView calendar_view(const html::PageContext& context, const Participant& participant,
                                         const CoalitionRecords& records);

// The entries that the participant may see.
[[nodiscard]] std::vector<CalendarEntry> seen_entries(const Participant& participant, const CoalitionRecords& records);
// What its record is called.
[[nodiscard]] std::string entry_title(const html::PageContext& context, const CalendarEntry& entry);
// What an entry is about: "Task: Due date".
[[nodiscard]] std::string entry_words(const html::PageContext& context, const CoalitionRecords& records,
                                      const CalendarEntry& entry);

}  // namespace foothold::workspace
