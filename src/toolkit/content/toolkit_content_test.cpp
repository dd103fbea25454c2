#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "base/text.hpp"
#include "toolkit/content/chapter_content.hpp"
#include "toolkit/content/framework_content.hpp"
#include "toolkit/content/resource_content.hpp"
#include "toolkit/toolkit.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

std::string described(const ContentProblems& problems) {
  std::string text;
  for (const ContentProblem& problem : problems) text += problem.describe() + "\n";
  return text;
}

// The real framework, chapters and resources in a folder of their own, to be damaged by one test.
class DamagedContent {
 public:
  DamagedContent() {
    for (const std::string_view part : {"schema", "framework", "chapters"})
      std::filesystem::copy(real_content().root() / part, folder_.path() / part,
                            std::filesystem::copy_options::recursive);
    for (const std::string_view file :
         {"resources.yaml", "usual-milestones.yaml", "engagement-levels.yaml", "engagement-methods.yaml",
          "engagement-phases.yaml", "gates.yaml", "revisits.yaml", "survey-starter.yaml", "sustainability-matrix.yaml",
          "starter-risks.yaml", "vocabularies.yaml"})
      std::filesystem::copy(real_content().root() / file, folder_.path());
  }

  // Replaces the first place where `what` stands and remembers its line.
  void replace(const std::string& file, const std::string& what, const std::string& with) {
    std::string text = read_file(folder_.path() / file).value();
    const std::size_t at = text.find(what);
    ASSERT_NE(at, std::string::npos) << what << " does not stand in " << file;
    line_ = 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    write_file(folder_.path() / file, text.replace(at, what.size(), with));
  }

  void append(const std::string& file, const std::string& text) {
    write_file(folder_.path() / file, read_file(folder_.path() / file).value() + text);
  }

  void rename(const std::string& from, const std::string& to) {
    std::filesystem::rename(folder_.path() / from, folder_.path() / to);
  }

  void remove(const std::string& file) { std::filesystem::remove(folder_.path() / file); }

  [[nodiscard]] int line() const { return line_; }

  [[nodiscard]] std::vector<std::string> problems() const {
    const ContentFolder content(folder_.path());
    ContentProblems problems;
    const Framework framework = read_framework(content, problems);
    static_cast<void>(read_chapters(content, problems));
    static_cast<void>(read_resources(content, framework, problems));
    std::vector<std::string> lines;
    for (const ContentProblem& problem : problems) lines.push_back(problem.describe());
    return lines;
  }

  // "file:line: what" for the place that was replaced last.
  [[nodiscard]] std::string here(const std::string& file, const std::string& what) const {
    return file + ":" + std::to_string(line_) + ": " + what;
  }

 private:
  TemporaryFolder folder_;
  int line_ = 0;
};

TEST(ToolkitContent, IsReadWithoutAProblem) {
  EXPECT_THAT(TestWorld::get().problems, IsEmpty()) << described(TestWorld::get().problems);
}

TEST(ToolkitContent, HasAsManyOfEachKindAsTheFrameworkSays) {
  const Framework& framework = TestWorld::get().toolkit.framework;
  EXPECT_THAT(framework.dimensions(), SizeIs(3));
  EXPECT_THAT(framework.pillars(), SizeIs(5));
  EXPECT_THAT(framework.predictors(), SizeIs(24));
  EXPECT_THAT(framework.principles(), SizeIs(6));
  EXPECT_THAT(framework.audiences(), SizeIs(8));
  EXPECT_THAT(framework.entry_points(), SizeIs(4));
  EXPECT_THAT(framework.conditions(), SizeIs(6));
  EXPECT_THAT(framework.racial_equity().rules, SizeIs(8));
  EXPECT_THAT(framework.racial_equity().lenses, SizeIs(3));
  EXPECT_THAT(TestWorld::get().toolkit.chapters, SizeIs(7));
}

