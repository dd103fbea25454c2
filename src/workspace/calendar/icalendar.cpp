#include "workspace/calendar/icalendar.hpp"

#include <algorithm>
#include <string_view>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

// Without what would end a value or a line (RFC 5545, 3.3.11).
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    if (letter == '\\' || letter == ';' || letter == ',') safe += '\\';
    if (letter == '\n') {
      safe += "\\n";
    } else if (static_cast<unsigned char>(letter) >= ' ') {
      safe += letter;
    }
  }
  return safe;
}

// Lines end after 75 bytes and go on behind a space, never in the middle of a letter (3.1).
void write_line(std::string& file, std::string_view line) {
  constexpr std::size_t most = 75;
  std::size_t room = most;
  while (line.size() > room) {
    const std::string_view part = whole_letters(line, room);
    file.append(part).append("\r\n ");
    line.remove_prefix(part.size());
    room = most - 1;
  }
  file.append(line).append("\r\n");
}

// "20260501" of "2026-05-01", "20260402T100000Z" of a moment.
std::string without_marks(std::string text) {
  std::erase_if(text, [](char letter) { return letter == '-' || letter == ':'; });
  return text;
}

void write_event(std::string& file, const CalendarEvent& event) {
  write_line(file, "BEGIN:VEVENT");
  write_line(file, "UID:" + escaped(event.id) + "@foothold");
  write_line(file, "DTSTAMP:" + without_marks(event.changed_at));
  write_line(file, "DTSTART;VALUE=DATE:" + without_marks(event.first_day));
  // The end is the first day on which it is over.
  write_line(file, "DTEND;VALUE=DATE:" + without_marks(day_after(event.last_day, 1)));
  write_line(file, "SUMMARY:" + escaped(event.summary));
  if (!event.address.empty()) write_line(file, "URL:" + event.address);
  write_line(file, "END:VEVENT");
}

}  // namespace

std::string icalendar(const std::string& name, const std::vector<CalendarEvent>& events) {
  std::string file;
  write_line(file, "BEGIN:VCALENDAR");
  write_line(file, "VERSION:2.0");
  write_line(file, "PRODID:-//Foothold//Coalition calendar//EN");
  write_line(file, "X-WR-CALNAME:" + escaped(name));
  for (const CalendarEvent& event : events) write_event(file, event);
  write_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace foothold::workspace
