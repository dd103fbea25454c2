#include "workspace/worksheets/printed_documents.hpp"

#include <gmock/gmock.h>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::IsEmpty;
using testing::Not;

Participant coordinator() {
  Participant participant;
  participant.role = Role::coordinator;
  return participant;
}

WorksheetView view_of_sheet(const toolkit::Worksheet& worksheet, const CoalitionRecords& records) {
  return {toolkit_for_checks(), state_of_worksheet(worksheet, records)};
}

TEST(PrintedDocuments, AreNamedInBothLanguagesAndFoundForEveryWorksheet) {
  const CoalitionRecords nothing(toolkit_for_checks(), "2026-05-01", {});
  for (const toolkit::Worksheet& worksheet : toolkit_for_checks().worksheets.all()) {
    EXPECT_THAT(worksheet.prints_as, Not(IsEmpty())) << worksheet.id;
    for (const toolkit::PrintedDocument& document : worksheet.prints_as) {
      EXPECT_FALSE(document.name.english.empty() || document.name.spanish.empty()) << worksheet.id;
      EXPECT_TRUE(printed_document_path(coordinator(), view_of_sheet(worksheet, nothing), document))
          << worksheet.id << " prints as '" << document.made_of << "', which is not there";
    }
  }
}

TEST(PrintedDocuments, LeadToThePaperOfTheOnlyRecordThatHasIt) {
  std::vector<Record> records(1);
  records[0].id = "walk1";
  records[0].type = "data-walk";
  const toolkit::Worksheet& worksheet = *toolkit_for_checks().worksheets.find("data-walk");
  const toolkit::PrintedDocument tally{.name = {}, .made_of = "letter data-walk tally"};
  const CoalitionRecords one(toolkit_for_checks(), "2026-05-01", records);
  EXPECT_EQ(printed_document_path(coordinator(), view_of_sheet(worksheet, one), tally),
            "/records/walk1/letter?kind=tally");
  records.push_back(records[0]);
  records[1].id = "walk2";
  const CoalitionRecords two(toolkit_for_checks(), "2026-05-01", records);
  EXPECT_EQ(printed_document_path(coordinator(), view_of_sheet(worksheet, two), tally), "/types/data-walk");
}

TEST(PrintedDocuments, AreNotFoundWhereNothingIsMadeOfThat) {
  const CoalitionRecords nothing(toolkit_for_checks(), "2026-05-01", {});
  const toolkit::Worksheet& worksheet = *toolkit_for_checks().worksheets.find("data-walk");
  for (const char* made_of : {"view nowhere", "letter data-walk sonnet", "drawing person", "song"})
    EXPECT_FALSE(
        printed_document_path(coordinator(), view_of_sheet(worksheet, nothing), {.name = {}, .made_of = made_of}))
        << made_of;
}

}  // namespace
}  // namespace foothold::workspace
