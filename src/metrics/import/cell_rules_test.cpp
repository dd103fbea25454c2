#include "metrics/import/cell_rules.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

const Metric& metric(std::string_view id) {
  return real_catalogue().metric(metric_named(id));
}

CellValue read_overall(std::string_view cell, std::string_view id, double factor = 1.0) {
  return read_value(cell, metric(id), true, factor);
}

TEST(CellRules, MissingIsWrittenInTwoWaysOnly) {
  EXPECT_TRUE(is_missing(""));
  EXPECT_TRUE(is_missing("NA"));
  for (const std::string_view cell : {"na", "N/A", "0", ".", " ", "NaN"}) EXPECT_FALSE(is_missing(cell)) << cell;
}

TEST(CellRules, MissingCellHasNoValueAndNoProblem) {
  for (const std::string_view cell : {"", "NA", "  ", " NA "}) {
    const CellValue read = read_overall(cell, "share_employed");
    EXPECT_TRUE(std::isnan(read.value)) << cell;
    EXPECT_EQ(read.problem, std::nullopt) << cell;
  }
}

TEST(CellRules, NumberIsReadWithBlanksAroundIt) {
  const CellValue read = read_overall(" 0.8245 ", "share_employed");
  EXPECT_EQ(read.value, 0.8245);
  EXPECT_EQ(read.problem, std::nullopt);
  EXPECT_FALSE(read.converted);
}

TEST(CellRules, FactorOfAnOlderReleaseRescalesBeforeTheLimitsAreChecked) {
  const CellValue read = read_overall("1.6", "share_economic_connectedness", 0.5);
  EXPECT_EQ(read.value, 0.8);
  EXPECT_EQ(read.problem, std::nullopt);
}

TEST(CellRules, TextThatIsNoNumberIsAProblem) {
  for (const std::string_view cell : {"n.a.", "1,234", "12%", "0.8 0.9", "Inf", "--", "0.2:0.3"})
    EXPECT_EQ(read_overall(cell, "share_employed").problem, Finding::not_a_number) << cell;
}

TEST(CellRules, LimitsThemselvesAreAllowedAndWhatLiesBeyondIsAProblem) {
  EXPECT_EQ(read_overall("0", "share_employed").problem, std::nullopt);
  EXPECT_EQ(read_overall("1", "share_employed").problem, std::nullopt);
  EXPECT_EQ(read_overall("1.0001", "share_employed").problem, Finding::out_of_range);
  EXPECT_EQ(read_overall("-0.0001", "share_employed").problem, Finding::out_of_range);
  EXPECT_EQ(read_overall("1e9", "pctl_income_50").problem, std::nullopt) << "it has no maximum";
}

TEST(CellRules, OverallFilesHaveLimitsOfTheirOwn) {
  EXPECT_EQ(read_value("3", metric("ratio_living_wage"), true, 1.0).problem, Finding::out_of_range);
  EXPECT_EQ(read_value("3", metric("ratio_living_wage"), false, 1.0).problem, std::nullopt);
  EXPECT_EQ(read_value("7", metric("ratio_living_wage"), false, 1.0).problem, Finding::out_of_range);
}

TEST(CellRules, PairIsTwoSharesWithAColonBetween) {
  const CellValue read = read_overall("0.272:0.190", "ratio_hispanic_house_value_households");
  EXPECT_EQ(read.value, 0.272);
  EXPECT_EQ(read.second, 0.190);
  EXPECT_FALSE(read.converted);
}

TEST(CellRules, PairOfAnOlderReleaseIsWrittenInPercent) {
  const CellValue read = read_overall("20.8% : 27.5%", "ratio_hispanic_house_value_households");
  EXPECT_DOUBLE_EQ(read.value, 0.208);
  EXPECT_DOUBLE_EQ(read.second, 0.275);
  EXPECT_TRUE(read.converted);
}

TEST(CellRules, PairWithoutBothPartsIsAProblem) {
  for (const std::string_view cell : {"0.272", "0.272:", ":0.19", "NA:0.2", "a:b", "0.1:0.2:0.3", "%:0.2"})
    EXPECT_EQ(read_overall(cell, "ratio_hispanic_house_value_households").problem, Finding::not_a_number) << cell;
}

TEST(CellRules, BothPartsOfAPairHaveLimits) {
  EXPECT_EQ(read_overall("1.2:0.1", "ratio_hispanic_house_value_households").problem, Finding::out_of_range);
  EXPECT_EQ(read_overall("0.1:1.2", "ratio_hispanic_house_value_households").problem, Finding::out_of_range);
}

TEST(CellRules, PeoplePerPhysicianMayBeWrittenAsARatioToOne) {
  const CellValue read = read_overall("2235:1", "ratio_population_pc_physician");
  EXPECT_EQ(read.value, 2235.0);
  EXPECT_TRUE(read.converted);
  EXPECT_EQ(read_overall("2235:2", "ratio_population_pc_physician").problem, Finding::not_a_number);
  EXPECT_EQ(read_overall("0.8:1", "share_employed").problem, Finding::not_a_number) << "only physicians are counted so";
}

TEST(CellRules, BoundsHaveNoLimitsButMustBeNumbers) {
  EXPECT_EQ(read_bound("-0.02", 1.0).value, -0.02);
  EXPECT_EQ(read_bound(" 1.6 ", 0.5).value, 0.8);
  EXPECT_TRUE(std::isnan(read_bound("NA", 1.0).value));
  EXPECT_EQ(read_bound("NA", 1.0).problem, std::nullopt);
  EXPECT_EQ(read_bound("low", 1.0).problem, Finding::not_a_number);
}

}  // namespace
}  // namespace foothold::metrics
