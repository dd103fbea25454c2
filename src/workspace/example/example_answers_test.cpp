#include "workspace/example/example_answers.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "workspace/example/example_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ExampleOffsets, AreDaysOrYearsFromToday) {
  EXPECT_EQ(offset_in("day(-120)", "day"), -120);
  EXPECT_EQ(offset_in("day(+14)", "day"), 14);
  EXPECT_EQ(offset_in("day(0)", "day"), 0);
  EXPECT_EQ(offset_in("year(+1)", "year"), 1);
}

TEST(ExampleOffsets, AreNoOtherTexts) {
  for (const char* text : {"day", "day()", "day(ten)", "day(1", "(1)", "year(1)", "day 1", "day(1.5)", "day(99999999)"})
    EXPECT_FALSE(offset_in(text, "day")) << text;
}

// The fields that a record of this type has with these answers, on the first of May 2026.
struct ReadAnswers {
  ReadAnswers(const std::string& type, const std::string& answers) {
    const ContentTestFolder folder;
    folder.write("schema/plain.yaml", "fields:\n  fields: {type: anything}\n");
    folder.write("plain.yaml", "fields:\n" + answers);
    const auto tree = folder.content().read("plain.yaml", "plain", problems);
    ExampleAnswers reading("2026-05-01", types, problems);
    fields = reading.read(toolkit::TestWorld::get().toolkit.record_types.find(type)->fields, (*tree)["fields"]);
  }

  ExampleTypes types = {{"ana", "person"}, {"sound", "finding"}};
  ContentProblems problems;
  boost::json::object fields;
};

TEST(ExampleAnswers, BecomeFieldsAsTheyAreStored) {
  const ReadAnswers read("task", "  what: \"Ask: first\"\n  due: day(+14)\n  who: [\"@ana\"]\n");
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(boost::json::value(read.fields),
            boost::json::parse(R"({"what": "Ask: first", "due": "2026-05-15", "who": ["person:ana"]})"));
}

TEST(ExampleAnswers, HaveNumbersMoneyPeriodsAndNumberedRows) {
  const ReadAnswers read("plan-setup",
                         "  first_year: year(+1)\n"
                         "  planning_period: {from: day(-1), to: 2026-06-01}\n"
                         "  budget:\n"
                         "    - {item: Food, amount: {amount: 12.5, currency: USD}}\n"
                         "    - {item: Rides}\n");
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(boost::json::value(read.fields), boost::json::parse(R"({
    "first_year": 2027, "planning_period": {"from": "2026-04-30", "to": "2026-06-01"}, "budget": [
      {"id": "budget-1", "item": "Food", "amount": {"amount": 12.5, "currency": "USD"}}, {"id": "budget-2", "item": "Rides"}]})"));
}

TEST(ExampleAnswers, LeadToWhatIsNoRecordAsTheyStand) {
  const ReadAnswers read("finding", "  evidence_numbers: [\"reading:99001/share_employed/2023/all/All\"]\n");
  EXPECT_EQ(read.fields.at("evidence_numbers").as_array().front(), "reading:99001/share_employed/2023/all/All");
}

TEST(ExampleAnswers, ToFieldsThatTheTypeDoesNotHaveAreProblemsWithTheirLine) {
  const ReadAnswers read("task", "  what: Ask\n  when: day(1)\n");
  EXPECT_THAT(described(read.problems), ElementsAre("plain.yaml:3: there is no field 'when' here"));
}

TEST(ExampleAnswers, ThatNameAnUnknownRecordAreProblemsWithTheirLine) {
  const ReadAnswers read("task", "  what: Ask\n  who: [\"@ana\", \"@bob\"]\n");
  EXPECT_THAT(described(read.problems), ElementsAre("plain.yaml:3: the example has no record '@bob'"));
}

TEST(ExampleAnswers, OfAnotherShapeAreProblemsWithTheirLine) {
  const ReadAnswers read("task", "  what: [Ask]\n  who: \"@ana\"\n");
  EXPECT_THAT(described(read.problems),
              ElementsAre("plain.yaml:2: expected a single value", "plain.yaml:3: expected a list"));
}

}  // namespace
}  // namespace foothold::workspace
