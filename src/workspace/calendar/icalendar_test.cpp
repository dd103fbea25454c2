#include "workspace/calendar/icalendar.hpp"

#include <gmock/gmock.h>

namespace foothold::workspace {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

CalendarEvent steering_committee() {
  return {.id = "r1.date",
          .first_day = "2026-05-31",
          .last_day = "2026-05-31",
          .changed_at = "2026-04-02T10:00:00Z",
          .summary = "Steering committee",
          .address = "https://mobility.example.gov/coalitions/kestrel/records/r1"};
}

TEST(ICalendar, IsAWholeFileWithItsName) {
  const std::string file = icalendar("Kestrel County Upward", {});
  EXPECT_THAT(file, StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  EXPECT_THAT(file, HasSubstr("X-WR-CALNAME:Kestrel County Upward\r\n"));
  EXPECT_THAT(file, EndsWith("END:VCALENDAR\r\n"));
}

TEST(ICalendar, EndsADayWithTheNext) {
  const std::string file = icalendar("Kestrel", {steering_committee()});
  EXPECT_THAT(file, HasSubstr("UID:r1.date@foothold\r\nDTSTAMP:20260402T100000Z\r\n"
                              "DTSTART;VALUE=DATE:20260531\r\nDTEND;VALUE=DATE:20260601\r\n"
                              "SUMMARY:Steering committee\r\n"));
  EXPECT_THAT(file, HasSubstr("URL:https://mobility.example.gov/coalitions/kestrel/records/r1\r\n"));
}

TEST(ICalendar, TextCannotEndItsLine) {
  CalendarEvent event = steering_committee();
  event.summary = "Food, drink; talk\\walk\r\nEND:VCALENDAR";
  EXPECT_THAT(icalendar("Kestrel", {event}), HasSubstr("SUMMARY:Food\\, drink\\; talk\\\\walk\\nEND:VCALENDAR\r\n"));
}

TEST(ICalendar, FoldsLongLinesBetweenLetters) {
  CalendarEvent event = steering_committee();
  event.summary = std::string(66, 'a') + "ñandú " + std::string(200, 'b');
  const std::string file = icalendar("Kestrel", {event});
  std::size_t from = 0;
  for (std::size_t end = file.find("\r\n"); end != std::string::npos; end = file.find("\r\n", from)) {
    EXPECT_LE(end - from, 75U);
    from = end + 2;
  }
  std::string joined = file;
  for (std::size_t at = joined.find("\r\n "); at != std::string::npos; at = joined.find("\r\n ")) joined.erase(at, 3);
  EXPECT_THAT(joined, HasSubstr("SUMMARY:" + event.summary + "\r\n"));
  EXPECT_THAT(file, Not(HasSubstr("\xC3\r\n")));
}

}  // namespace
}  // namespace foothold::workspace
