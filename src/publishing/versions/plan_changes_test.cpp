#include "publishing/versions/plan_changes.hpp"

#include <gmock/gmock.h>

#include "html/html.hpp"

namespace foothold::publishing {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(LinesOfMarkup, AreWhatAReaderSeesLineByLine) {
  html::Html html;
  html.element("h3", {}, "Homes & \"rights\"");
  {
    const html::Element list = html.open("ul");
    html.element("li", {}, "One");
    html.element("li", {}, "a < b");
  }
  EXPECT_THAT(lines_of_markup(html.take()), ElementsAre("Homes & \"rights\"", "One", "a < b"));
}

TEST(ChangesBetween, NameWhatWentAndWhatCame) {
  const LineChanges changes = changes_between({"One", "Two", "Three"}, {"One", "Deux", "Three", "Four"});
  EXPECT_THAT(changes.removed, ElementsAre("Two"));
  EXPECT_THAT(changes.added, ElementsAre("Deux", "Four"));
}

TEST(ChangesBetween, OfVeryLongSectionsAreEverythingBetweenWhatIsAlikeAtBothEnds) {
  std::vector<std::string> before = {"First"};
  std::vector<std::string> after = {"First"};
  for (int line = 0; line < 1000; ++line) {
    before.push_back("Old " + std::to_string(line));
    after.push_back("New " + std::to_string(line));
    if (line != 500) continue;
    before.emplace_back("In both");
    after.emplace_back("In both");
  }
  before.emplace_back("Last");
  after.emplace_back("Last");
  const LineChanges changes = changes_between(before, after);
  EXPECT_EQ(changes.removed.size(), 1001U);
  EXPECT_EQ(changes.added.size(), 1001U);
}

TEST(ChangesBetween, AreNoneBetweenTheSame) {
  const LineChanges changes = changes_between({"One", "Two"}, {"One", "Two"});
  EXPECT_THAT(changes.removed, IsEmpty());
  EXPECT_THAT(changes.added, IsEmpty());
}

TEST(ChangesBetween, AreEverythingWhenASectionIsNew) {
  EXPECT_THAT(changes_between({}, {"One"}).added, ElementsAre("One"));
  EXPECT_THAT(changes_between({"One"}, {}).removed, ElementsAre("One"));
}

PlanPart part_of(const std::string& section, const std::string& title, const std::string& line) {
  html::Html html;
  html.element("p", {}, line);
  return {PlanForm::full, Language::english, section, title, html::KeptMarkup::of(html)};
}

TEST(SectionChanges, FollowTheLaterVersionAndEndWithWhatItHasNoMore) {
  const auto changes = section_changes(
      {part_of("cover", "Our plan", "Draft"), part_of("why", "Why", "Homes"), part_of("money", "Money", "None")},
      {part_of("cover", "Our plan", "Draft"), part_of("today", "Today", "46%"), part_of("why", "Why", "Work")});
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0].title, "Today");
  EXPECT_THAT(changes[0].added, ElementsAre("46%"));
  EXPECT_EQ(changes[1].title, "Why");
  EXPECT_THAT(changes[1].removed, ElementsAre("Homes"));
  EXPECT_EQ(changes[2].title, "Money");
  EXPECT_THAT(changes[2].removed, ElementsAre("None"));
}

TEST(SectionChanges, NameANewTitleOfThePlan) {
  const auto changes =
      section_changes({part_of("cover", "Our plan", "Draft")}, {part_of("cover", "Up from here", "Draft")});
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_THAT(changes[0].removed, ElementsAre("Our plan"));
  EXPECT_THAT(changes[0].added, ElementsAre("Up from here"));
}

}  // namespace
}  // namespace foothold::publishing
