#include "metrics/import/row_rules.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ColumnPlan plan_of(const std::vector<std::string_view>& metrics) {
  ColumnPlan plan;
  for (const std::string_view metric : metrics)
    plan.metrics.push_back({metric_named(metric), plan.metrics.size(), {}, {}, {}, 1.0});
  return plan;
}

// The positions of the cells in each contradiction of a row.
std::vector<std::vector<std::size_t>> contradictions(const std::vector<std::string_view>& metrics,
                                                     const std::vector<double>& values,
                                                     const std::vector<double>& seconds = {}) {
  std::vector<RowCell> row(values.size());
  for (std::size_t cell = 0; cell < row.size(); ++cell) {
    row[cell].value = values[cell];
    if (!seconds.empty()) row[cell].second = seconds[cell];
  }
  std::vector<std::vector<std::size_t>> cells;
  for (const Contradiction& found : RowRules(plan_of(metrics), real_catalogue()).check(row))
    cells.push_back(found.cells);
  return cells;
}

const std::vector<std::string_view> incomes = {"pctl_income_80", "share_employed", "pctl_income_20", "pctl_income_50"};

TEST(RowRules, IncomesRiseWithThePercentile) {
  EXPECT_THAT(contradictions(incomes, {90000, 0.8, 20000, 50000}), IsEmpty());
  EXPECT_THAT(contradictions(incomes, {90000, 0.8, 50000, 50000}), IsEmpty()) << "the same income is possible";
  EXPECT_THAT(contradictions(incomes, {90000, 0.8, 60000, 50000}), ElementsAre(ElementsAre(2, 3)));
  EXPECT_THAT(contradictions(incomes, {10000, 0.8, 20000, 50000}), ElementsAre(ElementsAre(3, 0)));
}

TEST(RowRules, MissingValueContradictsNothing) {
  EXPECT_THAT(contradictions(incomes, {absent, 0.8, 60000, absent}), IsEmpty());
}

TEST(RowRules, RuleWhoseColumnsAreNotAllThereIsLeftOut) {
  EXPECT_THAT(contradictions({"pctl_income_80", "pctl_income_20"}, {10000, 20000}), IsEmpty());
}

TEST(RowRules, AvailableHomesAreNotMoreThanAffordableOnes) {
  const std::vector<std::string_view> homes = {"share_affordable_30_ami", "share_affordable_available_30_ami"};
  EXPECT_THAT(contradictions(homes, {0.5, 0.5}), IsEmpty());
  EXPECT_THAT(contradictions(homes, {0.5, 0.51}), ElementsAre(ElementsAre(1, 0)));
}

const std::vector<std::string_view> residents = {"share_desc_rep_black_nonhispanic", "share_desc_rep_hispanic",
                                                 "share_desc_rep_other", "share_desc_rep_white_nonhispanic"};

TEST(RowRules, SharesOfResidentsAddUpToOneButForRounding) {
  EXPECT_THAT(contradictions(residents, {0.1, 0.2, 0.3, 0.4}), IsEmpty());
  EXPECT_THAT(contradictions(residents, {0.1, 0.2, 0.3, 0.401}), IsEmpty());
  EXPECT_THAT(contradictions(residents, {0.1, 0.2, 0.3, 0.399}), IsEmpty());
  EXPECT_THAT(contradictions(residents, {0.1, 0.2, 0.3, 0.402}), ElementsAre(ElementsAre(0, 1, 2, 3)));
  EXPECT_THAT(contradictions(residents, {0.1, 0.2, absent, 0.9}), IsEmpty());
}

TEST(RowRules, BothPartsOfTheHomeValuePairsAddUpToOne) {
  const std::vector<std::string_view> pairs = {
      "ratio_black_nh_house_value_households", "ratio_hispanic_house_value_households",
      "ratio_other_nh_house_value_households", "ratio_white_nh_house_value_households"};
  const std::vector<double> whole = {0.1, 0.2, 0.3, 0.4};
  const std::vector<double> rounded = {0.1, 0.2, 0.3, 0.403};
  const std::vector<double> wrong = {0.1, 0.2, 0.3, 0.404};
  EXPECT_THAT(contradictions(pairs, whole, rounded), IsEmpty());
  EXPECT_THAT(contradictions(pairs, wrong, whole), ElementsAre(ElementsAre(0, 1, 2, 3)));
  EXPECT_THAT(contradictions(pairs, whole, wrong), ElementsAre(ElementsAre(0, 1, 2, 3)));
}

TEST(RowRules, EveryContradictionSaysWhy) {
  std::vector<RowCell> row(2);
  row[0].value = 60000;
  row[1].value = 50000;
  const auto found = RowRules(plan_of({"pctl_income_20", "pctl_income_50"}), real_catalogue()).check(row);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].reason, "incomes must rise from the 20th to the 50th to the 80th percentile");
}

}  // namespace
}  // namespace foothold::metrics
