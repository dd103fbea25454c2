#include "workspace/checks/logic_model_checks.hpp"

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

TEST(LogicModelChecks, FindLinesThatLeadNowhereOrComeFromNowhere) {
  ChecksWorld world;
  world.add("logic-model", R"({"title": "M",
    "inputs": [{"id": "a", "code": "I1", "leads_to": " a1 "}], "activities": [{"id": "b", "code": "A1", "leads_to": "L1"}],
    "long_term": [{"id": "c", "code": "L1"}]})");
  EXPECT_THAT(world.says("LM-1"), IsEmpty());
  world.add("logic-model", R"({"title": "N",
    "inputs": [{"id": "a", "code": "I1", "leads_to": "X9"}], "outputs": [{"id": "b", "code": "O1", "leads_to": "L1"}],
    "long_term": [{"id": "c", "code": "L1"}]})");
  EXPECT_THAT(world.says("LM-1"), ElementsAre(HasSubstr("I1, O1.")));
}

TEST(LogicModelChecks, NoticeLinesThatReadLikeAnotherColumn) {
  ChecksWorld world;
  world.add("logic-model",
            R"({"title": "M", "outputs": [{"id": "a", "code": "O1", "text": "Number of companies briefed"},
      {"id": "b", "code": "O2", "text": "Increase in trust"},
      {"id": "f", "code": "O3", "text": "Más familias con casa"},
      {"id": "g", "code": "O4", "text": "Mayor and council briefed twice"}],
    "short_term": [{"id": "c", "code": "S1", "text": "Increase in companies that ask later"},
      {"id": "d", "code": "S2", "text": "Número de talleres"}],
    "medium_term": [{"id": "e", "code": "M1", "text": "Provide rides to work"}]})");
  EXPECT_THAT(world.says("LM-2"), ElementsAre(HasSubstr("O2"), HasSubstr("O3"), HasSubstr("S2"), HasSubstr("M1")));
}

TEST(LogicModelChecks, WantALongTermOutcomeForEachPartOfTheDefinition) {
  ChecksWorld world;
  world.add("logic-model", R"({"title": "M"})");
  EXPECT_THAT(world.says("LM-4"), IsEmpty());
  world.add("logic-model",
            R"({"title": "N", "long_term": [{"id": "a", "code": "L1", "dimensions": ["economic-success"]}]})");
  EXPECT_THAT(world.says("LM-4"),
              ElementsAre(AllOf(HasSubstr("Power"), HasSubstr("Dignity"), Not(HasSubstr("Economic")))));
  world.add("vision-statement", R"({"title": "V", "missing_dimension": "Others work on it."})");
  EXPECT_THAT(world.says("LM-4"), IsEmpty());
}

TEST(LogicModelChecks, CountLinesWithoutMeasures) {
  ChecksWorld world;
  const auto model = world.add("logic-model", R"({"title": "M", "outputs": [{"id": "a", "code": "O1"}],
    "activities": [{"id": "b", "code": "A1"}], "short_term": [{"id": "c", "code": "S1", "measures": ["measure:9"]}]})");
  EXPECT_THAT(world.says("LM-5"), ElementsAre(HasSubstr("1 lines")));
  world.add("measure", R"({"name": "N", "logic_lines": "S1, o1", "logic_model": ")" + model + "\"}");
  EXPECT_THAT(world.says("LM-5"), IsEmpty());
}

TEST(TheoryChecks, WantMoreThanOnePartOfTheDefinitionOrAReason) {
  ChecksWorld world;
  world.add("theory-of-change", R"({"title": "A", "dimensions": ["economic-success", "power-autonomy"]})");
  EXPECT_THAT(world.says("DIM-1"), IsEmpty());
  world.add("theory-of-change", R"({"title": "B", "dimensions": ["power-autonomy"]})");
  EXPECT_THAT(world.says("DIM-1"), ElementsAre(HasSubstr("Power & Autonomy")));
  world.record("theory-of-change:2").fields["missing_dimension"] = "Others work on it.";
  EXPECT_THAT(world.says("DIM-1"), IsEmpty());
}

