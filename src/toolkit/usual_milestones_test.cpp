#include "toolkit/usual_milestones.hpp"

#include <gmock/gmock.h>

#include "base/content/content_test_folder.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The real file in a folder of its own, with one place of it written otherwise.
std::vector<std::string> problems_after(const std::string& what, const std::string& with) {
  ContentTestFolder folder;
  const std::string schema = "schema/usual-milestones.yaml";
  folder.write(schema, read_file(real_content().root() / schema).value());
  std::string text = read_file(real_content().root() / "usual-milestones.yaml").value();
  text.replace(text.find(what), what.size(), with);
  folder.write("usual-milestones.yaml", text);
  ContentProblems problems;
  static_cast<void>(UsualMilestones::read(folder.content(), TestWorld::get().toolkit.record_types, problems));
  std::vector<std::string> told;
  for (const ContentProblem& problem : problems) told.push_back(problem.what);
  return told;
}

TEST(UsualMilestonesOfThePlan, FillFieldsThatMilestonesHave) {
  EXPECT_THAT(problems_after("kind: plan-adopted", "kind: plan-published"), IsEmpty());
  EXPECT_THAT(problems_after("kind: plan-adopted", "kind: plan-burned"),
              ElementsAre("the field 'kind' of milestones has no choice 'plan-burned'"));
  EXPECT_THAT(problems_after("phase: prepare", "phase: dream"), ElementsAre(HasSubstr("has no choice 'dream'")));
}

TEST(UsualMilestonesOfThePlan, EndAfterTheyBegin) {
  EXPECT_THAT(problems_after("from_month: 0", "from_month: 3"), ElementsAre(HasSubstr("ends after it begins")));
  EXPECT_THAT(problems_after("from_month: 0", "from_month: -1"), ElementsAre(HasSubstr("none begins before planning")));
  EXPECT_THAT(problems_after("months_of_planning: 12", "months_of_planning: 0"),
              ElementsAre("planning takes a month at least"));
}

TEST(UsualMilestonesOfThePlan, AreThereForEveryPhase) {
  const Toolkit& toolkit = TestWorld::get().toolkit;
  for (const FieldChoice& phase : toolkit.record_types.find("milestone")->find_field("phase")->choices)
    EXPECT_TRUE(std::ranges::any_of(toolkit.usual_milestones.milestones, [&](const UsualMilestone& one) {
      return one.phase == phase.id;
    })) << phase.id;
}

}  // namespace
}  // namespace foothold::toolkit
