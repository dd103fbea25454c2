#include "publishing/today/measures_today.hpp"

#include <gmock/gmock.h>

namespace foothold::publishing {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

PlanPart part(const std::string& section, const std::string& markup) {
  return {PlanForm::full, Language::english, section, section, html::KeptMarkup::opened(markup)};
}

TEST(PublishedStarts, AreReadFromTheTablesOfTheMeasures) {
  const std::string table =
      "<table><thead><tr><th scope=\"col\">Measure</th><th scope=\"col\">Start</th></tr></thead>"
      "<tbody><tr><th scope=\"row\">Homes &amp; rents</th><td>50 homes<span>May 1, 2026</span></td><td>80</td></tr>"
      "<tr><th scope=\"row\">Buses</th><td></td><td>3</td></tr></tbody></table>";
  const auto starts = published_starts({part("cover", "<p>Cover</p>"), part("measures", table)});
  EXPECT_THAT(starts, testing::Contains(Pair("Homes & rents", "50 homes; May 1, 2026")));
  EXPECT_THAT(starts, testing::Contains(Pair("Buses", "")));
}

TEST(PublishedStarts, AreNoneWhereTheVersionTellsOfNoMeasures) {
  EXPECT_THAT(published_starts({part("cover", "<p>Cover</p>")}), IsEmpty());
  EXPECT_THAT(published_starts({part("measures", "<p>None yet</p><tr><td>broken")}), IsEmpty());
}

}  // namespace
}  // namespace foothold::publishing
