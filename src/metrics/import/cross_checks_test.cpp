#include "metrics/import/cross_checks.hpp"

#include <gmock/gmock.h>

#include "metrics/import/import_test_folder.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A report with a file for each of the published ones, under other names than they are published.
ImportReport empty_report() {
  ImportReport report;
  for (const ReleaseFile& file : real_catalogue().files()) {
    FileReport& one = report.files.emplace_back();
    one.name = "renamed " + std::to_string(file.number) + ".csv";
    one.published_name = file.name;
  }
  return report;
}

ImportReport checked(const TestEdition& world) {
  ImportReport report = empty_report();
  const EditionContent content = world.content();
  add_cross_checks(content.slices, real_catalogue(), content.places, report);
  return report;
}

// "file: column value" for every finding of the kind.
std::vector<std::string> notices(const ImportReport& report, Finding finding) {
  std::vector<std::string> lines;
  for (const FileReport& file : report.files)
    for (const std::string& line : found(file, finding)) lines.push_back(file.name + ": " + line);
  return lines;
}

TEST(CrossChecks, FindNothingWrongInTheSmallWorld) {
  const ImportReport report = checked(small_world());
  EXPECT_THAT(notices(report, Finding::jump), IsEmpty());
  EXPECT_THAT(notices(report, Finding::all_row_differs), IsEmpty()) << "employment by group comes from another sample";
}

TEST(CrossChecks, NoticeARowForAllThatDiffersFromTheOverallFile) {
  TestEdition world = small_world();
  world.value("share_in_preschool", "29019", 2023, {0.53, 0.47, 0.57}, {"race-ethnicity", "All"});
  const ImportReport report = checked(world);
  EXPECT_THAT(notices(report, Finding::all_row_differs), ElementsAre("renamed 12.csv: 0 share_in_preschool 0.53"));
  EXPECT_THAT(report.files[1].findings.at(Finding::all_row_differs).examples[0].reason,
              HasSubstr("the overall file says 0.52 for 29019 in 2023"));
}

TEST(CrossChecks, TakeARowForAllThatDiffersByRoundingForTheSame) {
  TestEdition world = small_world();
  world.value("share_in_preschool", "29019", 2023, {0.5200000000001, 0.47, 0.57}, {"race-ethnicity", "All"});
  EXPECT_THAT(notices(checked(world), Finding::all_row_differs), IsEmpty());
}

TEST(CrossChecks, LookAtNoOtherGroupThanAll) {
  TestEdition world = small_world();
  world.value("share_in_preschool", "29019", 2023, {0.10, 0.05, 0.15}, {"race-ethnicity", "Hispanic"});
  EXPECT_THAT(notices(checked(world), Finding::all_row_differs), IsEmpty());
}

// Boone County and Columbia as if they were one place, with the same people in both files.
TestEdition city_that_is_a_county() {
  TestEdition world = small_world();
  world.people("2915670", 2023, 190000).value("share_employed", "2915670", 2023, {0.840, 0.820, 0.860});
  return world;
}

TEST(CrossChecks, NoticeACityThatDiffersFromTheCountyThatItIs) {
  const ImportReport report = checked(city_that_is_a_county());
  const std::string city_file = "renamed 61.csv: 0 share_employed 0.84";
  EXPECT_THAT(notices(report, Finding::city_differs_from_county), ElementsAre(city_file));
  EXPECT_THAT(notices(checked(small_world()), Finding::city_differs_from_county), IsEmpty())
      << "a city with fewer people than its county is another place";
}

TEST(CrossChecks, TakeASmallDifferenceBetweenCityAndCountyForTheSame) {
  TestEdition world = city_that_is_a_county();
  world.value("share_employed", "2915670", 2023, {0.830, 0.810, 0.850});
  EXPECT_THAT(notices(checked(world), Finding::city_differs_from_county), IsEmpty());
}

TEST(CrossChecks, ExpectCityAndCountyToDifferWhereTheCatalogueSaysSo) {
  TestEdition world = city_that_is_a_county();
  world.value("share_employed", "2915670", 2023, {0.824, 0.810, 0.838});
  world.value("rate_crime_violent", "2915670", 2023, {900.0});
  EXPECT_THAT(notices(checked(world), Finding::city_differs_from_county), IsEmpty());
}

TEST(CrossChecks, NoticeAJumpToMoreThanTwiceOrLessThanHalf) {
  TestEdition world = small_world();
  world.value("rate_crime_violent", "29019", 2022, {800.1});
  const ImportReport report = checked(world);
  EXPECT_THAT(notices(report, Finding::jump), ElementsAre("renamed 11.csv: 0 rate_crime_violent 350"))
      << "the people of 2022 are not known, so only the fall to 350 is noticed";
  EXPECT_THAT(report.files[0].findings.at(Finding::jump).examples[0].reason,
              HasSubstr("it was 800.1 the year before, for 29019 in 2023"));
}

TEST(CrossChecks, TakeADoublingForLife) {
  TestEdition world = small_world();
  world.value("rate_crime_violent", "29019", 2022, {700.0});
  EXPECT_THAT(notices(checked(world), Finding::jump), IsEmpty());
}

TEST(CrossChecks, TakeJumpsOfSmallPlacesAndFromZeroForLife) {
  TestEdition small = small_world();
  small.people("29019", 2023, 50000).value("rate_crime_violent", "29019", 2022, {4000.0});
  EXPECT_THAT(notices(checked(small), Finding::jump), IsEmpty());
  TestEdition zero = small_world();
  zero.value("rate_crime_violent", "29019", 2022, {0.0});
  EXPECT_THAT(notices(checked(zero), Finding::jump), IsEmpty());
}

}  // namespace
}  // namespace foothold::metrics
