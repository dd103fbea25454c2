#include "workspace/tables/row_gathering.hpp"

#include <gmock/gmock.h>

#include "workspace/answers/answers.hpp"
#include "workspace/tables/tables_test_world.hpp"

namespace foothold::workspace {
namespace {

using Outcome = PlannedLine::Outcome;
using testing::ElementsAre;
using testing::IsEmpty;

// Tables with a line for each value of local indicators.
class RowGatheringTest : public TablesWorld {
 protected:
  // The values of an indicator, each as "year group value count".
  std::vector<std::string> values_of(const std::string& title) {
    std::vector<std::string> values;
    for (const Record& record : Desk(*this, "local-indicator", ana()).context.records()) {
      if (record.title != title) continue;
      for (const Fields* row : rows_of(record.fields, "values"))
        values.push_back(whole(*row, "year") + " " + text_of(*row, "group") + " " + whole(*row, "value") + " " +
                         whole(*row, "count"));
    }
    return values;
  }

  static std::string whole(const Fields& row, std::string_view field) {
    const auto number = number_of(row, field);
    return number ? std::to_string(std::lround(*number)) : "?";
  }
};

const std::string header = "Name,Unit,Year,Group,Value,How many cases it rests on\n";

TEST_P(RowGatheringTest, MakesOneRecordOfTheLinesThatNameIt) {
  const Desk desk(*this, "local-indicator", ben());
  const StoredImport done = desk.bring_in(header +
                                          "Filings,Count,2024,,90,90\n"
                                          "Waiting,Count,2024,,40,40\n"
                                          "filings,,2025,Renters,80,80\n"
                                          ",,2025,Owners,12,12\n");
  EXPECT_EQ(done.result.records.size(), 2U);
  EXPECT_THAT(values_of("Filings"), ElementsAre("2024  90 90", "2025 Renters 80 80", "2025 Owners 12 12"));
  EXPECT_THAT(values_of("Waiting"), ElementsAre("2024  40 40"));
}

TEST_P(RowGatheringTest, ChangesValuesThatAreThereAndAddsTheOthers) {
  const Desk desk(*this, "local-indicator", ben());
  desk.bring_in(header + "Filings,Count,2024,Renters,90,90\nFilings,Count,2025,Renters,80,80\n");
  const ImportPlan plan =
      desk.plan("Name,Year,Group,Value,Count\nFILINGS,2025,renters,81,81\nFilings,2026,Renters,70,70\n");
  ASSERT_EQ(plan.lines.size(), 1U);
  EXPECT_EQ(plan.lines[0].rows_made, 1U);
  EXPECT_EQ(plan.lines[0].rows_changed, 1U);
  desk.bring_in("Name,Year,Group,Value,Count\nFilings,2025,renters,81,81\nFilings,2026,Renters,70,70\n");
  EXPECT_THAT(values_of("Filings"), ElementsAre("2024 Renters 90 90", "2025 renters 81 81", "2026 Renters 70 70"));
}

TEST_P(RowGatheringTest, WritesNothingWhenNothingIsNew) {
  const Desk desk(*this, "local-indicator", ben());
  const std::string table = header + "Filings,Count,2024,Renters,90,90\n";
  desk.bring_in(table);
  EXPECT_EQ(desk.plan(table).count(Outcome::unchanged), 1U);
}

TEST_P(RowGatheringTest, NamesEachProblemByItsCellAndLeavesThatLineOut) {
  const Desk desk(*this, "local-indicator", ben());
  const std::string table = header +
                            "Filings,Count,2024,,90,90\n"
                            "Filings,Count,soon,,80,80\n"
                            "Filings,Percent,2025,,80,80\n"
                            "Filings,Count,2026,,70,\n"
                            "Filings,Count,2024,,91,91\n";
  EXPECT_THAT(problems_of(desk.plan(table)),
              ElementsAre("3 Year field.not_a_number", "4 Unit tables.differs_from_line",
                          "5 How many cases it rests on field.missing", "6  tables.row_twice"));
  desk.bring_in(table);
  EXPECT_THAT(values_of("Filings"), ElementsAre("2024  90 90"));
}

TEST_P(RowGatheringTest, AsksWhichRecordALineBelongsTo) {
  const Desk desk(*this, "local-indicator", ben());
  EXPECT_THAT(problems_of(desk.plan(header + ",Count,2024,,90,90\n")), ElementsAre("2 Name field.missing"));
  make("local-indicator", R"({"name": "Filings"})");
  make("local-indicator", R"({"name": "Filings"})");
  EXPECT_THAT(problems_of(desk.plan(header + "Filings,Count,2024,,90,90\n")),
              ElementsAre("2 Name tables.ambiguous_record"));
}

TEST_P(RowGatheringTest, LeavesNoLineOfARecordThatCannotBeToldToTheOneAbove) {
  make("local-indicator", R"({"name": "Filings"})");
  make("local-indicator", R"({"name": "Filings"})");
  const Desk desk(*this, "local-indicator", ben());
  const std::string table = header +
                            "Waiting,Count,2024,,40,40\n"
                            "Filings,Count,2024,,90,90\n"
                            ",,2025,,80,80\n";
  EXPECT_THAT(problems_of(desk.plan(table)), ElementsAre("3 Name tables.ambiguous_record", "4 Name field.missing"));
  desk.bring_in(table);
  EXPECT_THAT(values_of("Waiting"), ElementsAre("2024  40 40"));
}

TEST_P(RowGatheringTest, TakesNothingFromATableThatIsOlderThanTheEntries) {
  const Record filings = make("local-indicator", R"({"name": "Filings", "values": [
      {"id": "r1", "year": 2024, "value": 90, "count": 90}]})");
  const std::string table = "_id,_revision,Year,Value,Count\n" + filings.id + ",1,2024,91,91\n";
  const Desk desk(*this, "local-indicator", ben());
  EXPECT_THAT(problems_of(desk.plan(table)), IsEmpty());
  edit(filings, R"({"name": "Filings", "values": [{"id": "r1", "year": 2024, "value": 95, "count": 95}]})");
  EXPECT_THAT(problems_of(Desk(*this, "local-indicator", ben()).plan(table)),
              ElementsAre("2 Revision tables.rows_conflict"));
}

