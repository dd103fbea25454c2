#include "toolkit/vocabulary/vocabulary_content.hpp"

#include <gmock/gmock.h>

#include "base/content/content_test_folder.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// The real file in a folder of its own, with one place of it written otherwise.
std::vector<std::string> problems_after(const std::string& what, const std::string& with) {
  ContentTestFolder folder;
  const std::string schema = "schema/vocabularies.yaml";
  folder.write(schema, read_file(real_content().root() / schema).value());
  std::string text = read_file(real_content().root() / "vocabularies.yaml").value();
  text.replace(text.find(what), what.size(), with);
  folder.write("vocabularies.yaml", text);
  ContentProblems problems;
  static_cast<void>(read_vocabularies(folder.content(), TestWorld::get().toolkit.record_types, problems));
  std::vector<std::string> told;
  for (const ContentProblem& problem : problems) told.push_back(problem.what);
  return told;
}

TEST(Vocabularies, AreFourWithWordsOfTheirOwn) {
  const auto& vocabularies = TestWorld::get().toolkit.vocabularies;
  EXPECT_THAT(vocabularies, SizeIs(4));
  const Vocabulary* results = find_vocabulary(vocabularies, "results");
  ASSERT_NE(results, nullptr);
  EXPECT_EQ(words_of(*results, "strategic-action")->many.english, "Strategies");
  EXPECT_EQ(words_of(*results, "measure")->one.spanish, "Indicador");
  EXPECT_EQ(words_of(*results, "task"), nullptr);
  EXPECT_EQ(find_vocabulary(vocabularies, "klingon"), nullptr);
}

TEST(Vocabularies, CallRecordTypesInTheWordsOfTheFrameworkAsTheyAreCalledAnyway) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  int types = 0;
  for (const VocabularyWords& words : find_vocabulary(toolkit.vocabularies, "framework")->words) {
    const RecordType* type = toolkit.record_types.find(words.term);
    if (type == nullptr) continue;
    ++types;
    for (const Language language : all_languages) {
      EXPECT_EQ(words.one.in(language), type->label.in(language));
      EXPECT_EQ(words.many.in(language), type->plural.in(language));
    }
  }
  EXPECT_GE(types, 3);
}

TEST(Vocabularies, AreRefusedWhenOneHasOtherTermsThanTheFirst) {
  EXPECT_THAT(problems_after("Drivers", "Levers"), IsEmpty());
  EXPECT_THAT(problems_after("term: lead", "term: leader"),
              ElementsAre(HasSubstr("'results' has not the same terms"), HasSubstr("'goals' has not the same terms"),
                          HasSubstr("'municipal' has not the same")));
  EXPECT_THAT(problems_after("term: predictor", "term: pillar"), Contains("a term stands here twice"));
}

TEST(Vocabularies, AreThoseThatACoalitionCanChoose) {
  EXPECT_THAT(problems_after("id: goals", "id: dreams"),
              ElementsAre("the profile of a coalition has no wording 'dreams' to choose",
                          "the wording 'goals' of the profile of a coalition is missing here"));
}

}  // namespace
}  // namespace foothold::toolkit