TEST(ToolkitContent, PillarsHoldFiveFiveSixFourAndFourPredictors) {
  std::vector<std::size_t> sizes;
  const Framework& framework = TestWorld::get().toolkit.framework;
  for (const Pillar& pillar : framework.pillars()) sizes.push_back(framework.predictors_of(pillar).size());
  EXPECT_THAT(sizes, ElementsAre(5, 5, 6, 4, 4));
}

TEST(ToolkitContent, PredictorsStandInTheOrderOfTheirPillars) {
  std::vector<std::string> listed;
  std::vector<std::string> read;
  for (const Pillar& pillar : TestWorld::get().toolkit.framework.pillars())
    listed.insert(listed.end(), pillar.predictors.begin(), pillar.predictors.end());
  for (const Predictor& predictor : TestWorld::get().toolkit.framework.predictors()) read.push_back(predictor.id);
  EXPECT_EQ(listed, read);
}

TEST(ToolkitContent, LabelsAreTheOfficialOnesInBothLanguages) {
  const Framework& framework = TestWorld::get().toolkit.framework;
  EXPECT_EQ(framework.find_pillar("governance")->label.english, "Responsive & Just Governance");
  EXPECT_EQ(framework.find_pillar("work")->label.spanish, "Trabajo gratificante");
  EXPECT_EQ(framework.find_predictor("housing-affordability")->label.english, "Housing affordability");
  EXPECT_EQ(framework.find_predictor("policing")->label.spanish, "Actuación policial justa");
}

TEST(ToolkitContent, EveryPredictorSaysHowItServesAtLeastOneDimensionAndWhatCouldChange) {
  const Framework& framework = TestWorld::get().toolkit.framework;
  for (const Predictor& predictor : framework.predictors()) {
    for (const Predictor::Why& why : predictor.why_it_matters)
      EXPECT_NE(framework.find_dimension(why.dimension), nullptr) << predictor.id;
    for (const Predictor::Lever& lever : predictor.levers)
      EXPECT_NE(framework.find_condition(lever.condition), nullptr) << predictor.id;
    EXPECT_NE(framework.find_pillar(predictor.pillar), nullptr) << predictor.id;
  }
}

TEST(ToolkitContent, EntryPointsLeadToTheChaptersOfTheJourney) {
  std::vector<std::vector<int>> chapters;
  for (const EntryPoint& entry_point : TestWorld::get().toolkit.framework.entry_points())
    chapters.push_back(entry_point.chapters);
  EXPECT_THAT(chapters, ElementsAre(ElementsAre(1, 2), ElementsAre(3, 4), ElementsAre(5, 6), ElementsAre(7)));
}

TEST(ToolkitContent, ChaptersAreNumberedOneToSeven) {
  std::vector<int> numbers;
  for (const Chapter& chapter : TestWorld::get().toolkit.chapters) numbers.push_back(chapter.number);
  EXPECT_THAT(numbers, ElementsAre(1, 2, 3, 4, 5, 6, 7));
}

TEST(ToolkitContent, UnknownIdsAreAnsweredWithNull) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  EXPECT_EQ(toolkit.framework.find_pillar("no-such"), nullptr);
  EXPECT_EQ(toolkit.framework.find_predictor(""), nullptr);
  EXPECT_EQ(toolkit.framework.find_dimension("income"), nullptr);
  EXPECT_EQ(toolkit.framework.find_condition("luck"), nullptr);
  EXPECT_EQ(find_chapter(toolkit.chapters, 0), nullptr);
  EXPECT_EQ(find_chapter(toolkit.chapters, 8), nullptr);
}

TEST(DamagedContent, CopyOfTheRealContentIsWithoutAProblem) {
  EXPECT_THAT(DamagedContent().problems(), IsEmpty());
}

TEST(DamagedContent, PillarThatListsAnUnknownPredictorIsRefusedWithItsLine) {
  DamagedContent content;
  content.replace("framework/pillars.yaml", "[employment,", "[employment, luck,");
  EXPECT_THAT(content.problems(), ElementsAre(content.here("framework/pillars.yaml", "there is no predictor 'luck'")));
}

