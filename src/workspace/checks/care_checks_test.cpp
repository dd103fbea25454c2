#include <gmock/gmock.h>

#include <string>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(CareChecks, KeepSmallNumbersOfThoseWhoCameFromThePublic) {
  ChecksWorld world;
  const std::string few = R"({"title": "A", "reach": [{"id": "a", "reached": 9}, {"id": "b", "reached": 40}]})";
  world.add("engagement-activity", few, RecordStatus::agreed);
  world.add("engagement-activity",
            R"({"title": "B", "reach": [{"id": "a", "reached": 10}, {"id": "b", "reached": 0}]})",
            RecordStatus::published);
  EXPECT_THAT(world.says("C3-8"), IsEmpty());
  world.add("engagement-activity", few, RecordStatus::published);
  EXPECT_THAT(world.says("C3-8"), ElementsAre(HasSubstr("fewer than 10 people")));
}

TEST(CareChecks, WantToKnowWhetherResearchNeedsAReview) {
  ChecksWorld world;
  world.add("engagement-activity",
            R"({"title": "Ours", "method": "community-research", "purpose_of_use": "planning"})");
  EXPECT_THAT(world.says("C3-12"), IsEmpty());
  const auto study = world.add("engagement-activity", R"({"title": "Study", "purpose_of_use": "research"})");
  world.add("engagement-activity", R"({"title": "Unsaid", "method": "community-research"})");
  EXPECT_THAT(world.says("C3-12"), SizeIs(2));
  const auto check = world.add("ethics-check", R"({"title": "C", "activity": ")" + study + "\"}");
  EXPECT_THAT(world.says("C3-12"), SizeIs(2));
  world.record(check).fields["research_review"] = "not-needed";
  EXPECT_THAT(world.says("C3-12"), SizeIs(1));
}

TEST(CareChecks, BlockQuestionsOnImmigrationStatusInBothLanguages) {
  ChecksWorld world;
  world.add("survey", R"({"title": "S", "questions": [
    {"id": "a", "question": {"en": "Do citizens meet here?", "es": "¿Qué documento legal le falta al barrio?"}}]})");
  EXPECT_THAT(world.says("C3-13"), IsEmpty());
  world.add("survey", R"({"title": "T", "questions": [
    {"id": "a", "question": {"en": "How old are you?"}},
    {"id": "b", "question": {"es": "¿Cuál es su SITUACION migratoria?"}},
    {"id": "c", "question": {"en": "Which are you?"}, "options": {"en": "U.S. citizen\nSomething else"}}]})");
  EXPECT_THAT(world.says("C3-13"), ElementsAre(HasSubstr("Question 2"), HasSubstr("Question 3")));
}

TEST(CareChecks, WantAReasonAndAWayOutForQuestionsAboutThePerson) {
  ChecksWorld world;
  const std::string age = R"("question": {"en": "How old are you?"}, "about_person": "yes", )";
  const std::string reason = R"("reason": {"en": "To see who is heard."}, )";
  world.add("survey", R"({"title": "S", "questions": [{"id": "a", )" + age + reason +
                          R"("options": {"en": "Under 18\nPrefer not to say", "es": "Prefiero no responder"}}]})");
  EXPECT_THAT(world.says("C3-13"), IsEmpty());
  world.add("survey", R"({"title": "T", "questions": [
    {"id": "a", )" + age + R"("options": {"en": "Prefer not to say"}},
    {"id": "b", )" + age + reason +
                          R"("options": {"en": "Prefer not to say", "es": "Menos de 18"}},
    {"id": "c", )" + age + R"("reason": {"en": "To see who is heard."}}]})");
  EXPECT_THAT(world.says("C3-13"), SizeIs(3));
}

TEST(CareChecks, WantTenAnswersBehindTheResultOfAGroup) {
  ChecksWorld world;
  world.add("survey", R"({"title": "S", "results_by_group": [
    {"id": "a", "group": "Renters", "answers": 10, "shows": "Most wait."},
    {"id": "b", "group": "Owners", "answers": 3}]})");
  EXPECT_THAT(world.says("SUP-10"), IsEmpty());
  world.add("survey", R"({"title": "T", "results_by_group": [
    {"id": "a", "group": "Owners", "answers": 9, "shows": "Few wait."},
    {"id": "b", "group": "Young people", "shows": "They leave."}]})");
  EXPECT_THAT(world.says("SUP-10"), ElementsAre(HasSubstr("Owners, Young people")));
}

}  // namespace
}  // namespace foothold::workspace
