#include "toolkit/checks/word_lists.hpp"

#include <gmock/gmock.h>

#include "base/content/content_test_folder.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const WordList words({"stakeholder*", "capacity", "capacity building", "don't", "place-based", "U.S. agency"},
                     {"gobernanza", "partes interesadas"});

TEST(WordLists, FindWholeWordsAndAnyEndingBehindAStar) {
  EXPECT_THAT(words.found_in("Our stakeholders meet. Every stakeholder speaks.", Language::english),
              ElementsAre("stakeholders", "stakeholder"));
  EXPECT_THAT(words.found_in("An incapacity", Language::english), IsEmpty());
}

TEST(WordLists, PreferTheLongestEntryAndWriteItAsTheTextDoes) {
  EXPECT_THAT(words.found_in("More “Capacity  Building”, more capacity", Language::english),
              ElementsAre("Capacity  Building", "capacity"));
}

TEST(WordLists, TakeMarksInsideOfAnEntryAsTheTextDoes) {
  EXPECT_THAT(words.found_in("A place-based plan of a U.S. agency", Language::english),
              ElementsAre("place-based", "U.S. agency"));
}

TEST(WordLists, LookPastCapitalsAccentsAndApostrophes) {
  EXPECT_THAT(words.found_in("We DON\u2019T know, and don't ask", Language::english), ElementsAre("DON\u2019T"));
  EXPECT_THAT(words.found_in("Gobérnanza", Language::spanish), ElementsAre("Gobérnanza"));
}

TEST(WordLists, KeepTheLanguagesApart) {
  EXPECT_THAT(words.found_in("gobernanza, capacity", Language::spanish), ElementsAre("gobernanza"));
}

TEST(WordLists, LookInBothLanguagesWhereNobodyKnowsWhichItIs) {
  EXPECT_THAT(words.found_in("gobernanza, capacity"), ElementsAre("capacity", "gobernanza"));
}

TEST(WordLists, TellWithWhatATextBegins) {
  EXPECT_TRUE(words.begins("  Partes interesadas de aquí", Language::spanish));
  EXPECT_FALSE(words.begins("Las partes interesadas", Language::spanish));
  EXPECT_FALSE(words.begins("", Language::spanish));
}

TEST(WordLists, AreEmptyWhereTheContentHasNone) {
  EXPECT_THAT(WordLists().of("jargon").found_in("gobernanza", Language::spanish), IsEmpty());
  EXPECT_THAT(TestWorld::get().toolkit.word_lists.of("jargon").found_in("our stakeholders", Language::english),
              ElementsAre("stakeholders"));
}

TEST(WordLists, HaveTheNamesOfTheirFiles) {
  ContentTestFolder folder;
  folder.write("schema/word-list.yaml", read_file(real_content().root() / "schema/word-list.yaml").value());
  folder.write("word-lists/colors.yaml", "id: hues\nen: [red]\nes: [rojo]\n");
  ContentProblems problems;
  static_cast<void>(WordLists::read(folder.content(), problems));
  EXPECT_THAT(described(problems),
              ElementsAre("word-lists/colors.yaml:1: the list of this file must be called like the file"));
}

}  // namespace
}  // namespace foothold::toolkit