TEST(DamagedContent, PredictorWithoutAPillarIsRefused) {
  DamagedContent content;
  content.replace("framework/pillars.yaml", "[employment, ", "[");
  EXPECT_THAT(content.problems(),
              ElementsAre("framework/predictors/employment.yaml:1: no pillar in framework/pillars.yaml lists the "
                          "predictor 'employment'"));
}

TEST(DamagedContent, PredictorInTwoPillarsIsRefusedWhereItStandsAgain) {
  DamagedContent content;
  content.replace("framework/pillars.yaml", "[preschool,", "[employment, preschool,");
  EXPECT_THAT(content.problems(), ElementsAre(content.here("framework/pillars.yaml",
                                                           "the predictor 'employment' already stands in 'work'")));
}

TEST(DamagedContent, PredictorThatIsMissingIsToldByItsNumberAndByItsPillar) {
  DamagedContent content;
  content.remove("framework/predictors/policing.yaml");
  EXPECT_THAT(content.problems(),
              ElementsAre("framework/predictors: there must be 24 predictors, not 23",
                          AllOf(StartsWith("framework/pillars.yaml:"), HasSubstr("there is no predictor 'policing'")),
                          AllOf(StartsWith("resources.yaml:"), HasSubstr("there is no predictor 'policing'"))));
}

TEST(DamagedContent, UnknownDimensionIsRefusedWithItsLine) {
  DamagedContent content;
  content.replace("framework/predictors/employment.yaml", "dimension: power-autonomy", "dimension: happiness");
  EXPECT_THAT(content.problems(),
              ElementsAre(content.here("framework/predictors/employment.yaml", "there is no dimension 'happiness'")));
}

TEST(DamagedContent, UnknownConditionIsRefusedWithItsLine) {
  DamagedContent content;
  content.replace("framework/predictors/employment.yaml", "condition: practices", "condition: luck");
  EXPECT_THAT(content.problems(),
              ElementsAre(content.here("framework/predictors/employment.yaml", "there is no condition 'luck'")));
}

TEST(DamagedContent, PredictorFileWithAnotherNameIsRefused) {
  DamagedContent content;
  content.replace("framework/predictors/employment.yaml", "id: employment", "id: jobs");
  EXPECT_THAT(content.problems(),
              ElementsAre(content.here("framework/predictors/employment.yaml",
                                       "the file must have the name of its predictor, 'jobs.yaml'")));
}

TEST(DamagedContent, PredictorThatBreaksItsSchemaIsToldOnce) {
  DamagedContent content;
  content.replace("framework/predictors/employment.yaml", "question:", "questions:");
  const auto problems = content.problems();
  EXPECT_THAT(problems, testing::Each(HasSubstr("framework/predictors/employment.yaml")));
  EXPECT_THAT(problems, Contains(HasSubstr("question")));
}

TEST(DamagedContent, FrameworkFileThatBreaksItsSchemaIsToldOnce) {
  DamagedContent content;
  content.replace("framework/framework.yaml", "level: structural", "level: superficial");
  EXPECT_THAT(content.problems(),
              ElementsAre(testing::StartsWith(content.here("framework/framework.yaml", "'level'"))));
}

TEST(DamagedContent, IdThatStandsTwiceIsRefusedWithItsLine) {
  DamagedContent content;
  content.replace("framework/framework.yaml", "- id: power-autonomy", "- id: economic-success");
  EXPECT_THAT(content.problems(),
              Contains(content.here("framework/framework.yaml", "the id 'economic-success' stands here twice")));
}

TEST(DamagedContent, PillarIdThatStandsTwiceIsRefusedWithItsLine) {
  DamagedContent content;
  content.replace("framework/pillars.yaml", "- id: education", "- id: work");
  const auto lost = AllOf(StartsWith("resources.yaml:"), HasSubstr("there is no pillar 'education'"));
  EXPECT_THAT(content.problems(),
              ElementsAre(content.here("framework/pillars.yaml", "the id 'work' stands here twice"), lost, lost, lost));
}

