#include "workspace/overviews/starter_fields.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "workspace/answers/answers.hpp"
#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> problems_of(const char* type, const boost::json::object& fields) {
  std::vector<std::string> problems;
  const toolkit::RecordType* known = toolkit_for_checks().record_types.find(type);
  for (const auto& problem : toolkit::check_fields(*known, fields, RecordStatus::draft))
    problems.push_back(problem.path + " " + problem.message.key);
  return problems;
}

TEST(StarterFields, OfEveryRiskCanBeStoredInBothLanguages) {
  for (const toolkit::StarterRisk& risk : toolkit_for_checks().starter_risks)
    for (const Language language : all_languages) {
      const auto fields = risk_fields(risk, language);
      EXPECT_THAT(problems_of("risk", fields), IsEmpty()) << risk.id;
      EXPECT_EQ(text_of(fields, "name"), risk.name.in(language));
    }
}

TEST(StarterFields, OfASurveyHoldEveryQuestionWithAWayToDecline) {
  const toolkit::SurveyStarter& starter = toolkit_for_checks().survey_starter;
  const auto fields = survey_fields(starter, "Resident survey");
  EXPECT_THAT(problems_of("survey", fields), IsEmpty());
  const auto rows = rows_of(fields, "questions");
  ASSERT_EQ(rows.size(), starter.questions.size());
  for (const Fields* row : rows) {
    EXPECT_THAT(text_of(row->at("options").as_object(), "en"), HasSubstr("\nPrefer not to say"));
    if (says_yes(*row, "about_person")) {
      EXPECT_TRUE(is_answered(*row, "reason")) << text_of(*row, "id");
    }
  }
}

TEST(StarterFields, OfEveryStepCanBeStored) {
  for (const toolkit::MatrixItem& item : toolkit_for_checks().sustainability.items)
    EXPECT_THAT(problems_of("sustainability-item", step_fields(item, Language::spanish, "started")), IsEmpty())
        << item.id;
}

}  // namespace
}  // namespace foothold::workspace
