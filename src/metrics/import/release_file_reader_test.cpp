#include "metrics/import/release_file_reader.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "metrics/import/import_test_folder.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* header =
    "year,state,county,population,share_employed,share_employed_lb,share_employed_ub,share_employed_quality\n";

ReadFile read_rows(const std::string& rows) {
  auto file = read_text(header + rows);
  EXPECT_TRUE(file);
  return std::move(file).value();
}

SliceKey employed_2023() {
  return slice_key("share_employed", Level::county, 2023);
}

TEST(ReleaseFile, GivesValuesWithBoundsGradesAndPeople) {
  const ReadFile file =
      read_rows("2023,29,019,190000,0.824,0.81,0.838,Strong\n2023,35,013,220000,0.69,0.668,0.712,Marginal\n");
  const Slice& slice = file.slices.at(employed_2023());
  EXPECT_THAT(slice.places, ElementsAre(reference_place("29019"), reference_place("35013")));
  EXPECT_THAT(slice.values, ElementsAre(0.824, 0.69));
  EXPECT_THAT(slice.lower, ElementsAre(0.81, 0.668));
  EXPECT_THAT(slice.upper, ElementsAre(0.838, 0.712));
  EXPECT_THAT(slice.grades, ElementsAre(Grade::strong, Grade::marginal));
  EXPECT_THAT(slice.seconds, IsEmpty());
  EXPECT_THAT(file.slices.at(slice_key("population", Level::county, 2023)).values, ElementsAre(190000, 220000));
  EXPECT_EQ(file.report.rows, 2U);
  EXPECT_EQ(file.report.values, 2U);
  EXPECT_EQ(file.report.columns, 8U);
  EXPECT_EQ(file.report.sha256.size(), 64U);
}

TEST(ReleaseFile, SortsTheRowsOfASliceByPlace) {
  const ReadFile file = read_rows("2023,35,013,,0.69,,,Strong\n2023,29,019,,0.82,,,Weak\n");
  const Slice& slice = file.slices.at(employed_2023());
  EXPECT_THAT(slice.places, ElementsAre(reference_place("29019"), reference_place("35013")));
  EXPECT_THAT(slice.values, ElementsAre(0.82, 0.69));
  EXPECT_THAT(slice.grades, ElementsAre(Grade::weak, Grade::strong));
}

TEST(ReleaseFile, YearsMayAlternate) {
  const ReadFile file =
      read_rows("2023,29,019,,0.82,,,Strong\n2022,29,019,,0.81,,,Strong\n2023,35,013,,0.69,,,Strong\n");
  EXPECT_EQ(file.slices.at(employed_2023()).places.size(), 2U);
  EXPECT_THAT(file.slices.at(slice_key("share_employed", Level::county, 2022)).values, ElementsAre(0.81));
}

TEST(ReleaseFile, MissingCellsLeaveNoTrace) {
  const ReadFile file = read_rows("2023,29,019,NA,NA,NA,NA,NA\n2023,35,013,,,,,\n");
  EXPECT_THAT(file.slices, IsEmpty());
  EXPECT_THAT(file.withheld, IsEmpty());
  EXPECT_EQ(file.report.values, 0U);
}

TEST(ReleaseFile, RejectedCellsAreKeptOutAndRemembered) {
  const ReadFile file = read_rows("2023,29,019,,1.2,,,Strong\n2023,35,013,,often,,,Strong\n2023,35,017,,0.7,,,Good\n");
  EXPECT_THAT(file.slices, IsEmpty());
  EXPECT_THAT(found(file.report, Finding::out_of_range), ElementsAre("2 share_employed 1.2"));
  EXPECT_THAT(found(file.report, Finding::not_a_number), ElementsAre("3 share_employed often"));
  EXPECT_THAT(found(file.report, Finding::unknown_grade), ElementsAre("4 share_employed_quality Good"));
  ASSERT_EQ(file.withheld.size(), 3U);
  EXPECT_EQ(file.withheld[0].key, employed_2023());
  EXPECT_EQ(file.withheld[0].place, reference_place("29019"));
  EXPECT_EQ(file.withheld[2].reason, Withheld::rejected);
}

