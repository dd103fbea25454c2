#include "workspace/calendar/calendar_entries.hpp"

#include <algorithm>
#include <tuple>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

bool is_done(const DatedField& dated, const Fields& fields) {
  if (dated.done.empty()) return false;
  return dated.done_when.empty() ? is_answered(fields, dated.done) : text_of(fields, dated.done) == dated.done_when;
}

CalendarEntry entry_of(const DatedField& dated, const Record& record) {
  CalendarEntry entry{.day = text_of(record.fields, dated.field),
                      .last_day = {},
                      .kind = dated.kind,
                      .field = dated.field,
                      .record = &record};
  if (entry.day.empty()) {
    entry.day = period_from(record.fields, dated.field);
    entry.last_day = period_to(record.fields, dated.field);
  }
  if (entry.last_day < entry.day) entry.last_day = entry.day;
  return entry;
}

bool is_over(const CalendarEntry& entry, const std::string& today) {
  return entry.kind == EntryKind::event && entry.last_day < today;
}

}  // namespace

const std::vector<DatedField>& dated_fields() {
  static const std::vector<DatedField> fields = {
      {"task", "due", EntryKind::due, "done_on"},
      {"milestone", "planned_date", EntryKind::due, "actual_date"},
      {"meeting", "date", EntryKind::event},
      {"decision", "revisit_date", EntryKind::revisit},
      {"risk", "review_date", EntryKind::revisit},
      {"journey-path", "revisit_date", EntryKind::revisit},
      {"readiness-assessment", "next_round", EntryKind::event},
      {"start-decision", "revisit_date", EntryKind::revisit},
      {"coalition-needs", "revisit_date", EntryKind::revisit},
      {"prospect", "next_step_by", EntryKind::due},
      {"invitation", "reply_by", EntryKind::due, "answer"},
      {"engagement-activity", "dates", EntryKind::event},
      {"engagement-activity", "feedback_due", EntryKind::due, "feedback_report"},
      {"survey", "open", EntryKind::event},
      {"data-walk", "date", EntryKind::event},
      {"advisory-board", "review_date", EntryKind::revisit},
      {"data-source", "agreement_ends", EntryKind::revisit},
      {"learning-question", "due", EntryKind::due, "answer"},
      {"measure", "baseline_due", EntryKind::due, "baseline_date"},
      {"reflection-session", "date", EntryKind::event},
      {"sustainability-item", "due", EntryKind::due, "state", "in-place"},
      {"resolution", "review_date", EntryKind::revisit},
      {"plan-launch", "date", EntryKind::event},
      {"plan-overlap", "opens_on", EntryKind::event},
      {"celebration", "date", EntryKind::event},
  };
  return fields;
}

std::vector<CalendarEntry> calendar_entries(const CoalitionRecords& records) {
  std::vector<CalendarEntry> entries;
  for (const DatedField& dated : dated_fields())
    for (const Record* record : records.of(dated.type)) {
      CalendarEntry entry = entry_of(dated, *record);
      if (!entry.day.empty() && !is_done(dated, record->fields) && !is_over(entry, records.today()))
        entries.push_back(std::move(entry));
    }
  std::ranges::stable_sort(entries, {}, [](const CalendarEntry& entry) {
    return std::tie(entry.day, entry.record->title, entry.record->id);
  });
  return entries;
}

}  // namespace foothold::workspace
