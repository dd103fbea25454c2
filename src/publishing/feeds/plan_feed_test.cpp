#include "publishing/feeds/plan_feed.hpp"

#include <gmock/gmock.h>

#include "html/test_support.hpp"

namespace foothold::publishing {
namespace {

using testing::HasSubstr;
using testing::Not;

PlanFeed feed() {
  PlanVersion first{.number = 1, .published_at = "2026-04-01T10:00:00Z", .note = "The first"};
  PlanVersion second{.number = 2, .published_at = "2026-05-01T10:00:00Z", .note = "A <wrong> date\x01"};
  second.withdrawn_at = "2026-05-02T10:00:00Z";
  second.withdrawn_note = "Sums were off";
  return {.title = "Plan: Boone & all",
          .address = "https://plans.example/plans/boone",
          .coalition_name = "Boone Together",
          .versions = {second, first},
          .periods = {{.activity = "spring", .title = "Say <it>", .from = "2026-04-10", .to = "2026-04-30"},
                      {.activity = "autumn", .title = "Later", .from = "2026-09-01", .to = "2026-09-30"}},
          .now = "2026-06-01T10:00:00Z"};
}

TEST(PlanFeed, TellsTheNewestFirstAndNothingThatIsStillToCome) {
  const std::string atom = atom_feed(html::test::english(), feed());
  EXPECT_LT(atom.find("Version 2 is withdrawn"), atom.find("Version 2 is published"));
  EXPECT_LT(atom.find("Version 2 is published"), atom.find("Say &lt;it&gt;"));
  EXPECT_LT(atom.find("Say &lt;it&gt;"), atom.find("Version 1 is published"));
  EXPECT_THAT(atom, HasSubstr("<updated>2026-05-02T10:00:00Z</updated><link"));
  EXPECT_THAT(atom, Not(HasSubstr("Later")));
}

TEST(PlanFeed, SaysWhyAVersionIsWithdrawnAndNothingOfWhatWasNewInIt) {
  const std::string atom = atom_feed(html::test::english(), feed());
  EXPECT_THAT(atom, Not(HasSubstr("wrong")));
  EXPECT_THAT(atom, HasSubstr("Sums were off"));
  EXPECT_THAT(atom, Not(HasSubstr("href=\"https://plans.example/plans/boone/versions/2\"")));
}

TEST(PlanFeed, EscapesWhatPeopleTyped) {
  PlanFeed told = feed();
  told.versions.front().withdrawn_at = "";
  const std::string atom = atom_feed(html::test::english(), told);
  EXPECT_THAT(atom, HasSubstr("<summary>A &lt;wrong&gt; date</summary>"));
  EXPECT_THAT(atom, HasSubstr("Plan: Boone &amp; all"));
  EXPECT_THAT(atom_feed(html::test::spanish(), told), HasSubstr("Se publicó la versión 1"));
}

}  // namespace
}  // namespace foothold::publishing
