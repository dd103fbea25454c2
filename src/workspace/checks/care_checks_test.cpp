#include <gmock/gmock.h>

#include <string>
#include <vector>

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

TEST(CareChecks, KnowQuestionsOnImmigrationStatusInOtherWords) {
  for (const char* question :
       {R"("es": "¿Es usted ciudadano de los Estados Unidos?")", R"("es": "¿Es ciudadana de este país?")",
        R"("es": "¿Tiene papeles?")", R"("es": "¿Vive alguien sin papeles en su casa?")",
        R"("es": "¿Cuál es su estatus legal?")", R"("es": "¿Tiene residencia legal?")",
        R"("es": "¿Qué tipo de visa tiene?")", R"("es": "¿Hay personas indocumentadas en su familia?")",
        R"("en": "Are you a citizen of the United States?")", R"("en": "Does everyone at home have papers?")"}) {
    ChecksWorld world;
    world.add("survey", R"({"title": "S", "questions": [{"id": "a", "question": {)" + std::string(question) + "}}]}");
    EXPECT_THAT(world.says("C3-13"), SizeIs(1)) << question;
  }
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

TEST(CareChecks, WantMoreWhereTheCoalitionHidesMoreButNeverFewerThanTenAnswers) {
  ChecksWorld world;
  const std::string row = R"("group": "Renters", "shows": "Most wait."}]})";
  world.add("survey", R"({"title": "S", "results_by_group": [{"id": "a", "answers": 12, )" + row);
  world.add("survey", R"({"title": "T", "results_by_group": [{"id": "a", "answers": 9, )" + row);
  world.add("engagement-activity", R"({"title": "A", "reach": [{"id": "a", "reached": 12}]})", RecordStatus::published);
  const auto profile = world.add("coalition-profile", R"({"name": "Ours", "hide_below": 5})");
  EXPECT_THAT(world.says("SUP-10"), ElementsAre(HasSubstr("fewer than 10")));
  EXPECT_THAT(world.says("C3-8"), IsEmpty());
  world.record(profile).fields["hide_below"] = 20;
  EXPECT_THAT(world.says("SUP-10"), ElementsAre(HasSubstr("fewer than 20"), HasSubstr("fewer than 20")));
  EXPECT_THAT(world.says("C3-8"), ElementsAre(HasSubstr("fewer than 20 people")));
}

std::vector<std::string> found_in_note(const std::string& text) {
  ChecksWorld world;
  world.record(world.add("session-note", R"({"title": "N"})")).fields["text"] = text;
  return world.says("C3-9");
}

TEST(CareChecks, KnowTelephoneNumbersByTheirGroups) {
  for (const char* text :
       {"Call (573) 555-0142.", "573-555-0142", "573.555.0142", "5735550142", "573 555 0142", "+1 573 555 0142",
        "1-800-555-0142", "15735550142", "+52 55 1234 5678", "On 2026-05-01 at 10:30 she said: 573-555-0142"})
    EXPECT_THAT(found_in_note(text), ElementsAre(HasSubstr("Phone"))) << text;
}

TEST(CareChecks, TakeNoDaysAndAmountsForTelephoneNumbers) {
  for (const char* text : {"We met on 2026-05-01 10:30 at the library.", "2026-05-01 2026-06-01", "05/01/2026 10 30",
                           "Rent rose from 800 to 1,150 in 2024.", "800 1150 2024 365", "Account 12345678901234"})
    EXPECT_THAT(found_in_note(text), IsEmpty()) << text;
}

}  // namespace
}  // namespace foothold::workspace
