#include "toolkit/engagement/engagement_content.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "toolkit/sustaining/sustaining_content.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// One file of the real content, to be damaged by one test and held against the real record types and worksheets.
class DamagedFile {
 public:
  explicit DamagedFile(std::string file) : file_(std::move(file)) {
    std::filesystem::copy(real_content().root() / "schema", folder_.path() / "schema");
    for (const char* read_together : {"engagement-levels.yaml", "engagement-methods.yaml", "survey-starter.yaml",
                                      "sustainability-matrix.yaml", "starter-risks.yaml"})
      std::filesystem::copy(real_content().root() / read_together, folder_.path());
  }

  void replace(const std::string& what, const std::string& with) {
    std::string text = read_file(folder_.path() / file_).value();
    const std::size_t at = text.find(what);
    ASSERT_NE(at, std::string::npos) << what << " does not stand in " << file_;
    line_ = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    write_file(folder_.path() / file_, text.replace(at, what.size(), with));
  }

  [[nodiscard]] std::vector<std::string> problems() const {
    const ContentFolder folder(folder_.path());
    const Toolkit& toolkit = TestWorld::get().toolkit;
    ContentProblems problems;
    static_cast<void>(read_engagement(folder, toolkit.record_types, toolkit.worksheets, problems));
    static_cast<void>(read_survey_starter(folder, toolkit.record_types, problems));
    static_cast<void>(read_sustainability_matrix(folder, toolkit.record_types, problems));
    static_cast<void>(read_starter_risks(folder, toolkit.record_types, problems));
    std::vector<std::string> lines;
    for (const ContentProblem& problem : problems) lines.push_back(problem.describe());
    return lines;
  }

  // "file:line: what" for the place that was replaced last.
  [[nodiscard]] std::string here(const std::string& what) const {
    return file_ + ":" + std::to_string(line_) + ": " + what;
  }

 private:
  std::string file_;
  TemporaryFolder folder_;
  std::ptrdiff_t line_ = 0;
};

TEST(EngagementContent, HasTheFiveLevelsAndTheTwentyOneMethods) {
  const Engagement& engagement = TestWorld::get().toolkit.engagement;
  EXPECT_THAT(engagement.levels, SizeIs(5));
  EXPECT_THAT(engagement.methods, SizeIs(21));
  EXPECT_EQ(engagement.find_level("defer")->label.spanish, "Delegar en la comunidad");
  EXPECT_EQ(engagement.find_method("nothing"), nullptr);
}

TEST(EngagementContent, KnowsWhereAMethodHasNoUpperLimit) {
  const Engagement& engagement = TestWorld::get().toolkit.engagement;
  EXPECT_EQ(engagement.find_method("focus-group")->most, 10);
  EXPECT_EQ(engagement.find_method("survey")->most, std::nullopt);
}

TEST(EngagementContent, HasQuestionsThatASurveyCanStartFrom) {
  const SurveyStarter& starter = TestWorld::get().toolkit.survey_starter;
  EXPECT_THAT(starter.agreement_steps, SizeIs(6));
  EXPECT_FALSE(starter.questions.empty());
}

TEST(SustainingContent, HasAStepForEveryBlockAtEveryStage) {
  const SustainabilityMatrix& matrix = TestWorld::get().toolkit.sustainability;
  EXPECT_THAT(matrix.blocks, SizeIs(4));
  EXPECT_THAT(matrix.stages, SizeIs(5));
  for (const MatrixPart& block : matrix.blocks)
    for (const MatrixPart& stage : matrix.stages)
      EXPECT_TRUE(std::ranges::any_of(
          matrix.items, [&](const MatrixItem& item) { return item.block == block.id && item.stage == stage.id; }))
          << block.id << ", " << stage.id;
  EXPECT_THAT(TestWorld::get().toolkit.starter_risks, SizeIs(12));
}

TEST(DamagedFile, IsWithoutAProblemBeforeItIsDamaged) {
  EXPECT_THAT(DamagedFile("engagement-methods.yaml").problems(), IsEmpty());
}

TEST(DamagedFile, MethodThatNoRecordCanChooseIsRefusedAndTheOneThatIsMissingIsNamed) {
  DamagedFile file("engagement-methods.yaml");
  file.replace("- id: photovoice", "- id: painting");
  EXPECT_THAT(file.problems(),
              ElementsAre(file.here("the field 'method' of 'engagement-activity' has no choice 'painting'"),
                          testing::EndsWith("the choice 'photovoice' of the field 'method' of 'engagement-activity' is "
                                            "missing here")));
}

TEST(DamagedFile, MethodAtAnUnknownLevelIsRefused) {
  DamagedFile file("engagement-methods.yaml");
  file.replace("levels: [consult]", "levels: [command]");
  EXPECT_THAT(file.problems(), ElementsAre(file.here("there is no level of engagement 'command'")));
}

TEST(DamagedFile, MethodOnAnUnknownWorksheetIsRefused) {
  DamagedFile file("engagement-methods.yaml");
  file.replace("worksheet: W3.7", "worksheet: W3.99");
  EXPECT_THAT(file.problems(), ElementsAre(file.here("there is no worksheet 'W3.99'")));
}

TEST(DamagedFile, MethodForFewerThanItsFewestIsRefused) {
  DamagedFile file("engagement-methods.yaml");
  file.replace("most: 10", "most: 5");
  EXPECT_THAT(file.problems(), ElementsAre(file.here("'most' is less than 'fewest'")));
}

TEST(DamagedFile, StepOfAnUnknownStageIsRefused) {
  DamagedFile file("sustainability-matrix.yaml");
  file.replace("    stage: design\n", "    stage: dream\n");
  ASSERT_THAT(file.problems(), SizeIs(1));
  EXPECT_THAT(file.problems().front(), testing::HasSubstr("there is no stage 'dream'"));
}

TEST(DamagedFile, RiskOfAnUnknownKindIsRefused) {
  DamagedFile file("starter-risks.yaml");
  file.replace("kind: burnout", "kind: boredom");
  EXPECT_THAT(file.problems(), ElementsAre(file.here("the field 'kind' of 'risk' has no choice 'boredom'")));
}

TEST(DamagedFile, QuestionAboutThePersonWithoutAReasonIsRefused) {
  DamagedFile file("survey-starter.yaml");
  file.replace("dimension: economic-success\n", "dimension: economic-success\n    about_person: true\n");
  ASSERT_THAT(file.problems(), SizeIs(1));
  EXPECT_THAT(file.problems().front(), testing::HasSubstr("a question about the person needs a 'reason'"));
}

}  // namespace
}  // namespace foothold::toolkit
