#include "workspace/readings/published_reading.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::workspace {
namespace {

using metrics::page_in;
using testing::AllOf;
using testing::HasSubstr;

const metrics::Edition& small_edition() {
  static const metrics::Edition edition = metrics::small_world().open();
  return edition;
}

std::string says(const std::string& id, Language language = Language::english) {
  const auto reading = find_reading(small_edition(), id);
  return reading ? reading_statement(page_in(language), small_edition(), *reading) : "no such reading";
}

TEST(PublishedReading, TellsItsValueWithYearMarginGradeAndEdition) {
  EXPECT_THAT(says("29019/share_employed/2023/all/All"),
              AllOf(HasSubstr("Boone County, Missouri, 2023: "), HasSubstr("%"), HasSubstr("etween"),
                    HasSubstr("Strong"), HasSubstr(small_edition().facts().release)));
}

TEST(PublishedReading, NamesTheGroup) {
  EXPECT_THAT(says("29019/share_employed/2023/race-ethnicity/Black, Non-Hispanic"), HasSubstr("Black"));
}

TEST(PublishedReading, IsFoundByTheReferenceThatItIsGiven) {
  for (const char* id : {"29019/share_employed/2023/all/All", "29019/share_employed/2023/race-ethnicity/Hispanic",
                         "29019/share_low_birth_weight/2022/mothers-education/GED/High School Degree"}) {
    const auto reading = find_reading(small_edition(), id);
    ASSERT_TRUE(reading) << id;
    EXPECT_EQ(reading_reference(small_edition(), *reading), std::string("reading:") + id);
  }
}

TEST(PublishedReading, IsShortInAPicture) {
  const auto reading = find_reading(small_edition(), "29019/share_employed/2023/race-ethnicity/Hispanic");
  EXPECT_THAT(reading_short_name(page_in(Language::english), small_edition(), *reading),
              AllOf(HasSubstr("Hispanic, 2023"), testing::Not(HasSubstr("Boone"))));
}

TEST(PublishedReading, SaysWhyThereIsNoValue) {
  EXPECT_THAT(says("29019/share_employed/1999/all/All"), HasSubstr("Boone County, Missouri, 1999: "));
  EXPECT_FALSE(find_reading(small_edition(), "29019/share_employed/1999/all/All")->has_value());
}

TEST(PublishedReading, IsNothingWhereAPartOfItIsUnknown) {
  for (const char* id : {"", "29019", "29999/share_employed/2023/all/All", "29019/nothing/2023/all/All",
                         "29019/share_employed/soon/all/All", "29019/share_employed/2023/nothing/All",
                         "29019/share_employed/2023/all/Nobody", "29019/share_employed/99999/all/All"})
    EXPECT_EQ(says(id), "no such reading") << id;
}

TEST(PublishedReading, LeadsToThePageThatShowsIt) {
  const auto reading = find_reading(small_edition(), "29019/share_employed/2023/all/All");
  EXPECT_EQ(reading_path(small_edition(), *reading), "/places/29019/employment");
}

}  // namespace
}  // namespace foothold::workspace
