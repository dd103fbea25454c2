#include "workspace/calendar/calendar_entries.hpp"

#include <gmock/gmock.h>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using toolkit::FieldType;

class Calendar : public testing::Test {
 protected:
  void add(const std::string& type, const std::string& fields) {
    Record record;
    record.id = std::to_string(records_.size() + 1);
    record.type = type;
    record.fields = boost::json::parse(fields).as_object();
    record.title = toolkit::title_of(*toolkit_for_checks().record_types.find(type), record.fields);
    records_.push_back(record);
  }

  // "2026-05-04 Call the district", as on the first of May 2026.
  [[nodiscard]] std::vector<std::string> lines() const {
    const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", records_);
    std::vector<std::string> lines;
    for (const CalendarEntry& entry : calendar_entries(records)) lines.push_back(entry.day + " " + entry.record->title);
    return lines;
  }

 private:
  std::vector<Record> records_;
};

TEST_F(Calendar, HoldsWhatIsDueWhatHappensAndWhatIsToBeLookedAtAgainByItsDay) {
  add("meeting", R"({"name": "Steering committee", "date": "2026-05-12"})");
  add("task", R"({"what": "Call the district", "due": "2026-05-04"})");
  add("risk", R"({"name": "Elections", "review_date": "2026-04-01"})");
  EXPECT_THAT(lines(),
              ElementsAre("2026-04-01 Elections", "2026-05-04 Call the district", "2026-05-12 Steering committee"));
}

TEST_F(Calendar, LeavesOutWhatIsDoneAndWhatIsOver) {
  add("task", R"({"what": "Call the district", "due": "2026-04-04", "done_on": "2026-04-03"})");
  add("meeting", R"({"name": "Steering committee", "date": "2026-04-30"})");
  add("milestone", R"({"name": "Residents heard", "planned_date": "2026-04-30", "actual_date": "2026-04-29"})");
  EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(Calendar, KeepsWhatIsLate) {
  add("task", R"({"what": "Call the district", "due": "2026-04-04"})");
  EXPECT_THAT(lines(), ElementsAre("2026-04-04 Call the district"));
}

TEST_F(Calendar, KeepsAnEventUntilItsLastDay) {
  add("engagement-activity", R"({"title": "Listening week", "dates": {"from": "2026-04-27", "to": "2026-05-01"}})");
  add("engagement-activity", R"({"title": "Winter talks", "dates": {"from": "2026-01-05", "to": "2026-01-09"}})");
  EXPECT_THAT(lines(), ElementsAre("2026-04-27 Listening week"));
}

TEST_F(Calendar, LeavesOutRecordsThatNameNoDay) {
  add("task", R"({"what": "Call the district"})");
  add("survey", R"({"title": "Household survey"})");
  EXPECT_THAT(lines(), IsEmpty());
}

TEST(DatedFields, AreDaysOrPeriodsOfTheContent) {
  for (const DatedField& dated : dated_fields()) {
    const toolkit::RecordType* type = toolkit_for_checks().record_types.find(dated.type);
    ASSERT_NE(type, nullptr) << dated.type;
    const toolkit::FieldRule* field = type->find_field(dated.field);
    ASSERT_NE(field, nullptr) << dated.type << "." << dated.field;
    EXPECT_TRUE(field->type == FieldType::date || field->type == FieldType::period) << dated.type << "." << dated.field;
    EXPECT_FALSE(field->visibility) << "whoever sees the record sees the day in the calendar";
    if (dated.done.empty()) continue;
    EXPECT_NE(type->find_field(dated.done), nullptr) << dated.type << "." << dated.done;
  }
}

}  // namespace
}  // namespace foothold::workspace