TEST_P(RowGatheringTest, KeepsWhatTheTableDoesNotSay) {
  const Record filings = make("local-indicator", R"({"name": "Filings", "unit": "count", "values": [
      {"id": "r1", "year": 2024, "value": 90, "count": 90, "note": "Without those withdrawn"}]})");
  const Desk desk(*this, "local-indicator", ben());
  desk.bring_in("_id,Unit,Year,Value,Count\n" + filings.id + ",,2024,91,91\n");
  const Record after = now(filings);
  EXPECT_EQ(text_of(after.fields, "unit"), "count");
  EXPECT_EQ(text_of(*rows_of(after.fields, "values").front(), "note"), "Without those withdrawn");
  EXPECT_EQ(number_of(*rows_of(after.fields, "values").front(), "value"), 91);
}

TEST_P(RowGatheringTest, CanBeTakenBack) {
  const Desk desk(*this, "local-indicator", ben());
  desk.bring_in(header + "Filings,Count,2024,Renters,90,90\n");
  const StoredImport second = desk.bring_in(header + "Filings,Count,2024,Renters,95,95\nNew,Count,2024,,20,20\n");
  ASSERT_TRUE(take_back_import(desk.page, desk.participant, *workspace_, second));
  EXPECT_THAT(values_of("Filings"), ElementsAre("2024 Renters 90 90"));
  EXPECT_THAT(values_of("New"), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Engines, RowGatheringTest, storage::both_engines, storage::engine_test_name);

}  // namespace
}  // namespace foothold::workspace
