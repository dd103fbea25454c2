#include "toolkit/engagement/phase_content.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "base/content/content_test_folder.hpp"
#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// The real file in a folder of its own, with one place of it written otherwise.
std::vector<std::string> problems_after(const std::string& what, const std::string& with) {
  ContentTestFolder folder;
  const std::string schema = "schema/engagement-phases.yaml";
  folder.write(schema, read_file(real_content().root() / schema).value());
  std::string text = read_file(real_content().root() / "engagement-phases.yaml").value();
  text.replace(text.find(what), what.size(), with);
  folder.write("engagement-phases.yaml", text);
  ContentProblems problems;
  std::vector<Chapter> chapters = TestWorld::get().toolkit.chapters;
  add_engagement_phases(folder.content(), TestWorld::get().toolkit.record_types, chapters, problems);
  std::vector<std::string> told;
  for (const ContentProblem& problem : problems) told.push_back(problem.what);
  return told;
}

TEST(EngagementPhases, AreSevenAndStandInTheChapterOnEngagementAlone) {
  for (const Chapter& chapter : TestWorld::get().toolkit.chapters)
    EXPECT_THAT(chapter.engagement_phases, SizeIs(chapter.number == 3 ? 7 : 0)) << chapter.number;
}

TEST(EngagementPhases, NameTheirMethodsAsRecordsDo) {
  const Chapter& chapter = *find_chapter(TestWorld::get().toolkit.chapters, 3);
  const auto priorities = std::ranges::find(chapter.engagement_phases, std::string("priorities"), &EngagementPhase::id);
  ASSERT_NE(priorities, chapter.engagement_phases.end());
  EXPECT_EQ(priorities->methods.front().id, "data-walk");
  EXPECT_EQ(priorities->methods.front().label.spanish, "Recorrido de datos");
}

TEST(EngagementPhases, AreRefusedWithAMethodOrAChapterThatIsNotThere) {
  EXPECT_THAT(problems_after("methods: [interview,", "methods: [survey,"), IsEmpty());
  EXPECT_THAT(problems_after("methods: [interview,", "methods: [shouting,"),
              ElementsAre("there is no method of engagement 'shouting'"));
  EXPECT_THAT(problems_after("chapter: 3", "chapter: 8"),
              Contains("there is no chapter 8; chapters are numbered 1 to 7"));
  EXPECT_THAT(problems_after("id: data\n", "id: coalition\n"), Contains("the id 'coalition' stands here twice"));
}

}  // namespace
}  // namespace foothold::toolkit