TEST(DamagedContent, EntryPointIntoAnUnknownChapterIsRefusedWithItsLine) {
  DamagedContent content;
  content.replace("framework/framework.yaml", "chapters: [7]", "chapters: [8]");
  EXPECT_THAT(content.problems(), ElementsAre(content.here("framework/framework.yaml",
                                                           "there is no chapter 8; chapters are numbered 1 to 7")));
}

TEST(DamagedContent, SeventhPrincipleIsRefused) {
  DamagedContent content;
  content.replace("framework/framework.yaml", "\naudiences:",
                  "  - {id: luck, label: {en: Luck, es: Suerte}, meaning: {en: Luck, es: Suerte}}\n\naudiences:");
  EXPECT_THAT(content.problems(), ElementsAre(HasSubstr("there must be 6 principles, not 7")));
}

TEST(DamagedContent, ChapterThatIsMissingIsToldByItsNumber) {
  DamagedContent content;
  content.remove("chapters/4-data.yaml");
  EXPECT_THAT(content.problems(), ElementsAre("chapters: chapter 4 is missing"));
}

TEST(DamagedContent, ChapterNumberThatStandsTwiceIsRefusedWithItsFileAndLine) {
  DamagedContent content;
  content.replace("chapters/4-data.yaml", "number: 4", "number: 3");
  EXPECT_THAT(content.problems(),
              Contains(content.here("chapters/4-data.yaml", "another chapter already has the number '3'")));
}

TEST(DamagedContent, ChapterFileWithAnotherNameIsRefused) {
  DamagedContent content;
  content.rename("chapters/4-data.yaml", "chapters/4-numbers.yaml");
  EXPECT_THAT(content.problems(),
              ElementsAre("chapters/4-numbers.yaml:2: the file must have the number and the id as its "
                          "name, '4-data.yaml'"));
}

TEST(DamagedContent, FeedIntoAnUnknownChapterIsRefusedWithItsLine) {
  DamagedContent content;
  content.replace("chapters/1-embarking.yaml", "- chapter: 7", "- chapter: 9");
  EXPECT_THAT(content.problems(), ElementsAre(content.here("chapters/1-embarking.yaml",
                                                           "there is no chapter 9; chapters are numbered 1 to 7")));
}

TEST(DamagedContent, ChapterThatFeedsItselfIsRefused) {
  DamagedContent content;
  content.replace("chapters/1-embarking.yaml", "- chapter: 7", "- chapter: 1");
  EXPECT_THAT(content.problems(),
              ElementsAre(content.here("chapters/1-embarking.yaml", "a chapter cannot feed itself")));
}

TEST(ToolkitContent, HasSpotlightsAndResourcesForEveryChapter) {
  const auto& resources = TestWorld::get().toolkit.resources;
  for (int chapter = 1; chapter <= chapter_count; ++chapter) {
    EXPECT_FALSE(resources_for(resources, chapter, ResourceKind::spotlight).empty()) << chapter;
    EXPECT_FALSE(resources_for(resources, chapter, ResourceKind::resource).empty()) << chapter;
  }
  EXPECT_TRUE(resources_for(resources, 8, ResourceKind::resource).empty());
}

TEST(ToolkitContent, RefusesResourcesForWhatThereIsNot) {
  DamagedContent content;
  content.replace("resources.yaml", "chapters: [3, 5, 6, 7]", "chapters: [3, 5, 6, 8]");
  EXPECT_THAT(content.problems(),
              Contains(content.here("resources.yaml", "there is no chapter 8; chapters are numbered 1 to 7")));
  content.replace("resources.yaml", "pillars: [education,", "pillars: [schools,");
  EXPECT_THAT(content.problems(), Contains(content.here("resources.yaml", "there is no pillar 'schools'")));
  content.replace("resources.yaml", "predictors: [public-education,", "predictors: [wealth-of-nations,");
  EXPECT_THAT(content.problems(),
              Contains(content.here("resources.yaml", "there is no predictor 'wealth-of-nations'")));
}

}  // namespace
}  // namespace foothold::toolkit
