#include "base/content/messages.hpp"

#include <gmock/gmock.h>

#include "base/content/content_test_folder.hpp"
#include "base/error.hpp"
#include "base/source_tree.hpp"

namespace foothold {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class MessagesOfAFolder : public testing::Test {
 protected:
  MessagesOfAFolder() {
    folder_.write("schema/strings.yaml",
                  "fields:\n  strings: {type: table, required: true, items: {type: localized}}\n");
  }

  Messages read(const std::string& text) {
    folder_.write("strings/common.yaml", text);
    return Messages::read(folder_.content(), problems_);
  }

  ContentTestFolder folder_;
  ContentProblems problems_;
};

TEST_F(MessagesOfAFolder, SpeakBothLanguages) {
  const Messages messages = read("strings:\n  yes: {en: \"Yes\", es: \"Sí\"}\n");
  ASSERT_THAT(described(problems_), IsEmpty());
  EXPECT_EQ(messages.text(Language::english, "yes"), "Yes");
  EXPECT_EQ(messages.text(Language::spanish, "yes"), "Sí");
  EXPECT_TRUE(messages.has("yes"));
  EXPECT_FALSE(messages.has("no"));
}

TEST_F(MessagesOfAFolder, FillNamesWithValues) {
  const Messages messages =
      read("strings:\n  up: {en: \"Up from {value} in {year}, {value}\", es: \"{year}: {value}\"}\n");
  EXPECT_EQ(messages.fill(Language::english, "up", {{"value", "74%"}, {"year", "2014"}}), "Up from 74% in 2014, 74%");
  EXPECT_EQ(messages.fill(Language::spanish, Message{"up", {{"value", "74%"}, {"year", "2014"}}}), "2014: 74%");
}

TEST_F(MessagesOfAFolder, FilledValuesAreNotFilledAgain) {
  const Messages messages = read("strings:\n  found: {en: \"{typed}, {count}\", es: \"{typed}, {count}\"}\n");
  EXPECT_EQ(messages.fill(Language::english, "found", {{"typed", "{count}"}, {"count", "3"}}), "{count}, 3");
}

TEST_F(MessagesOfAFolder, NamesWithoutAValueVanishAndSingleBracesStay) {
  const Messages messages = read("strings:\n  odd: {en: \"a {name} } { b\", es: \"{name} {\"}\n");
  EXPECT_EQ(messages.fill(Language::english, "odd", {}), "a  } { b");
}

TEST_F(MessagesOfAFolder, EmptyMessageGivesNoWords) {
  const Messages messages = read("strings:\n  yes: {en: \"Yes\", es: \"Sí\"}\n");
  EXPECT_EQ(messages.fill(Language::english, Message{}), "");
}

TEST_F(MessagesOfAFolder, UnknownKeyIsAProgrammersMistake) {
  const Messages messages = read("strings:\n  yes: {en: \"Yes\", es: \"Sí\"}\n");
  EXPECT_THROW(static_cast<void>(messages.text(Language::english, "no")), Broken);
  EXPECT_THROW(static_cast<void>(messages.fill(Language::english, Message{"no", {}})), Broken);
}

TEST_F(MessagesOfAFolder, LanguagesThatUseDifferentNamesAreRefusedWithTheLine) {
  static_cast<void>(read(
      "strings:\n  yes: {en: \"Yes\", es: \"Sí\"}\n  up: {en: \"Up from {value}\", es: \"Subió desde {valor}\"}\n"));
  EXPECT_THAT(described(problems_), ElementsAre("strings/common.yaml:3: the languages of 'up' use different {names}"));
}

TEST_F(MessagesOfAFolder, LanguagesMayUseTheSameNamesInAnotherOrderAndNumber) {
  static_cast<void>(read("strings:\n  up: {en: \"{a} {b}\", es: \"{b} {a} {b}\"}\n"));
  EXPECT_THAT(described(problems_), IsEmpty());
}

TEST_F(MessagesOfAFolder, KeyInTwoFilesIsRefusedWhereItStandsAgain) {
  folder_.write("strings/more.yaml", "strings:\n  no: {en: \"No\", es: \"No\"}\n  yes: {en: \"Yes\", es: \"Sí\"}\n");
  static_cast<void>(read("strings:\n  yes: {en: \"Yes\", es: \"Sí\"}\n"));
  EXPECT_THAT(described(problems_), ElementsAre("strings/more.yaml:3: the key 'yes' is used twice"));
}

TEST(Messages, OfTheProductAreSound) {
  ContentProblems problems;
  static_cast<void>(Messages::read(ContentFolder(source_tree() / "content"), problems));
  EXPECT_THAT(described(problems), IsEmpty());
}

}  // namespace
}  // namespace foothold
