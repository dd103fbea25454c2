#pragma once

#include <string_view>
#include <vector>

#include "toolkit/record_types/field_sections.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// How far the work on a sheet, a worksheet or a chapter has come. Published counts as agreed.
enum class WorkState { not_started, draft, in_review, agreed };

[[nodiscard]] std::string_view work_state_name(WorkState state);  // "in-review", as in the keys of content/strings

// One part of a worksheet with the records that a coalition has written on it. Borrows everything.
struct SheetState {
  const toolkit::WorksheetSheet* sheet = nullptr;
  const toolkit::RecordType* type = nullptr;
  std::vector<const Record*> records;        // by title
  WorkState state = WorkState::not_started;  // the lowest of its records
  toolkit::Progress progress;                // of all of them; of an empty sheet when there is none
};

struct WorksheetState {
  const toolkit::Worksheet* worksheet = nullptr;
  std::vector<SheetState> sheets;
  WorkState state = WorkState::not_started;
  toolkit::Progress progress;
};

// Pure functions. A whole stands where its lowest part stands; but once something in it was begun, it is at least a
// draft.
[[nodiscard]] WorksheetState state_of_worksheet(const toolkit::Worksheet& worksheet, const CoalitionRecords& records);
// The worksheets of a chapter, in their order.
[[nodiscard]] std::vector<WorksheetState> states_of_chapter(int chapter, const CoalitionRecords& records);
// Not started when the chapter has no worksheets.
[[nodiscard]] WorkState state_of_chapter(const std::vector<WorksheetState>& worksheets);

}  // namespace foothold::workspace
