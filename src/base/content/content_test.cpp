#include "base/content/content.hpp"

#include <gmock/gmock.h>

#include "base/content/content_test_folder.hpp"
#include "base/error.hpp"

namespace foothold {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* pet_schema = R"(fields:
  name: {type: text, required: true}
  legs: {type: integer}
  weight: {type: number}
  tame: {type: boolean}
  call: {type: localized}
  food: {type: list, items: {type: text}}
  years: {type: list, items: {type: integer}}
  sounds: {type: list, items: {type: localized}}
)";

class Content : public testing::Test {
 protected:
  Content() { folder_.write("schema/pet.yaml", pet_schema); }

  std::optional<ContentNode> read(const std::string& text) {
    folder_.write("pets/cat.yaml", text);
    return folder_.content().read("pets/cat.yaml", "pet", problems_);
  }

  ContentTestFolder folder_;
  ContentProblems problems_;
};

TEST_F(Content, GivesEveryValueWithItsFileAndLine) {
  const auto tree = read("name: Cat\nlegs: 4\n\nweight: 4.5\ntame: true\ncall: {en: meow, es: miau}\n");
  ASSERT_THAT(described(problems_), IsEmpty());
  EXPECT_EQ((*tree)["name"].text(), "Cat");
  EXPECT_EQ((*tree)["legs"].integer(), 4);
  EXPECT_EQ((*tree)["weight"].number(), 4.5);
  EXPECT_TRUE((*tree)["tame"].boolean());
  EXPECT_EQ((*tree)["call"].localized().spanish, "miau");
  EXPECT_EQ((*tree)["weight"].line(), 4);
  EXPECT_EQ((*tree)["weight"].file(), "pets/cat.yaml");
}

TEST_F(Content, GivesListsInTheirOrderAndNothingForOnesThatAreAbsent) {
  const auto tree = read("name: Cat\nfood: [fish, milk]\nyears: [2021, 2023]\nsounds:\n  - {en: purr, es: ronroneo}\n");
  ASSERT_THAT(described(problems_), IsEmpty());
  EXPECT_THAT(tree->texts("food"), ElementsAre("fish", "milk"));
  EXPECT_THAT(tree->integers("years"), ElementsAre(2021, 2023));
  EXPECT_EQ(tree->localized_list("sounds").at(0).english, "purr");
  EXPECT_THAT(tree->texts("call"), IsEmpty());
  EXPECT_EQ(tree->find("call"), nullptr);
}

TEST_F(Content, FieldThatIsNotThereIsAProgrammersMistake) {
  const auto tree = read("name: Cat\nfood: [fish]\n");
  ASSERT_TRUE(tree);
  EXPECT_THROW(static_cast<void>((*tree)["call"]), Broken);
  EXPECT_THROW(static_cast<void>((*tree)["food"].text()), Broken);
}

TEST_F(Content, FieldThatStandsTwiceIsRefusedWhereItStandsAgain) {
  EXPECT_FALSE(read("name: Cat\nlegs: 4\nname: Dog\n"));
  EXPECT_THAT(described(problems_), ElementsAre("pets/cat.yaml:3: the field 'name' stands here twice"));
}

TEST_F(Content, FieldNameThatIsNoPlainTextIsRefused) {
  EXPECT_FALSE(read("name: Cat\n? [a, b]\n: 4\n"));
  EXPECT_THAT(described(problems_), ElementsAre("pets/cat.yaml:2: a field name must be plain text"));
}

TEST_F(Content, TextThatIsNoYamlIsRefusedWithTheLineOfTheMistake) {
  EXPECT_FALSE(read("name: Cat\nlegs: [4\n"));
  EXPECT_THAT(described(problems_), ElementsAre(testing::MatchesRegex("pets/cat\\.yaml:3: not valid YAML: .+")));
}

TEST_F(Content, FileThatIsMissingIsRefusedWithoutALine) {
  EXPECT_FALSE(folder_.content().read("pets/dog.yaml", "pet", problems_));
  EXPECT_THAT(described(problems_), ElementsAre("pets/dog.yaml: the file is missing or cannot be read"));
}

TEST_F(Content, SchemaThatIsMissingIsRefused) {
  EXPECT_FALSE(folder_.content().read("pets/cat.yaml", "bird", problems_));
  EXPECT_THAT(described(problems_), testing::Contains("schema/bird.yaml: the file is missing or cannot be read"));
}

TEST_F(Content, EmptyFileIsRefused) {
  EXPECT_FALSE(read(""));
  EXPECT_THAT(described(problems_), ElementsAre(HasSubstr("expected fields with names")));
}

TEST_F(Content, ProblemsOfFilesReadBeforeDoNotSpoilAGoodOne) {
  EXPECT_FALSE(read("legs: 4\n"));
  EXPECT_TRUE(read("name: Cat\n"));
  EXPECT_EQ(problems_.size(), 1U);
}

TEST_F(Content, FilesBelowAFolderAreFoundAtAnyDepthAndSorted) {
  folder_.write("pets/z.yaml", "name: Z\n");
  folder_.write("pets/big/horse.yaml", "name: Horse\n");
  folder_.write("pets/readme.md", "no content");
  EXPECT_THAT(folder_.content().files_below("pets"), ElementsAre("pets/big/horse.yaml", "pets/z.yaml"));
  EXPECT_THAT(folder_.content().files_below("nowhere"), IsEmpty());
}

}  // namespace
}  // namespace foothold
