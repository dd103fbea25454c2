#include "workspace/calendar/calendar_view.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {
namespace {

constexpr int days_soon = 30;

std::string days_words(const html::PageContext& context, const CalendarEntry& entry) {
  const std::string first = date_words(context, entry.day);
  return entry.last_day == entry.day ? first : first + " – " + date_words(context, entry.last_day);
}

}  // namespace

std::vector<CalendarEntry> seen_entries(const Participant& participant, const CoalitionRecords& records) {
  std::vector<CalendarEntry> entries = calendar_entries(records);
  std::erase_if(entries, [&](const CalendarEntry& entry) { return !may_see(participant, *entry.record); });
  return entries;
}

std::string entry_title(const html::PageContext& context, const CalendarEntry& entry) {
  return title_words(context, entry.record->title);
}

std::string entry_words(const html::PageContext& context, const CoalitionRecords& records, const CalendarEntry& entry) {
  const toolkit::RecordType* type = records.toolkit().record_types.find(entry.record->type);
  return context.say(type->label) + ": " + context.say(records.field_label(type->id, entry.field));
}

CalendarView calendar_view(const html::PageContext& context, const Participant& participant,
                           const CoalitionRecords& records) {
  const std::string& today = records.today();
  const std::string soon = day_after(today, days_soon);
  CalendarView view;
  for (const CalendarEntry& entry : seen_entries(participant, records)) {
    CalendarLine line{days_words(context, entry), entry_title(context, entry), entry_words(context, records, entry),
                      participant.path("/records/" + entry.record->id)};
    if (entry.record->type == "meeting" && !view.next_meeting) view.next_meeting = line;
    const bool is_late = entry.kind != EntryKind::event && entry.day < today;
    auto& part = is_late ? view.late : entry.day <= soon ? view.soon : view.later;
    part.push_back(std::move(line));
  }
  return view;
}

}  // namespace foothold::workspace
