#include "workspace/checks/action_checks.hpp"

#include <gmock/gmock.h>

#include <string>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

void add_vision(ChecksWorld& world, const std::string& statement) {
  world.add("vision-statement", R"({"title": "V", "statement": )" + statement + "}");
}

TEST(VisionChecks, NoticeAListOfProgramsInEachLanguage) {
  ChecksWorld world;
  add_vision(world, R"({"en": "Every child sleeps in a safe home, and programs and services work together."})");
  add_vision(world, R"({"es": "Cada familia vive en un hogar seguro cerca de sus vecinos."})");
  EXPECT_THAT(world.says("V-1"), IsEmpty());
  add_vision(world, R"({"en": "We expand job training, housing vouchers and after-school programs."})");
  add_vision(world, R"({"es": "Ampliar los talleres, las becas y los programas de empleo."})");
  EXPECT_THAT(world.says("V-1"), SizeIs(2));
}

TEST(VisionChecks, TellTheGradeOfAVisionThatIsHardToRead) {
  ChecksWorld world;
  add_vision(world, R"({"en": "Every child sleeps in a safe home. Every job pays the bills.",
                        "es": "Cada niño duerme en un hogar seguro. Cada empleo alcanza para vivir."})");
  EXPECT_THAT(world.says("V-4"), IsEmpty());
  add_vision(
      world,
      R"({"en": "Facilitating multidimensional socioeconomic opportunities necessitates institutional accountability.",
                        "es": "Cada niño duerme en un hogar seguro."})");
  EXPECT_THAT(world.says("V-4"), ElementsAre(HasSubstr("(English)")));
}

TEST(VisionChecks, NameTheWordsThatNotEveryoneKnows) {
  ChecksWorld world;
  add_vision(world, R"({"en": "Neighbors sit at the table where decisions are made."})");
  EXPECT_THAT(world.says("V-5"), IsEmpty());
  add_vision(world, R"({"en": "Stakeholders leverage cross-sector synergies.", "es": "Una gobernanza resiliente."})");
  EXPECT_THAT(world.says("V-5"), ElementsAre(HasSubstr("Stakeholders, leverage, cross-sector, synergies"),
                                             HasSubstr("gobernanza, resiliente")));
}

TEST(SystemsChecks, WantTwoToolsBeforeActionsAreChosen) {
  ChecksWorld world;
  world.add("systems-map", R"({"title": "M"})");
  EXPECT_THAT(world.says("SY-1"), IsEmpty());
  world.add("strategic-action", R"({"title": "A", "state": "chosen"})");
  EXPECT_THAT(world.says("SY-1"), ElementsAre(HasSubstr("used: 1")));
  world.add("condition-scan", R"({"title": "S"})");
  EXPECT_THAT(world.says("SY-1"), IsEmpty());
}

TEST(SystemsChecks, WantRootCausesAtEachDepthOrAReason) {
  ChecksWorld world;
  const std::string causes = R"("causes": [{"id": "a", "code": "C1", "level": "root", "conditions": ["resources"]},
                                           {"id": "b", "code": "C2", "level": "direct", "conditions": ["power"]}])";
  world.add("root-cause-analysis", R"({"title": "A", )" + causes + "}");
  EXPECT_THAT(world.says("RC-1"),
              ElementsAre(AllOf(HasSubstr("Power dynamics, Mental models"), Not(HasSubstr("Policies")))));
  world.record("root-cause-analysis:1").fields["missing_level"] = "We could not agree.";
  world.add("root-cause-analysis", R"({"title": "B"})");
  EXPECT_THAT(world.says("RC-1"), IsEmpty());
}

TEST(SystemsChecks, NoticeCausesThatBlamePeople) {
  ChecksWorld world;
  world.add("root-cause-analysis", R"({"title": "A", "causes": [
    {"id": "a", "code": "C1", "cause": "Zoning allows only single houses."},
    {"id": "b", "code": "C2", "cause": "Parents don’t care about school."},
    {"id": "c", "cause": "La gente tiene falta de motivación"}]})");
  EXPECT_THAT(world.says("RC-2"), ElementsAre(HasSubstr("C2"), HasSubstr("La gente")));
}

