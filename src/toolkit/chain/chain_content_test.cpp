#include "toolkit/chain/chain_content.hpp"

#include <gmock/gmock.h>

#include "base/content/content_test_folder.hpp"
#include "base/files.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The problems of a file that replaces the real one.
std::vector<std::string> problems_of(const std::string& text) {
  ContentTestFolder folder;
  folder.write("schema/evidence-chain.yaml", read_file(source_tree() / "content/schema/evidence-chain.yaml").value());
  folder.write("evidence-chain.yaml", text);
  ContentProblems problems;
  static_cast<void>(read_evidence_stages(folder.content(), TestWorld::get().toolkit.record_types, problems));
  return described(problems);
}

std::string stage(const std::string& id, const std::string& rest) {
  return "  - {id: " + id + ", label: {en: L, es: L}, " + rest + "}\n";
}

std::string two_stages(const std::string& need) {
  const std::string words = "title: {en: T, es: T}, says: {en: S, es: S}, id: one, ";
  return "stages:\n" + stage("low", "kinds: [finding]") +
         stage("high", "kinds: [priority], needs: [{" + words + need + "}]");
}

TEST(EvidenceStages, LeadFromNumbersToWhatIsTold) {
  const EvidenceStages& chain = TestWorld::get().toolkit.evidence;
  EXPECT_EQ(chain.stage_of("reading"), 0U);
  EXPECT_LT(chain.stage_of("finding"), chain.stage_of("priority"));
  EXPECT_LT(chain.stage_of("strategic-action"), chain.stage_of("measure"));
  EXPECT_EQ(chain.stage_of("person"), std::nullopt);
}

TEST(EvidenceStages, LeaveOutReferencesThatSayNothingOfEvidence) {
  const EvidenceStages& chain = TestWorld::get().toolkit.evidence;
  EXPECT_FALSE(chain.counts("finding", "checked_at"));
  EXPECT_TRUE(chain.counts("finding", "evidence_voices"));
  EXPECT_TRUE(chain.counts("theme", "checked_at"));
}

TEST(EvidenceStages, NameRecordTypesFieldsAndStagesThatThereAre) {
  EXPECT_THAT(problems_of(two_stages("where: before, stages: [low]")), IsEmpty());
  EXPECT_THAT(problems_of(two_stages("where: before, stages: [middle]")), ElementsAre(HasSubstr("no stage 'middle'")));
  EXPECT_THAT(problems_of(two_stages("where: behind, stages: [low], begin: finding")),
              ElementsAre(HasSubstr("needs 'by'")));
  EXPECT_THAT(problems_of(two_stages("where: behind, stages: [low], begin: finding, by: nothing")),
              ElementsAre(HasSubstr("'finding' has no field 'nothing'")));
  EXPECT_THAT(problems_of(two_stages("where: before, stages: [low]") + "aside: [finding.nothing, person]\n"),
              ElementsAre(HasSubstr("'finding' has no field 'nothing'"), HasSubstr("names no type and field")));
}

TEST(EvidenceStages, RestWhileAFieldHasAnAnswerThatItCanHave) {
  const auto resting = [](const std::string& rest) {
    return problems_of("stages:\n" + stage("low", "kinds: [finding]") +
                       stage("high", "kinds: [priority], rests_while: " + rest));
  };
  EXPECT_THAT(resting("{field: state, is: [closed]}"), IsEmpty());
  EXPECT_THAT(resting("{field: nothing, is: [closed]}"), ElementsAre(HasSubstr("has no field 'nothing'")));
  EXPECT_THAT(resting("{field: state, is: [asleep]}"), ElementsAre(HasSubstr("has no choice 'asleep'")));
}

TEST(EvidenceStages, HaveEachTypeOnce) {
  EXPECT_THAT(problems_of("stages:\n" + stage("low", "kinds: [finding, nothing]") + stage("high", "kinds: [finding]")),
              ElementsAre(HasSubstr("no record type 'nothing'"), HasSubstr("'finding' stands at two stages")));
}

}  // namespace
}  // namespace foothold::toolkit
