#include "workspace/strategy/theory_sentence.hpp"

#include <gtest/gtest.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::workspace {
namespace {

std::string english(const TheorySlots& slots) {
  return theory_sentence(metrics::real_library().messages, Language::english, slots);
}

std::string spanish(const TheorySlots& slots) {
  return theory_sentence(metrics::real_library().messages, Language::spanish, slots);
}

// The example with which the toolkit explains the formula, its parts as forms ask for them.
TEST(TheorySentence, IsTheOneOfTheToolkitForItsExample) {
  EXPECT_EQ(
      english({.goal = "Ensure that people in our community can achieve financial security and meet their basic needs.",
               .strategies =
                   "launch a campaign to pass a local living wage ordinance and establish programs to attract "
                   "and retain health care providers",
               .medium = "Increases in the number of jobs paying living wages and the number of health care providers "
                         "serving our community",
               .long_term = "helping residents achieve greater levels of health and well-being"}),
      "In order to ensure that people in our community can achieve financial security and meet their basic needs, we "
      "will launch a campaign to pass a local living wage ordinance and establish programs to attract and retain "
      "health "
      "care providers, which will lead to increases in the number of jobs paying living wages and the number of health "
      "care providers serving our community, thereby helping residents achieve greater levels of health and "
      "well-being.");
}

TEST(TheorySentence, HasAGrammarOfItsOwnInSpanish) {
  EXPECT_EQ(
      spanish({.goal = "Lograr que las familias tengan seguridad económica.",
               .strategies = "Impulsar una ordenanza de salario digno",
               .medium = "El aumento de los empleos que pagan un salario digno",
               .long_term = "Ayudará a las personas a vivir con más salud"}),
      "Para lograr que las familias tengan seguridad económica, vamos a impulsar una ordenanza de salario digno, lo "
      "que dará lugar al aumento de los empleos que pagan un salario digno y, así, ayudará a las personas a vivir "
      "con más salud.");
}

TEST(TheorySentence, DoesNotRepeatTheWordsOfTheFormula) {
  const std::string plain = english(
      {.goal = "keep homes", .strategies = "call early", .medium = "fewer filings", .long_term = "helping all"});
  EXPECT_EQ(english({.goal = "In order to keep homes",
                     .strategies = "We will call early",
                     .medium = "which will lead to fewer filings",
                     .long_term = "thereby helping all;"}),
            plain);
  EXPECT_EQ(
      english(
          {.goal = "to keep homes", .strategies = "call early", .medium = "fewer filings", .long_term = "helping all"}),
      plain);
  EXPECT_NE(english({.goal = "together keep homes", .strategies = "", .medium = "", .long_term = ""}).find("together"),
            std::string::npos)
      << "only whole words";
}

TEST(TheorySentence, KeepsCapitalsThatBelongToAWord) {
  const std::string sentence = english({.goal = "HUD rules change",
                                        .strategies = "U.S. programs grow",
                                        .medium = "Black families owning homes",
                                        .long_term = "Élan for all"});
  for (const char* words : {"to HUD rules", "will U.S. programs", "lead to Black families", "thereby élan"})
    EXPECT_NE(sentence.find(words), std::string::npos) << words << " in " << sentence;
}

TEST(TheorySentence, ShowsWhereAPartIsMissing) {
  const TheorySlots slots{.goal = "keep homes", .strategies = " \n", .medium = "", .long_term = "helping all"};
  EXPECT_EQ(english(slots), "In order to keep homes, we will …, which will lead to …, thereby helping all.");
  EXPECT_FALSE(is_whole(slots));
  EXPECT_TRUE(is_whole({.goal = "a", .strategies = "b", .medium = "c", .long_term = "d"}));
}

TEST(TheorySentence, IsOneLineWhateverWasTyped) {
  EXPECT_EQ(english({.goal = "keep\nhomes", .strategies = "a", .medium = "b", .long_term = "c"}).find('\n'),
            std::string::npos);
}

}  // namespace
}  // namespace foothold::workspace