TEST(TheoryChecks, NameBoxesThatLeadToNoActionAndNoModel) {
  ChecksWorld world;
  world.add("theory-of-change",
            R"({"title": "A", "strategies_phrase": {"en": "change rules"}, "strategies": ["strategic-action:9"],
    "medium_phrase": {"en": "an increase in homes"}, "logic_models": ["logic-model:8"]})");
  EXPECT_THAT(world.says("TC-2"), IsEmpty());
  world.record("theory-of-change:1").fields.erase("logic_models");
  EXPECT_THAT(world.says("TC-2"), ElementsAre(AllOf(HasSubstr("Medium term"), Not(HasSubstr("Long term")))));
}

TEST(TheoryChecks, NoticeActivitiesInThePlaceOfOutcomes) {
  ChecksWorld world;
  world.add("theory-of-change",
            R"({"title": "A", "medium_phrase": {"en": "an increase in homes that families can afford"},
    "long_phrase": {"en": "helping children finish school", "es": "ayudará a que terminen la escuela"}})");
  EXPECT_THAT(world.says("TC-3"), IsEmpty());
  world.add("theory-of-change", R"({"title": "B", "medium_phrase": {"en": "more trust, training for 40 leaders"},
    "long_phrase": {"es": "organizar ferias"}})");
  EXPECT_THAT(world.says("TC-3"), ElementsAre(HasSubstr("training for 40 leaders"), HasSubstr("organizar ferias")));
}

TEST(TheoryChecks, CountTheWordsOfTheSentence) {
  ChecksWorld world;
  std::string words = "In";
  for (int count = 1; count < 90; ++count) words += " so";
  world.add("theory-of-change", R"({"title": "A", "sentence": {"en": ")" + words + ".\"}}");
  EXPECT_THAT(world.says("TC-4"), IsEmpty());
  world.add("theory-of-change", R"({"title": "B", "sentence": {"es": ")" + words + " más.\"}}");
  EXPECT_THAT(world.says("TC-4"), ElementsAre(HasSubstr("91 words")));
}

TEST(TheoryChecks, WantMeasuresBehindMediumTermOutcomes) {
  ChecksWorld world;
  const auto model = world.add("logic-model", R"({"title": "M", "medium_term": [
    {"id": "a", "code": "M1", "text": "Increase in homes"}, {"id": "b", "code": "M2", "text": "Decrease in evictions",
     "measures": ["measure:9"]}]})");
  world.add("theory-of-change", R"({"title": "A", "logic_models": [")" + model + "\"]}");
  EXPECT_THAT(world.says("TC-5"), ElementsAre(AllOf(HasSubstr("homes"), Not(HasSubstr("evictions")))));
  world.add("measure", R"({"name": "N", "logic_lines": "M1", "logic_model": ")" + model + "\"}");
  EXPECT_THAT(world.says("TC-5"), IsEmpty());
}

TEST(TheoryChecks, WantOneTheoryForEachSubject) {
  ChecksWorld world;
  world.add("theory-of-change", R"({"title": "A", "scope": "overall"})");
  world.add("theory-of-change", R"({"title": "B", "scope": "priority", "priority": "priority:8"})");
  world.add("theory-of-change", R"({"title": "C", "scope": "priority", "priority": "priority:9"})");
  EXPECT_THAT(world.says("TC-6"), IsEmpty());
  world.add("theory-of-change", R"({"title": "D", "scope": "priority", "priority": "priority:9"})");
  EXPECT_THAT(world.says("TC-6"), SizeIs(2));
}

TEST(TheoryChecks, AskToReadTheSentenceAgainWhenWhatIsBehindItChanges) {
  ChecksWorld world;
  const auto action = world.add("strategic-action", R"({"title": "S"})");
  const auto theory = world.add(
      "theory-of-change", R"({"title": "A", "sentence": {"en": "In order to"}, "strategies": [")" + action + "\"]}");
  EXPECT_THAT(world.says("TC-7"), IsEmpty());
  world.record(action).changed_at = "2026-04-20T08:00:00Z";
  EXPECT_THAT(world.says("TC-7"), ElementsAre(HasSubstr("2026-04-02")));
  world.record(theory).fields["read_again_on"] = "2026-04-20";
  EXPECT_THAT(world.says("TC-7"), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace
