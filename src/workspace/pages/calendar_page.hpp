#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/access.hpp"

namespace foothold::workspace {

// An entry of the calendar as a page shows it.
struct CalendarLine {
  std::string days;   // in words
  std::string title;  // of the record
  std::string what;   // "Task: Due date"
  std::string path;
};

// What one participant may see of the calendar, each part earliest first.
struct CalendarView {
  std::vector<CalendarLine> late;
  std::vector<CalendarLine> soon;  // within 30 days
  std::vector<CalendarLine> later;
  std::optional<CalendarLine> next_meeting;

  [[nodiscard]] bool empty() const { return late.empty() && soon.empty() && later.empty(); }
};

// The next meeting, what is late and the first of what comes, for the first page of the coalition; nothing when the
// calendar is empty.
void write_coming_up(html::Html& html, const html::PageContext& context, const Participant& participant,
                     const CalendarView& view);
[[nodiscard]] std::string calendar_page(const html::PageContext& context, const Participant& participant,
                                        const CalendarView& view);

}  // namespace foothold::workspace
