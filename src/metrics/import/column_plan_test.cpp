#include "metrics/import/column_plan.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class ColumnPlanTest : public testing::Test {
 protected:
  Result<ColumnPlan> plan(std::string_view header, int file = 11) {
    std::vector<std::string> names;
    for (const std::string_view name : split(header, ',')) names.emplace_back(name);
    report_ = {};
    return plan_columns(names, *real_catalogue().find_file(file), real_catalogue(), report_);
  }

  // The columns about which a finding was reported.
  std::vector<std::string> reported(Finding finding) const {
    std::vector<std::string> columns;
    const auto found = report_.findings.find(finding);
    if (found == report_.findings.end()) return columns;
    for (const FindingExample& example : found->second.examples) columns.push_back(example.column);
    return columns;
  }

  FileReport report_;
};

TEST_F(ColumnPlanTest, FindsColumnsByTheirNamesWhereverTheyStand) {
  const auto made = plan(
      "share_employed_ub,county,share_employed,year,population,share_employed_quality,state,share_employed_lb,county_"
      "name,state_name");
  ASSERT_TRUE(made);
  EXPECT_EQ(made->columns, 10U);
  EXPECT_EQ(made->year, 3U);
  EXPECT_EQ(made->state, 6U);
  EXPECT_EQ(made->code, 1U);
  EXPECT_EQ(made->population, 4U);
  EXPECT_EQ(made->place_name, 8U);
  EXPECT_EQ(made->state_name, 9U);
  ASSERT_EQ(made->metrics.size(), 1U);
  EXPECT_EQ(made->metrics[0].metric, metric_named("share_employed"));
  EXPECT_EQ(made->metrics[0].value, 2U);
  EXPECT_EQ(made->metrics[0].lower, 7U);
  EXPECT_EQ(made->metrics[0].upper, 0U);
  EXPECT_EQ(made->metrics[0].grade, 5U);
  EXPECT_EQ(made->metrics[0].factor, 1.0);
  EXPECT_THAT(reported(Finding::unknown_column), IsEmpty());
}

TEST_F(ColumnPlanTest, ReadsCitiesByTheirOwnColumn) {
  const auto made = plan("year,state,place,place_name,share_employed", 61);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->code, 2U);
  EXPECT_EQ(made->place_name, 3U);
}

TEST_F(ColumnPlanTest, RefusesAHeaderWithoutAnIdentifyingColumnAndNamesIt) {
  const std::pair<const char*, const char*> cases[] = {{"state,county,share_employed", "year"},
                                                       {"year,county,share_employed", "state"},
                                                       {"year,state,place,share_employed", "county"}};
  for (const auto& [header, column] : cases) {
    const auto made = plan(header);
    ASSERT_FALSE(made) << header;
    EXPECT_EQ(made.error().kind, ErrorKind::invalid);
    EXPECT_EQ(made.error().message.key, "import.column_missing");
    EXPECT_THAT(made.error().message.values, testing::Contains(testing::Pair("column", column)));
  }
}

TEST_F(ColumnPlanTest, RefusesABreakdownFileWithoutItsSubgroups) {
  EXPECT_EQ(plan("year,state,county,share_employed", 12).error().message.key, "import.column_missing");
  const auto made = plan("year,state,county,subgroup_type,subgroup,share_employed", 12);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->subgroup, 4U);
  EXPECT_EQ(made->subgroup_type, 3U);
}

TEST_F(ColumnPlanTest, RefusesAHeaderWithoutAnyMetric) {
  EXPECT_EQ(plan("year,state,county,population").error().message.key, "import.no_metrics");
}

TEST_F(ColumnPlanTest, ReadsRenamedColumnsUnderTheirNewNames) {
  const auto made = plan("year,state,county,share_debt_col,share_debt_col_lb,share_debt_col_quality");
  ASSERT_TRUE(made);
  EXPECT_EQ(made->metrics.at(0).metric, metric_named("share_debt_coll"));
  EXPECT_EQ(made->metrics.at(0).lower, 4U);
  EXPECT_EQ(made->metrics.at(0).grade, 5U);
  EXPECT_EQ(made->metrics.at(0).factor, 1.0);
  EXPECT_THAT(reported(Finding::renamed_column), ElementsAre("share_debt_col"));
}

TEST_F(ColumnPlanTest, ReadsRescaledColumnsWithTheirFactor) {
  const auto made = plan("year,state,county,ratio_high_low_ses_fb_friends");
  ASSERT_TRUE(made);
  EXPECT_EQ(made->metrics.at(0).metric, metric_named("share_economic_connectedness"));
  EXPECT_EQ(made->metrics.at(0).factor, 0.5);
  EXPECT_THAT(reported(Finding::rescaled_column), ElementsAre("ratio_high_low_ses_fb_friends"));
}

TEST_F(ColumnPlanTest, LeavesLegacyAndUnknownColumnsAloneAndSaysSo) {
  const auto made = plan("year,state,county,share_employed,learning_rate,shoe_size");
  ASSERT_TRUE(made);
  EXPECT_EQ(made->metrics.size(), 1U);
  EXPECT_THAT(reported(Finding::legacy_column), ElementsAre("learning_rate"));
  EXPECT_THAT(reported(Finding::unknown_column), ElementsAre("shoe_size"));
}

TEST_F(ColumnPlanTest, CurrentNameWinsOverAFormerOneOfTheSameMetric) {
  const auto made = plan("year,state,county,share_debt_coll,share_debt_col");
  ASSERT_TRUE(made);
  ASSERT_EQ(made->metrics.size(), 1U);
  EXPECT_EQ(made->metrics[0].value, 3U);
}

TEST_F(ColumnPlanTest, OneGradeColumnMayServeSeveralMetrics) {
  const auto made = plan("year,state,county,pctl_20,pctl_50,pctl_80,pctl_quality");
  ASSERT_TRUE(made);
  ASSERT_EQ(made->metrics.size(), 3U);
  for (const MetricColumns& columns : made->metrics) EXPECT_EQ(columns.grade, 6U);
  EXPECT_THAT(reported(Finding::shared_grade_column), ElementsAre("pctl_quality", "pctl_quality", "pctl_quality"));
}

TEST_F(ColumnPlanTest, DropsTheKnownStraysOfAFile) {
  const auto made = plan("year,state,place,share_employed,subgroup,subgroup_type", 61);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->subgroup, std::nullopt);
  EXPECT_THAT(reported(Finding::dropped_column), UnorderedElementsAre("subgroup", "subgroup_type"));
  EXPECT_THAT(reported(Finding::unknown_column), IsEmpty());
}

TEST_F(ColumnPlanTest, NamesTheMetricsThatTheFileUsuallyHolds) {
  ASSERT_TRUE(plan("year,state,county,subgroup_type,subgroup,share_in_preschool,share_digital_access", 14));
  const auto missing = reported(Finding::missing_column);
  EXPECT_THAT(missing, testing::Contains("share_poverty_exposure").Times(0))
      << "it is published by race, not by income";
  EXPECT_THAT(missing, testing::Contains("rate_learning"));
  EXPECT_THAT(missing, testing::Contains("share_in_preschool").Times(0));
}

}  // namespace
}  // namespace foothold::metrics
