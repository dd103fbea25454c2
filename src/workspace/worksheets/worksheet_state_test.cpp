#include "workspace/worksheets/worksheet_state.hpp"

#include <gmock/gmock.h>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

class StateOfAWorksheet : public testing::Test {
 protected:
  [[nodiscard]] WorksheetState state(const std::vector<Record>& records) {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", records);
    return state_of_worksheet(*toolkit_for_checks().worksheets.find("plan-scope"), *records_);
  }

  static Record record(const std::string& type, RecordStatus status, boost::json::object fields = {}) {
    Record record;
    record.id = type + std::to_string(static_cast<int>(status));
    record.type = type;
    record.status = status;
    record.fields = std::move(fields);
    return record;
  }

  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(StateOfAWorksheet, IsNotStartedWithoutRecordsButSaysWhatIsRequired) {
  const WorksheetState empty = state({});
  EXPECT_EQ(empty.state, WorkState::not_started);
  EXPECT_EQ(empty.progress.answered, 0);
  EXPECT_GT(empty.progress.required, 5);
  EXPECT_EQ(empty.sheets.size(), 2U);
}

TEST_F(StateOfAWorksheet, IsADraftOnceOneOfItsSheetsIsBegun) {
  EXPECT_EQ(state({record("plan-setup", RecordStatus::agreed)}).state, WorkState::draft);
}

TEST_F(StateOfAWorksheet, StandsWhereItsLowestRecordStands) {
  const Record plan = record("plan-setup", RecordStatus::agreed);
  EXPECT_EQ(state({plan, record("milestone", RecordStatus::in_review)}).state, WorkState::in_review);
  EXPECT_EQ(state({plan, record("milestone", RecordStatus::published)}).state, WorkState::agreed);
  EXPECT_EQ(state({plan, record("milestone", RecordStatus::published), record("milestone", RecordStatus::draft)}).state,
            WorkState::draft);
}

TEST_F(StateOfAWorksheet, CountsTheAnswersOfAllItsRecords) {
  const int before = state({record("plan-setup", RecordStatus::draft)}).progress.answered;
  const int after = state({record("plan-setup", RecordStatus::draft, {{"title", "Ours"}})}).progress.answered;
  EXPECT_EQ(after, before + 1);
}

TEST_F(StateOfAWorksheet, MakesTheStateOfItsChapter) {
  const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", {record("commitment", RecordStatus::agreed)});
  EXPECT_EQ(state_of_chapter(states_of_chapter(1, records)), WorkState::draft);
  EXPECT_EQ(state_of_chapter(states_of_chapter(2, records)), WorkState::not_started);
}

}  // namespace
}  // namespace foothold::workspace