TEST(ReleaseFile, ZeroThatMarksAMissingValueIsNoValue) {
  const auto file = read_text(
      "year,state,county,ratio_living_wage,ratio_living_wage_quality\n2023,29,019,0,Strong\n2023,35,013,0.8,Strong\n");
  ASSERT_TRUE(file);
  EXPECT_THAT(file->slices.at(slice_key("ratio_living_wage", Level::county, 2023)).values, ElementsAre(0.8));
  ASSERT_EQ(file->withheld.size(), 1U);
  EXPECT_EQ(file->withheld[0].reason, Withheld::zero_means_missing);
  EXPECT_THAT(found(file->report, Finding::zero_means_missing), ElementsAre("2 ratio_living_wage 0"));
}

TEST(ReleaseFile, GradeWithoutAValueIsDroppedAndAValueWithoutAGradeKept) {
  const ReadFile file = read_rows("2023,29,019,,NA,,,Strong\n2023,35,013,,0.7,,,NA\n");
  EXPECT_THAT(found(file.report, Finding::grade_without_value), ElementsAre("2 share_employed Strong"));
  EXPECT_THAT(found(file.report, Finding::value_without_grade), ElementsAre("3 share_employed 0.7"));
  EXPECT_THAT(file.slices.at(employed_2023()).grades, ElementsAre(Grade::none));
}

TEST(ReleaseFile, BoundsWithoutAValueAreDropped) {
  const ReadFile file = read_rows("2023,29,019,,NA,0.6,0.8,NA\n2023,35,013,,0.7,0.6,0.8,Strong\n");
  EXPECT_THAT(found(file.report, Finding::bounds_without_value),
              ElementsAre("2 share_employed_lb 0.6", "2 share_employed_ub 0.8"));
  EXPECT_EQ(file.slices.at(employed_2023()).places.size(), 1U);
}

TEST(ReleaseFile, NumberedGradesAreReadAsWords) {
  const ReadFile file = read_rows("2023,29,019,,0.7,,,2\n");
  EXPECT_THAT(file.slices.at(employed_2023()).grades, ElementsAre(Grade::marginal));
  EXPECT_THAT(found(file.report, Finding::numbered_grade), ElementsAre("2 share_employed_quality 2"));
}

TEST(ReleaseFile, BoundsOnTheWrongSideAreDroppedAndTheValueKept) {
  const ReadFile file = read_rows(
      "2023,29,019,,0.7,0.75,0.8,Strong\n2023,35,013,,0.7,0.6,0.65,Strong\n2023,35,017,,0.7,low,0.8,Strong\n");
  const Slice& slice = file.slices.at(employed_2023());
  EXPECT_THAT(slice.values, ElementsAre(0.7, 0.7, 0.7));
  EXPECT_TRUE(std::isnan(slice.lower[0]));
  EXPECT_EQ(slice.upper[0], 0.8);
  EXPECT_TRUE(std::isnan(slice.upper[1]));
  EXPECT_THAT(found(file.report, Finding::bounds_dropped),
              ElementsAre("2 share_employed 0.75", "3 share_employed 0.65", "4 share_employed low"));
  EXPECT_EQ(found(file.report, Finding::one_bound).size(), 3U);
}

TEST(ReleaseFile, CellsThatContradictEachOtherAreAllRejected) {
  const auto file =
      read_text("year,state,county,pctl_income_20,pctl_income_50,pctl_income_80\n2023,29,019,60000,50000,90000\n");
  ASSERT_TRUE(file);
  EXPECT_THAT(found(file->report, Finding::contradiction),
              ElementsAre("2 pctl_income_20 60000", "2 pctl_income_50 50000"));
  EXPECT_EQ(file->slices.size(), 1U);
  EXPECT_THAT(file->slices.at(slice_key("pctl_income_80", Level::county, 2023)).values, ElementsAre(90000));
}

