#include "metrics/import/row_rules.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <string_view>

namespace foothold::metrics {
namespace {

constexpr std::array<std::string_view, 4> resident_shares = {"share_desc_rep_black_nonhispanic",
                                                             "share_desc_rep_hispanic", "share_desc_rep_other",
                                                             "share_desc_rep_white_nonhispanic"};
constexpr std::array<std::string_view, 4> home_values = {
    "ratio_black_nh_house_value_households", "ratio_hispanic_house_value_households",
    "ratio_other_nh_house_value_households", "ratio_white_nh_house_value_households"};

struct OrderedPair {
  std::string_view lesser;
  std::string_view greater;
  const char* reason;
};
constexpr const char* income_reason = "incomes must rise from the 20th to the 50th to the 80th percentile";
constexpr const char* homes_reason = "homes affordable and available cannot be more than homes affordable";
constexpr std::array<OrderedPair, 5> ordered_pairs = {{
    {"pctl_income_20", "pctl_income_50", income_reason},
    {"pctl_income_50", "pctl_income_80", income_reason},
    {"share_affordable_available_30_ami", "share_affordable_30_ami", homes_reason},
    {"share_affordable_available_50_ami", "share_affordable_50_ami", homes_reason},
    {"share_affordable_available_80_ami", "share_affordable_80_ami", homes_reason},
}};

std::optional<std::size_t> cell_of(const ColumnPlan& plan, const Catalogue& catalogue, std::string_view metric) {
  for (std::size_t cell = 0; cell < plan.metrics.size(); ++cell)
    if (catalogue.metric(plan.metrics[cell].metric).id == metric) return cell;
  return std::nullopt;
}

// The positions of all the metrics; empty unless the file has every one of them.
std::vector<std::size_t> cells_of(const ColumnPlan& plan, const Catalogue& catalogue,
                                  const std::array<std::string_view, 4>& metrics) {
  std::vector<std::size_t> cells;
  for (const std::string_view metric : metrics)
    if (const auto cell = cell_of(plan, catalogue, metric)) cells.push_back(*cell);
  return cells.size() == metrics.size() ? cells : std::vector<std::size_t>();
}

}  // namespace

RowRules::RowRules(const ColumnPlan& plan, const Catalogue& catalogue) {
  // The tolerances are those of published rounding: three decimals, four parts.
  if (auto cells = cells_of(plan, catalogue, resident_shares); !cells.empty())
    sums_.push_back({std::move(cells), 0.001, false, "the shares of residents must add up to 1"});
  if (const auto cells = cells_of(plan, catalogue, home_values); !cells.empty()) {
    sums_.push_back({cells, 0.003, false, "the shares of home value must add up to 1"});
    sums_.push_back({cells, 0.003, true, "the shares of households must add up to 1"});
  }
  for (const OrderedPair& pair : ordered_pairs) {
    const auto lesser = cell_of(plan, catalogue, pair.lesser);
    const auto greater = cell_of(plan, catalogue, pair.greater);
    if (lesser && greater) orders_.push_back({*lesser, *greater, pair.reason});
  }
}

std::vector<Contradiction> RowRules::check(const std::vector<RowCell>& row) const {
  static constexpr double rounding_slack = 1e-9;  // 0.003 is not a binary number
  std::vector<Contradiction> found;
  for (const SumRule& rule : sums_) {
    double sum = 0.0;
    for (const std::size_t cell : rule.cells) sum += rule.second_parts ? row[cell].second : row[cell].value;
    // With a part missing the sum is not-a-number and the comparison false: an incomplete row contradicts nothing.
    if (std::fabs(sum - 1.0) > rule.tolerance + rounding_slack) found.push_back({rule.cells, rule.reason});
  }
  for (const OrderRule& rule : orders_)
    if (row[rule.lesser].value > row[rule.greater].value) found.push_back({{rule.lesser, rule.greater}, rule.reason});
  return found;
}

}  // namespace foothold::metrics