TEST(ProgramChecks, KeepTotalScoresFromThePublic) {
  ChecksWorld world;
  world.add("program-assessment", R"({"title": "A", "strengths": "Overall score: 31 of 40"})", RecordStatus::agreed);
  world.add("program-assessment", R"({"title": "B", "strengths": "8 of 10 people stay on"})", RecordStatus::published);
  EXPECT_THAT(world.says("PA-1"), IsEmpty());
  world.record("program-assessment:1").status = RecordStatus::published;
  EXPECT_THAT(world.says("PA-1"), ElementsAre(HasSubstr("Overall score")));
}

TEST(ProgramChecks, CountWhatNobodyKnew) {
  ChecksWorld world;
  world.add("program-assessment", R"({"title": "A", "pillars_clear_link": "unknown", "pillars_connects": "unknown",
    "power_choices": "yes", "learning_by_group": "no", "reach_size_fits": "partly"})");
  EXPECT_THAT(world.says("PA-2"), IsEmpty());
  world.record("program-assessment:1").fields["power_choices"] = "unknown";
  EXPECT_THAT(world.says("PA-2"), ElementsAre(HasSubstr("60%")));
}

TEST(ActionChecks, WantHalfOfTheActionsToChangeASystem) {
  ChecksWorld world;
  world.add("strategic-action", R"({"title": "A", "state": "chosen", "kind": "policy", "conditions": ["policies"]})");
  world.add("strategic-action", R"({"title": "B", "state": "chosen", "kind": "pilot", "conditions": ["practices"]})");
  world.add("strategic-action", R"({"title": "C", "state": "idea"})");
  EXPECT_THAT(world.says("SA-3"), IsEmpty());
  world.add("strategic-action", R"({"title": "D", "state": "done", "kind": "policy", "level": "program",
                                    "conditions": ["policies"]})");
  EXPECT_THAT(world.says("SA-3"), ElementsAre(HasSubstr("1 of 3")));
}

TEST(ActionChecks, WantThePromiseOfTheLeadInWriting) {
  ChecksWorld world;
  const auto lead = world.add("organization", R"({"name": "County"})");
  const auto promise = world.add("commitment", R"({"title": "Lead", "state": "verbal"})");
  world.add("strategic-action",
            R"({"title": "A", "state": "chosen", "lead": ")" + lead + R"(", "lead_commitment": ")" + promise + "\"}");
  EXPECT_THAT(world.says("SA-6"), ElementsAre(HasSubstr("County")));
  world.record(promise).fields["state"] = "in-writing";
  EXPECT_THAT(world.says("SA-6"), IsEmpty());
}

TEST(ActionChecks, NoticeWhenAllActionsTakeTheSameTime) {
  ChecksWorld world;
  const std::string start = R"({"title": "A", "state": "chosen", "start": "2026-01-01", "end": ")";
  for (const std::string end : {"2026-07-01", "2026-10-01", "2026-12-31"})
    world.add("strategic-action", start + end + "\"}");
  EXPECT_THAT(world.says("SA-8"), ElementsAre(HasSubstr("from 6 to 12 months")));
  world.record("strategic-action:3").fields["end"] = "2028-12-31";
  EXPECT_THAT(world.says("SA-8"), IsEmpty());
  world.record("strategic-action:3").fields.erase("end");
  EXPECT_THAT(world.says("SA-8"), IsEmpty());
}

TEST(ActionChecks, RemindNonprofitsOfTheLimitsOnLobbying) {
  ChecksWorld world;
  const auto nonprofit = world.add("organization", R"({"name": "N", "audience": "nonprofit"})");
  const auto county = world.add("organization", R"({"name": "C", "audience": "government"})");
  const std::string action = R"({"title": "A", "state": "chosen", "kind": "policy", "lead": ")" + county + "\"";
  world.add("strategic-action", action + "}");
  EXPECT_THAT(world.says("SA-9"), IsEmpty());
  const auto joined = world.add("strategic-action", action + R"(, "partners": [")" + nonprofit + "\"]}");
  EXPECT_THAT(world.says("SA-9"), SizeIs(1));
  world.record(joined).fields["lobbying_checked"] = "yes";
  EXPECT_THAT(world.says("SA-9"), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace
