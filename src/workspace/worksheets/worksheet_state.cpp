#include "workspace/worksheets/worksheet_state.hpp"

#include <algorithm>
#include <array>

namespace foothold::workspace {
namespace {

constexpr std::array<std::string_view, 4> state_names = {"not-started", "draft", "in-review", "agreed"};

WorkState state_of_record(const Record& record) {
  switch (record.status) {
    case RecordStatus::in_review:
      return WorkState::in_review;
    case RecordStatus::agreed:
    case RecordStatus::published:
      return WorkState::agreed;
    default:
      return WorkState::draft;
  }
}

template <typename Part>
WorkState lowest(const std::vector<Part>& parts) {
  if (parts.empty()) return WorkState::not_started;
  const auto [least, most] = std::ranges::minmax(parts, {}, &Part::state);
  return most.state == WorkState::not_started ? WorkState::not_started : std::max(least.state, WorkState::draft);
}

toolkit::Progress progress_of(const SheetState& sheet) {
  const auto all = [](const toolkit::FieldRule&) { return true; };
  toolkit::Progress progress;
  for (const Record* record : sheet.records) progress += toolkit::progress_of(*sheet.type, record->fields, all);
  return sheet.records.empty() ? toolkit::progress_of(*sheet.type, {}, all) : progress;
}

SheetState state_of_sheet(const toolkit::WorksheetSheet& sheet, const CoalitionRecords& records) {
  SheetState state{.sheet = &sheet,
                   .type = records.toolkit().record_types.find(sheet.type),
                   .records = records.of(sheet.type),
                   .progress = {}};
  state.progress = progress_of(state);
  if (state.records.empty()) return state;
  state.state = WorkState::agreed;
  for (const Record* record : state.records) state.state = std::min(state.state, state_of_record(*record));
  return state;
}

}  // namespace

std::string_view work_state_name(WorkState state) {
  return state_names.at(static_cast<std::size_t>(state));
}

WorksheetState state_of_worksheet(const toolkit::Worksheet& worksheet, const CoalitionRecords& records) {
  WorksheetState state{.worksheet = &worksheet, .sheets = {}, .progress = {}};
  for (const toolkit::WorksheetSheet& sheet : worksheet.sheets) {
    state.sheets.push_back(state_of_sheet(sheet, records));
    state.progress += state.sheets.back().progress;
  }
  state.state = lowest(state.sheets);
  return state;
}

std::vector<WorksheetState> states_of_chapter(int chapter, const CoalitionRecords& records) {
  std::vector<WorksheetState> states;
  for (const toolkit::Worksheet* worksheet : records.toolkit().worksheets.of_chapter(chapter))
    states.push_back(state_of_worksheet(*worksheet, records));
  return states;
}

WorkState state_of_chapter(const std::vector<WorksheetState>& worksheets) {
  return lowest(worksheets);
}

}  // namespace foothold::workspace
