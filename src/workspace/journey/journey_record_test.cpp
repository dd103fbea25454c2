#include "workspace/journey/journey_record.hpp"

#include <gmock/gmock.h>

#include "html/test_support.hpp"
#include "toolkit/record_types/record_validation.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const toolkit::JourneyAnswers answers = {{"today", {"start"}}, {"have", {"group", "staff"}}};

std::vector<NewRecord> records(Language language = Language::english) {
  static const Coalition boone{"c1", "boone", "Boone Together", {}, "", ""};
  static const std::string ana = "ana";
  const html::PageContext context(html::test::site(), language, "/coalitions");
  return records_of_journey(context, toolkit_for_checks(), {boone, ana, "2026-05-01"}, answers);
}

TEST(JourneyRecord, KeepsAnswersAsTheFieldsOfItsTypeAndGivesThemBack) {
  const toolkit::Journey& journey = toolkit_for_checks().journey;
  const auto fields = fields_of(journey, answers);
  EXPECT_EQ(boost::json::serialize(fields), R"({"today":"start","have":["group","staff"]})");
  EXPECT_EQ(answers_in(journey, fields), answers);
  EXPECT_THAT(answers_in(journey, {{"today", "yesterday"}, {"have", 3}}), IsEmpty());
}

TEST(JourneyRecord, BringsThreeTasksThatAreDueAfterThirtySixtyAndNinetyDays) {
  const auto all = records();
  ASSERT_THAT(all, SizeIs(4));
  std::vector<std::string> types;
  std::vector<std::string> days;
  for (const NewRecord& record : all) {
    types.push_back(record.type);
    days.push_back(text_of(record.fields, record.type == "task" ? "due" : "revisit_date"));
  }
  EXPECT_THAT(types, ElementsAre("journey-path", "task", "task", "task"));
  EXPECT_THAT(days, ElementsAre("2026-07-30", "2026-05-31", "2026-06-30", "2026-07-30"));
}

TEST(JourneyRecord, SpeaksTheLanguageOfThePage) {
  EXPECT_EQ(text_of(records().front().fields, "title"), "Our path: You are just getting started");
  EXPECT_EQ(text_of(records(Language::spanish).front().fields, "title"), "Nuestro camino: Apenas está comenzando");
  EXPECT_EQ(text_of(records().at(1).fields, "details"),
            "On worksheet W1.1: " + toolkit_for_checks().worksheets.find_by_code("W1.1")->title.english);
}

TEST(JourneyRecord, FitsItsTypeForEveryPathInBothLanguages) {
  for (const NewRecord& record : records(Language::spanish)) {
    const toolkit::RecordType* type = toolkit_for_checks().record_types.find(record.type);
    ASSERT_NE(type, nullptr) << record.type;
    EXPECT_THAT(toolkit::check_fields(*type, record.fields, RecordStatus::in_review), IsEmpty()) << record.type;
    EXPECT_EQ(record.visibility, type->visibility);
    EXPECT_EQ(record.owner, "ana");
  }
}

TEST(JourneyRecord, MayBeWhatATaskIsLinkedTo) {
  const auto& kinds = toolkit_for_checks().record_types.find("task")->find_field("linked")->to;
  EXPECT_THAT(kinds, testing::Contains(toolkit::journey_record_type));
}

}  // namespace
}  // namespace foothold::workspace
