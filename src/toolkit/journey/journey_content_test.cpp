#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/content/content_test_folder.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* journey_file = "journey.yaml";

// The real file, to be damaged by one test, under the real framework, worksheets and record types.
class DamagedJourney : public testing::Test {
 protected:
  DamagedJourney() : text_(read_file(real_content().root() / journey_file).value()) {
    folder_.write("schema/journey.yaml", read_file(real_content().root() / "schema/journey.yaml").value());
    folder_.write(journey_file, text_);
  }

  // Replaces the first place where `what` stands and remembers its line.
  void replace(const std::string& what, const std::string& with) {
    const std::size_t at = text_.find(what);
    ASSERT_NE(at, std::string::npos) << what << " does not stand in the file";
    const auto place = text_.begin() + static_cast<std::ptrdiff_t>(at);
    here_ = std::string(journey_file) + ":" + std::to_string(1 + std::count(text_.begin(), place, '\n')) + ": ";
    folder_.write(journey_file, text_.replace(at, what.size(), with));
  }

  std::vector<std::string> problems() {
    const Toolkit& toolkit = TestWorld::get().toolkit;
    ContentProblems problems;
    static_cast<void>(
        Journey::read(folder_.content(), toolkit.framework, toolkit.worksheets, toolkit.record_types, problems));
    return described(problems);
  }

  ContentTestFolder folder_;
  std::string text_;
  std::string here_;
};

TEST_F(DamagedJourney, IsWithoutAProblemWhenNothingIsDamaged) {
  EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(DamagedJourney, TaskOnAWorksheetThatThereIsNotIsRefused) {
  replace("worksheet: W1.1", "worksheet: W9.1");
  EXPECT_THAT(problems(), ElementsAre(here_ + "there is no worksheet 'W9.1'"));
}

TEST_F(DamagedJourney, PathWithAFourthTaskIsRefused) {
  replace("    documents:", "      - {worksheet: W1.1, what: {en: More, es: Más}}\n    documents:");
  EXPECT_THAT(problems(), ElementsAre(EndsWith("there must be 3 first tasks, not 4")));
}

TEST_F(DamagedJourney, PathOfAnUnknownEntryPointIsRefusedAndTheOneThatIsLeftWithoutAPathIsNamed) {
  replace("entry_point: sustain", "entry_point: rest");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the framework has no entry point 'rest'",
                                      EndsWith("the entry point 'sustain' needs one path")));
}

TEST_F(DamagedJourney, ChoiceThatTheRecordTypeDoesNotKeepIsRefused) {
  replace("id: few-hours", "id: no-hours");
  EXPECT_THAT(problems(),
              ElementsAre(here_ + "the field of the record type has no such choice, or calls it otherwise"));
}

TEST_F(DamagedJourney, ChoiceThatTheRecordTypeCallsOtherwiseIsRefused) {
  replace("en: \"A few hours\"", "en: \"Some hours\"");
  EXPECT_THAT(problems(), ElementsAre(EndsWith("the field of the record type has no such choice, or calls it "
                                               "otherwise")));
}

TEST_F(DamagedJourney, QuestionThatNoFieldKeepsIsRefused) {
  replace("id: time", "id: money");
  EXPECT_THAT(problems(), ElementsAre(here_ + "the record type 'journey-path' has no field of this name"));
}

TEST_F(DamagedJourney, QuestionThatChoosesThePathMustBeRequired) {
  replace("required: true", "required: false");
  EXPECT_THAT(problems(), ElementsAre(EndsWith("there must be a question 'today' that asks for one choice")));
}

TEST_F(DamagedJourney, OtherListOfChoicesIsRefused) {
  replace("choice_list: audiences", "choice_list: languages");
  EXPECT_THAT(problems(), Contains(here_ + "the field of the record type has another list of choices"));
}

TEST(RealJourney, LeadsFromEachEntryPointToItsChaptersAndThreeTasks) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  for (const EntryPoint& entry_point : toolkit.framework.entry_points()) {
    const JourneyPath* path = toolkit.journey.find_path(entry_point.id);
    ASSERT_NE(path, nullptr) << entry_point.id;
    EXPECT_EQ(path->chapters, entry_point.chapters);
    EXPECT_THAT(path->first_tasks, SizeIs(3));
    EXPECT_GT(path->documents.size(), 3U);
  }
  EXPECT_EQ(toolkit.journey.find_path("rest"), nullptr);
}

TEST(RealJourney, AsksForTheAudiencesOfTheFrameworkAndKnowsTheirFirstSteps) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  const JourneyQuestion& question = toolkit.journey.questions().at(1);
  EXPECT_THAT(question.choices, SizeIs(8));
  for (const Audience& audience : toolkit.framework.audiences())
    EXPECT_EQ(question.find_choice(audience.id)->advice.spanish, audience.first_steps.spanish);
}

}  // namespace
}  // namespace foothold::toolkit
