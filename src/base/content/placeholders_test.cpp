#include "base/content/placeholders.hpp"

#include <gmock/gmock.h>

#include "base/content/content_test_folder.hpp"
#include "base/content/messages.hpp"
#include "base/source_tree.hpp"

namespace foothold {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Placeholders, AreTheNamesInBrackets) {
  EXPECT_THAT(placeholders("{count} of {all}"), ElementsAre("all", "count"));
  EXPECT_THAT(placeholders("none {here"), IsEmpty());
}

TEST(Placeholders, AreReplacedByTheValuesOfTheirNames) {
  EXPECT_EQ(fill_placeholders("{a} and {b}, {a}", {{"a", "1"}, {"b", "2"}}), "1 and 2, 1");
  EXPECT_EQ(fill_placeholders("{unknown}!", {{"a", "1"}}), "!");
  EXPECT_EQ(fill_placeholders("{a", {{"a", "1"}}), "{a");
}

TEST(Placeholders, TakeValuesThatReadDifferentlyInEachLanguage) {
  const std::string value = value_in_all_languages({"Housing", "Vivienda"});
  EXPECT_EQ(value_in(Language::english, value), "Housing");
  EXPECT_EQ(value_in(Language::spanish, value), "Vivienda");
  EXPECT_EQ(value_in(Language::spanish, "Boone"), "Boone");
}

TEST(Placeholders, OfAMessageAreFilledInItsLanguage) {
  ContentTestFolder folder;
  folder.write("schema/strings.yaml", read_file(source_tree() / "content/schema/strings.yaml").value());
  folder.write("strings/a.yaml", "strings:\n  missing: {en: \"Missing: {what}\", es: \"Falta: {what}\"}\n");
  ContentProblems problems;
  const Messages messages = Messages::read(folder.content(), problems);
  const Message message{"missing", {{"what", value_in_all_languages({"Housing", "Vivienda"})}}};
  EXPECT_EQ(messages.fill(Language::english, message), "Missing: Housing");
  EXPECT_EQ(messages.fill(Language::spanish, message), "Falta: Vivienda");
}

}  // namespace
}  // namespace foothold
