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
  for (int line = 0; line < 3000; ++line) {
    before.push_back("Old " + std::to_string(line));
    after.push_back("New " + std::to_string(line));
  }
  before.emplace_back("Last");
  after.emplace_back("Last");
  const LineChanges changes = changes_between(before, after);
  EXPECT_EQ(changes.removed.size(), 3000U);
  EXPECT_EQ(changes.added.size(), 3000U);
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

}  // namespace
}  // namespace foothold::publishing
