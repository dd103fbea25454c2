#include <gmock/gmock.h>

#include "workspace/records/canonical_json.hpp"
#include "workspace/tables/tables_test_world.hpp"

namespace foothold::workspace {
namespace {

using Outcome = PlannedLine::Outcome;
using testing::HasSubstr;

class TableRoundTrip : public TablesWorld {
 protected:
  // Two groups with the same name, an organization that nothing else can be told from, and records with every kind of
  // answer that the types know.
  void make_everything() {
    const Record first = make("group", R"({"label": "Renters", "places": ["place:29019", "place:29"],
        "meaning": {"en": "Who rents,\nor lives with who does", "es": "Quien alquila"}})");
    const Record second = make("group", R"({"label": "Renters", "meaning": {"es": "Solo en español"}})");
    const Record trust = make("organization", R"json({"name": "Trust; \"Boone\" [old]", "audience": "nonprofit",
        "sectors": ["housing", "schools"], "website": "=HYPERLINK(\"x\")", "notes": "Line one\nline two, and more",
        "pillars": ["pillar:work"], "area_served": ["place:29019"]})json");
    const Record person = make("person", R"({"name": "Ines Park", "phone": "+1 573 555 0100",
        "languages": ["english", "spanish"], "consent_to_be_listed": "unsure"})");
    make("organization",
         R"({"name": "'=1", "groups_served": ["group:)" + first.id + R"(", "group:)" + second.id + R"("]})");
    make("decision", R"({"question": "-5", "may_be_public": "no", "date": "2026-05-01", "options": [
        {"id": "o1", "label": "Buses | trams", "in_favor": "First\nsecond \\n third"}, {"id": "o2", "label": "Cars"}],
        "votes": [{"id": "v1", "in_favor": 3, "against": 0}]})");
    make("task", R"({"what": "Call", "who": ["person:)" + person.id + R"("], "due": "2026-06-01",
        "linked": ["organization:)" +
                     trust.id + R"(", "reading:29019/share_employed/2023/all/All"]})");
    make("risk", R"({"name": "Nobody comes", "likelihood": 4, "impact": 5, "owner": "person:)" + person.id + R"("})");
  }

  void expect_unchanged(const std::string& type_id, const std::string& bytes, Language language) {
    const Desk desk(*this, type_id, ana(), language);
    const ImportPlan plan = desk.plan(bytes);
    EXPECT_GT(plan.lines.size(), 0U);
    EXPECT_EQ(plan.count(Outcome::unchanged), plan.lines.size()) << type_id;
    for (const PlannedLine& line : plan.lines)
      for (const CellProblem& problem : line.problems)
        ADD_FAILURE() << type_id << ", " << problem.column << ": " << problem.text << ": " << problem.message.key;
  }
};

constexpr std::array<const char*, 6> types = {"group", "organization", "person", "decision", "task", "risk"};

TEST_P(TableRoundTrip, ChangesNothing) {
  make_everything();
  for (const char* type_id : types)
    for (const TableHeader header : {TableHeader::labels, TableHeader::names}) {
      const Desk desk(*this, type_id, ana());
      expect_unchanged(type_id, table_csv(desk.context, header), Language::english);
      expect_unchanged(type_id, table_workbook(desk.context, header), Language::english);
    }
}

TEST_P(TableRoundTrip, ChangesNothingAcrossLanguages) {
  make_everything();
  for (const char* type_id : types) {
    const Desk desk(*this, type_id, ana(), Language::spanish);
    expect_unchanged(type_id, table_csv(desk.context, TableHeader::labels), Language::english);
  }
}

TEST_P(TableRoundTrip, MakesTheSameRecordsWhereTheIdsAreTakenOut) {
  const Record one = make("decision", R"({"question": "Which?", "options": [{"id": "o1", "label": "Buses | trams"}],
      "date": "2026-05-01", "method": null})");
  const Desk desk(*this, "decision", ana());
  std::string csv = table_csv(desk.context, TableHeader::names);
  csv.replace(csv.find(one.id), one.id.size(), "");
  desk.bring_in(csv);
  const auto records = Desk(*this, "decision", ana()).context.records();
  ASSERT_EQ(records.size(), 2U);
  EXPECT_TRUE(same_json(records[0].fields, records[1].fields));
}

TEST_P(TableRoundTrip, ShowsNobodyWhatTheyMayNotSee) {
  make("person", R"({"name": "Ines Park", "accessibility_needs": "A ramp", "email": "ines@example.org"})");
  EXPECT_THAT(table_csv(Desk(*this, "person", ana()).context, TableHeader::labels), HasSubstr("A ramp"));
  const std::string of_ben = table_csv(Desk(*this, "person", ben()).context, TableHeader::labels);
  EXPECT_THAT(of_ben, testing::Not(HasSubstr("A ramp")));
  EXPECT_THAT(of_ben, HasSubstr("ines@example.org"));
  Participant viewer = ben();
  viewer.role = Role::viewer;
  const std::string of_viewer = table_csv(Desk(*this, "person", viewer).context, TableHeader::labels);
  EXPECT_THAT(of_viewer, testing::Not(HasSubstr("ines@example.org")));
  EXPECT_THAT(of_viewer, HasSubstr("Ines Park"));
}

TEST_P(TableRoundTrip, KeepsWhatThePersonDoesNotSeeWhenTheirTableComesBack) {
  const Record person = make("person", R"({"name": "Ines Park", "accessibility_needs": "A ramp"})");
  std::string csv = table_csv(Desk(*this, "person", ben()).context, TableHeader::names);
  csv.replace(csv.find("Ines Park"), 9, "Ines Perez");
  Desk(*this, "person", ben()).bring_in(csv);
  EXPECT_EQ(canonical_json(now(person).fields), R"({"accessibility_needs":"A ramp","name":"Ines Perez"})");
}

INSTANTIATE_TEST_SUITE_P(Engines, TableRoundTrip, storage::both_engines, storage::engine_test_name);

}  // namespace
}  // namespace foothold::workspace
