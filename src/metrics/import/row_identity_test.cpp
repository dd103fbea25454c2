#include "metrics/import/row_identity.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "metrics/import/import_test_folder.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

ReadFile read_counties(const std::string& rows) {
  auto file = read_text("year,state,county,county_name,share_employed\n" + rows);
  EXPECT_TRUE(file);
  return std::move(file).value();
}

ReadFile read_groups(const std::string& rows) {
  auto file = read_text("year,state,county,subgroup_type,subgroup,share_employed\n" + rows, 12);
  EXPECT_TRUE(file);
  return std::move(file).value();
}

TEST(RowIdentity, CodesWithoutTheirZerosAreRepaired) {
  const ReadFile file = read_counties("2023,1,1,Autauga,0.7\n");
  EXPECT_THAT(file.slices.at(slice_key("share_employed", Level::county, 2023)).places,
              ElementsAre(reference_place("01001")));
  EXPECT_THAT(found(file.report, Finding::padded_code), ElementsAre("2 county 1-1"));
}

TEST(RowIdentity, CodesThatAreNoDigitsOrTooLongAreRejected) {
  const ReadFile file =
      read_counties("2023,29,x19,a,0.7\n2023,290,019,a,0.7\n2023,29,0190,a,0.7\n2023,,019,a,0.7\n2023,29,,a,0.7\n");
  EXPECT_THAT(file.slices, IsEmpty());
  EXPECT_THAT(found(file.report, Finding::bad_code),
              ElementsAre("2 county 29-x19", "3 county 290-019", "4 county 29-0190", "5 county -019", "6 county 29-"));
}

TEST(RowIdentity, ACodeIsNotTakenForTheOneBeforeBecauseItsLettersAreTheSame) {
  const ReadFile file = read_counties("2023,29,019,Boone,0.7\n2023,29-,19,Boone,0.8\n");
  EXPECT_THAT(file.slices.at(slice_key("share_employed", Level::county, 2023)).values, ElementsAre(0.7));
  EXPECT_THAT(found(file.report, Finding::bad_code), ElementsAre("3 county 29--19"));
}

TEST(RowIdentity, PlacesThatTheReferenceDoesNotHaveInThatYearAreRejected) {
  const ReadFile file =
      read_counties("2023,29,999,Nowhere,0.7\n2023,02,261,Valdez-Cordova,0.7\n2019,02,261,Valdez-Cordova,0.7\n");
  EXPECT_THAT(found(file.report, Finding::unknown_place), ElementsAre("2 county 29999", "3 county 02261"));
  EXPECT_EQ(file.slices.size(), 1U);
  EXPECT_TRUE(file.slices.contains(slice_key("share_employed", Level::county, 2019)));
}

TEST(RowIdentity, ConnecticutHasAFindingOfItsOwn) {
  const ReadFile file = read_counties("2023,09,001,Fairfield,0.7\n2021,09,001,Fairfield,0.7\n");
  EXPECT_THAT(found(file.report, Finding::connecticut_code), ElementsAre("2 county 09001"));
  EXPECT_THAT(found(file.report, Finding::unknown_place), IsEmpty());
  EXPECT_TRUE(file.slices.contains(slice_key("share_employed", Level::county, 2021)));
}

TEST(RowIdentity, YearsThatAreNoneAreRejected) {
  const ReadFile file = read_counties(
      "soon,29,019,a,0.7\n1889,29,019,a,0.7\n2023.0,29,019,a,0.7\nNA,29,019,a,0.7\n 2023 ,29,019,a,0.7\n");
  EXPECT_THAT(found(file.report, Finding::bad_year),
              ElementsAre("2 year soon", "3 year 1889", "4 year 2023.0", "5 year NA"));
  EXPECT_EQ(file.report.values, 1U);
}

TEST(RowIdentity, NamesInAnotherEncodingAreNoticed) {
  const ReadFile file = read_counties(
      "2023,35,013,Do\xF1"
      "a Ana,0.7\n");
  EXPECT_THAT(found(file.report, Finding::latin1_text), ElementsAre("2 county_name Doña Ana"));
  EXPECT_EQ(file.report.values, 1U);
}

TEST(RowIdentity, GroupsAreReadByTheirNamesAndOlderLabels) {
  const ReadFile file = read_groups(
      "2023,29,019,all,All,0.8\n2023,29,019,race-ethnicity,\"Black, Non-Hispanic\",0.7\n"
      "2021,29,019,race_ethnicity,\"White, Non Hispanic\",0.9\n");
  EXPECT_EQ(file.slices.size(), 3U);
  EXPECT_THAT(
      file.slices.at(slice_key("share_employed", Level::county, 2021, {"race-ethnicity", "White, Non-Hispanic"}))
          .values,
      ElementsAre(0.9));
  EXPECT_THAT(found(file.report, Finding::renamed_label), ElementsAre("4 subgroup White, Non Hispanic"));
}

TEST(RowIdentity, UnknownGroupsAndTypesAreRejected) {
  const ReadFile file = read_groups(
      "2023,29,019,race-ethnicity,Leo,0.7\n2023,29,019,zodiac,Hispanic,0.7\n2023,29,019,race-ethnicity,,0.7\n");
  EXPECT_THAT(file.slices, IsEmpty());
  EXPECT_THAT(found(file.report, Finding::unknown_subgroup),
              ElementsAre("2 subgroup Leo", "3 subgroup_type zodiac", "4 subgroup "));
}

TEST(RowIdentity, YearsWithFewerPlacesThanTheReferenceAreNoticed) {
  const ReadFile file = read_counties("2023,29,019,Boone,0.7\n");
  ASSERT_THAT(found(file.report, Finding::incomplete_year), ElementsAre("0 year 2023"));
  EXPECT_THAT(file.report.findings.at(Finding::incomplete_year).examples[0].reason, HasSubstr("1 of 3"));
}

TEST(ShownCell, IsShortAndAlwaysValidText) {
  EXPECT_EQ(shown_cell("Do\xF1"
                       "a"),
            "Doña");
  EXPECT_EQ(shown_cell(std::string(500, 'x')).size(), 80U);
  const std::string cut_inside_a_letter = shown_cell(std::string(79, 'x') + "ñ");
  EXPECT_TRUE(is_valid_utf8(cut_inside_a_letter));
}

}  // namespace
}  // namespace foothold::metrics
