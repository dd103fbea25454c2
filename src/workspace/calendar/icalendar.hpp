#pragma once

#include <string>
#include <vector>

namespace foothold::workspace {

// A whole day, or several, for a calendar program.
struct CalendarEvent {
  std::string id;          // the same for the same day of the same record, so that a program replaces what it has
  std::string first_day;   // "2026-05-01"
  std::string last_day;    // the same, unless it lasts longer
  std::string changed_at;  // "2026-04-02T10:00:00Z"
  std::string summary;
  std::string address = {};  // of its page; may be empty
};

// A file that calendar programs take in (iCalendar, RFC 5545), named `name`. Text of any kind may stand in it. Pure.
[[nodiscard]] std::string icalendar(const std::string& name, const std::vector<CalendarEvent>& events);

}  // namespace foothold::workspace
