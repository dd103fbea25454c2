#include "base/readability.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace foothold {
namespace {

TEST(Readability, CountsTheSyllablesOfEnglishWords) {
  const std::map<std::string, int> words = {
      {"cat", 1},   {"The", 1},       {"table", 2},     {"people", 2},     {"moved", 1}, {"wanted", 2},
      {"homes", 1}, {"houses", 2},    {"community", 4}, {"nation", 2},     {"radio", 3}, {"being", 2},
      {"safe", 1},  {"neighbors", 2}, {"special", 2},   {"affordable", 4}, {"2035", 1}};
  for (const auto& [word, syllables] : words) EXPECT_EQ(count_syllables(word, Language::english), syllables) << word;
}

TEST(Readability, CountsTheSyllablesOfSpanishWords) {
  const std::map<std::string, int> words = {
      {"casa", 2},   {"país", 2},      {"ciudad", 2},  {"aéreo", 4}, {"días", 2},    {"que", 1},
      {"guerra", 2}, {"vergüenza", 3}, {"acción", 2},  {"muy", 1},   {"y", 1},       {"comunidad", 4},
      {"Éxito", 3},  {"seguro", 3},    {"vecinos", 3}, {"niñas", 2}, {"cuidado", 3}, {"oportunidades", 6}};
  for (const auto& [word, syllables] : words) EXPECT_EQ(count_syllables(word, Language::spanish), syllables) << word;
}

// One sentence of 13 words with 24 syllables by their spelling, and one of six words with six.
TEST(Readability, FollowsTheFormulaForEnglish) {
  const std::string platypus = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";
  EXPECT_NEAR(*reading_grade(platypus, Language::english), 0.39 * 13 + 11.8 * 24 / 13 - 15.59, 1e-9);
  EXPECT_NEAR(*reading_grade("The cat sat on the mat.", Language::english), 0.39 * 6 + 11.8 - 15.59, 1e-9);
}

// One sentence of five words with nine syllables: 20 sentences and 180 syllables in 100 words.
TEST(Readability, FollowsTheFormulaForSpanish) {
  EXPECT_NEAR(*reading_grade("La casa bonita tiene luz.", Language::spanish), -0.205 * 20 + 0.049 * 180 - 3.407, 1e-9);
}

TEST(Readability, RisesWithLongSentencesAndLongWords) {
  for (const Language language : all_languages) {
    const double plain = *reading_grade("Ana come pan. Luz va al mar.", language);
    EXPECT_GT(*reading_grade("Ana come pan, luz va al mar.", language), plain);
    EXPECT_GT(*reading_grade("Ana comunica oportunidades. Luz va al mar.", language), plain);
  }
}

TEST(Readability, EndsNoSentenceInsideOfANumberAndCountsNoEmptyLines) {
  EXPECT_EQ(reading_grade("We pay 2.5 cents more.", Language::english),
            reading_grade("We pay 2 5 cents more", Language::english));
  EXPECT_EQ(reading_grade("We pay.\n\n\nThey go…", Language::english),
            reading_grade("We pay. They go!", Language::english));
}

TEST(Readability, HasNoGradeForATextWithoutWords) {
  EXPECT_EQ(reading_grade("", Language::english), std::nullopt);
  EXPECT_EQ(reading_grade(" … ", Language::spanish), std::nullopt);
}

}  // namespace
}  // namespace foothold