TEST(ReleaseFile, OfTwoRowsForOnePlaceTheFirstStands) {
  const ReadFile file =
      read_rows("2023,29,019,190000,0.8,,,Strong\n2023,35,013,220000,0.69,,,Strong\n2023,29,019,190001,0.9,,,Weak\n");
  const Slice& slice = file.slices.at(employed_2023());
  EXPECT_THAT(slice.values, ElementsAre(0.8, 0.69));
  EXPECT_THAT(slice.grades, ElementsAre(Grade::strong, Grade::strong));
  EXPECT_THAT(found(file.report, Finding::duplicate_row),
              testing::UnorderedElementsAre("0 share_employed 29019", "0 population 29019"));
  EXPECT_EQ(file.report.values, 2U);
}

TEST(ReleaseFile, PeopleThatStandTwiceDoNotMakeTheValuesFewer) {
  const ReadFile file = read_rows("2023,29,019,190000,NA,,,\n2023,29,019,190000,NA,,,\n");
  EXPECT_EQ(file.report.values, 0U);
  EXPECT_THAT(file.slices.at(slice_key("population", Level::county, 2023)).values, ElementsAre(190000));
}

TEST(ReleaseFile, PopulationMustBeANumberThatIsNotNegative) {
  const ReadFile file = read_rows("2023,29,019,many,0.8,,,Strong\n2023,35,013,-5,0.69,,,Strong\n");
  EXPECT_THAT(found(file.report, Finding::not_a_number), ElementsAre("2 population many", "3 population -5"));
  EXPECT_EQ(file.slices.size(), 1U);
}

TEST(ReleaseFile, PairsKeepBothParts) {
  const auto file = read_text(
      "year,state,county,ratio_hispanic_house_value_households\n2023,29,019,0.1:0.2\n2022,29,019,20.8%:27.5%\n");
  ASSERT_TRUE(file);
  const Slice& slice = file->slices.at(slice_key("ratio_hispanic_house_value_households", Level::county, 2023));
  EXPECT_THAT(slice.values, ElementsAre(0.1));
  EXPECT_THAT(slice.seconds, ElementsAre(0.2));
  EXPECT_THAT(slice.lower, IsEmpty());
  EXPECT_THAT(found(file->report, Finding::converted_text),
              ElementsAre("3 ratio_hispanic_house_value_households 20.8%:27.5%"));
}

TEST(ReleaseFile, RowsOfTheWrongLengthAreLeftOut) {
  const ReadFile file = read_rows("2023,29,019\n2023,35,013,,0.69,,,Strong,more\n2023,35,017,,\"0.7,,,Strong\n");
  EXPECT_THAT(found(file.report, Finding::malformed_row), ElementsAre("2  3", "3  9", "4  5"));
  EXPECT_THAT(file.slices, IsEmpty());
}

TEST(ReleaseFile, ThatIsEmptyOrMissingIsRefused) {
  EXPECT_EQ(read_text("").error().message.key, "import.empty_file");
  ReadContext context;
  const auto missing = read_release_file("/nowhere/file.csv", *real_catalogue().find_file(11), context);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::not_found);
}

TEST(ReleaseFile, IsLeftWhenThePersonStopsTheWork) {
  std::string text = header;
  for (int row = 0; row < 5000; ++row) text += "2023,29,019,,0.8,,,Strong\n";
  const ImportTestFolder folder;
  const std::atomic<bool> interrupted{true};
  ReadContext context;
  context.catalogue = &real_catalogue();
  context.places = &real_library().reference;
  context.interrupted = &interrupted;
  const auto read = read_release_file(folder.write("file.csv", text), *real_catalogue().find_file(11), context);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, ErrorKind::interrupted);
  EXPECT_EQ(read.error().hint.key, "error.interrupted.hint");
}

TEST(ReleaseFile, TellsItsProgressUpToTheLastByte) {
  std::string text = header;
  for (int row = 0; row < 5000; ++row) text += "2023,29,019,,0.8,,,Strong\n";
  const ImportTestFolder folder;
  std::size_t done = 0;
  ReadContext context;
  context.catalogue = &real_catalogue();
  context.places = &real_library().reference;
  context.on_progress = [&](std::size_t bytes) { done += bytes; };
  ASSERT_TRUE(read_release_file(folder.write("file.csv", text), *real_catalogue().find_file(11), context));
  EXPECT_EQ(done, text.size());
}

}  // namespace
}  // namespace foothold::metrics
