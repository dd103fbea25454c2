#include "toolkit/gates/gate_content.hpp"

#include <gmock/gmock.h>

#include "base/content/content_test_folder.hpp"
#include "base/files.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// The problems of a file that replaces the real one.
std::vector<std::string> problems_of_gates(const std::string& text) {
  ContentTestFolder folder;
  folder.write("schema/gates.yaml", read_file(source_tree() / "content/schema/gates.yaml").value());
  folder.write("gates.yaml", text);
  ContentProblems problems;
  const Toolkit& toolkit = TestWorld::get().toolkit;
  static_cast<void>(read_gates(folder.content(), toolkit.record_types, toolkit.checks, problems));
  return described(problems);
}

std::string gate(const std::string& id, const std::string& needs, const std::string& clear) {
  const std::string text = "{en: T, es: T}";
  return "gates:\n  - {id: " + id + ", code: G1, chapter: 1, title: " + text + ", question: " + text +
         ", who_signs: " + text + ", becomes_public: " + text + ", needs: [" + needs + "], clear: [" + clear + "]}\n";
}

TEST(Gates, AreSevenInTheOrderInWhichTheyAreReached) {
  const std::vector<Gate>& gates = TestWorld::get().toolkit.gates;
  std::vector<std::string> codes;
  for (const Gate& one : gates) codes.push_back(one.code);
  EXPECT_THAT(codes, ElementsAre("G1", "G2", "G3", "G4", "G5", "G6", "G7"));
  EXPECT_EQ(find_gate(gates, "nowhere"), nullptr);
}

TEST(Gates, NameRecordTypesAndChecksThatThereAre) {
  EXPECT_THAT(problems_of_gates(gate("start", "measure", "C1-5")), ElementsAre());
  EXPECT_THAT(problems_of_gates(gate("start", "nothing", "C1-5")), ElementsAre(HasSubstr("no record type 'nothing'")));
  EXPECT_THAT(problems_of_gates(gate("start", "measure", "C9-9")), ElementsAre(HasSubstr("no check 'C9-9'")));
}

TEST(Gates, CanBeSignedByARecord) {
  EXPECT_THAT(problems_of_gates(gate("door", "measure", "C1-5")), ElementsAre(HasSubstr("no gate 'door' to choose")));
}

std::vector<std::string> problems_of_revisits(const std::string& rest) {
  ContentTestFolder folder;
  folder.write("schema/revisits.yaml", read_file(source_tree() / "content/schema/revisits.yaml").value());
  folder.write("revisits.yaml", "revisits:\n  - {id: one, why: {en: W, es: W}, " + rest + "}\n");
  ContentProblems problems;
  static_cast<void>(read_revisits(folder.content(), TestWorld::get().toolkit.record_types, problems));
  return described(problems);
}

TEST(Revisits, NameFieldsThatLeadToTheSame) {
  EXPECT_THAT(problems_of_revisits("look_at: measure, after: [logic-model], same: [action, action]"), ElementsAre());
  EXPECT_THAT(problems_of_revisits("look_at: measure, after: [logic-model], same: [action, nothing]"),
              ElementsAre(HasSubstr("'logic-model' has no field 'nothing'")));
  EXPECT_THAT(problems_of_revisits("look_at: measure, after: [logic-model], same: [action]"),
              ElementsAre(HasSubstr("'same' names two fields")));
}

}  // namespace
}  // namespace foothold::toolkit
