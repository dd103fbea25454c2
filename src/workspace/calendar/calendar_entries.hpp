#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// Why a day stands in the calendar of a coalition.
enum class EntryKind {
  due,      // something is to be done by then; late when the day has passed
  event,    // people meet, or something begins; over when the day has passed
  revisit,  // what was written is to be looked at again; late when the day has passed
};

// A day that a record names. Borrows the record.
struct CalendarEntry {
  std::string day;       // "2026-05-01"
  std::string last_day;  // the same, unless it lasts longer
  EntryKind kind = EntryKind::due;
  std::string_view field;  // in which the record names it
  const Record* record = nullptr;
};

// A field of a record type in which a record names such a day. Nothing is left to do when the field `done` is answered,
// or, where `done_when` is not empty, when it is answered so.
struct DatedField {
  std::string_view type;
  std::string_view field;
  EntryKind kind;
  std::string_view done = {};
  std::string_view done_when = {};
};
[[nodiscard]] const std::vector<DatedField>& dated_fields();

// All days that the records name and that are not done with, earliest first; events that are over are left out. The
// entries hold as long as the records.
[[nodiscard]] std::vector<CalendarEntry> calendar_entries(const CoalitionRecords& records);

}  // namespace foothold::workspace
