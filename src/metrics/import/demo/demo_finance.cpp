#include <algorithm>
#include <array>
#include <cmath>

#include "metrics/import/demo/demo_values.hpp"

namespace foothold::metrics {
namespace {

constexpr double people_of_a_household = 2.5;

constexpr std::array<DemoGap, 4> income_gaps = {{{"Black, Non-Hispanic", -0.24},
                                                 {"Hispanic", -0.15},
                                                 {"Other Races and Ethnicities", 0.02},
                                                 {"White, Non-Hispanic", 0.06}}};
constexpr DemoModel median_income = {"pctl_income", 58000, 0.19, -0.20, 0.05, 0.034, 24000, 190000, income_gaps};

// The percentiles share one draw, so that they rise as they must.
std::optional<DemoValue> income(const DemoQuestion& question, double part_of_median) {
  // A breakdown takes five years of answers, whose middle lies two years back.
  DemoQuestion asked = question;
  if (question.in_breakdown) asked.year -= 2;
  const double answers = question.people() / people_of_a_household * (question.in_breakdown ? 0.05 : 0.01);
  if (answers < fewest_answers) return std::nullopt;
  const double error = 0.75 / std::sqrt(answers);
  const double strayed = 1.0 + 0.5 * error * question.random(question.in_breakdown ? "five years" : "one year").bell();
  const double found = true_value(median_income, asked) * part_of_median * strayed;
  return DemoValue{found, survey_grade(*question.community), found * (1.0 - 1.8 * error), found * (1.0 + 2.1 * error)};
}

double low_part(const DemoCommunity& community) {
  return 0.38 + 0.06 * community.random({"income", "low"}).even();
}

double high_part(const DemoCommunity& community) {
  return 1.8 + 0.3 * community.random({"income", "high"}).even();
}

constexpr std::array<std::string_view, 4> groups = {"Black, Non-Hispanic", "Hispanic", "Other Races and Ethnicities",
                                                    "White, Non-Hispanic"};
constexpr std::array<double, 4> households_per_person = {1.0, 0.78, 0.9, 1.1};
// How far a group's homes fall short of its households where barriers are usual.
constexpr std::array<double, 4> shortfall = {0.42, 0.36, 0.08, 0.0};

// Parts of a thousand that add up, the last taking what rounding leaves.
std::array<int, 4> per_thousand(const std::array<double, 4>& weights) {
  const double sum = weights[0] + weights[1] + weights[2] + weights[3];
  std::array<int, 4> parts{};
  for (std::size_t group = 0; group < 3; ++group)
    parts[group] = static_cast<int>(std::round(1000.0 * weights[group] / sum));
  parts[3] = 1000 - parts[0] - parts[1] - parts[2];
  return parts;
}

struct HomeShares {
  std::array<int, 4> value;
  std::array<int, 4> households;
};

// Younger households are more mixed than older ones.
double mixing_of_age(std::string_view subgroup) {
  if (subgroup == "Under Age 45") return 1.15;
  return subgroup == "Age 45 and Over" ? 0.9 : 1.0;
}

HomeShares home_shares(const DemoQuestion& question) {
  const DemoCommunity& community = *question.community;
  const auto residents = community.residents_per_thousand(question.year);
  std::array<double, 4> households{};
  std::array<double, 4> value{};
  DemoRandom random = question.random("home value");
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const double mixing = group == 3 ? 1.0 : mixing_of_age(question.subgroup);
    households[group] = residents[group] * households_per_person[group] * mixing;
    const double missing = shortfall[group] * community.gap_scale(groups[group]);
    value[group] = households[group] * std::max(0.2, 1.0 - missing) * (1.0 + 0.03 * random.bell());
  }
  return {per_thousand(value), per_thousand(households)};
}

std::optional<DemoValue> home_value(const DemoQuestion& question, std::size_t group) {
  const HomeShares shares = home_shares(question);
  const double households = question.people() / people_of_a_household * shares.households[group] / 1000.0;
  if (households < fewest_answers) return std::nullopt;
  DemoValue pair{shares.value[group] / 1000.0, survey_grade(*question.community)};
  pair.second = shares.households[group] / 1000.0;
  return pair;
}

constexpr std::array<DemoGap, 2> debt_gaps = {{{"Neighborhoods of color", 0.40}, {"White neighborhoods", -0.10}}};
constexpr DemoModel county_debt = {"share_debt_coll", 0.30, -0.22, 0.06, 0.08, -0.045, 0.05, 0.62, debt_gaps};
// Cities count every kind of negative debt.
constexpr DemoModel city_debt = {"share_debt_coll", 0.34, -0.22, 0.06, 0.08, -0.02, 0.08, 0.62, debt_gaps};
constexpr DemoModel medical_debt = {"share_medical_debt_coll", 0.056, -0.30, 0.20, 0.20, 0.0, 0.006, 0.2, debt_gaps};

std::optional<DemoValue> debt_in_county(const DemoQuestion& question, const DemoModel& model) {
  if (question.people() < 1500) return std::nullopt;
  return DemoValue{true_value(model, question), Grade::strong};
}

std::optional<DemoValue> debt(const DemoQuestion& question) {
  if (question.is_city()) {
    // The source knows only the larger cities.
    if (question.community->people(question.year) < 100000) return std::nullopt;
    return DemoValue{true_value(city_debt, question), Grade::strong};
  }
  // The first year rests on a sample, and only there is an interval published.
  if (question.year > 2018) return debt_in_county(question, county_debt);
  const double records = question.people() * 0.7 * 0.02;
  auto value = surveyed_share(true_value(county_debt, question), records, Grade::strong, question.random("debt"));
  return value;
}

constexpr std::array<DemoMetric, 9> metrics = {{
    {"pctl_income_20", 2, [](const DemoQuestion& question) { return income(question, low_part(*question.community)); }},
    {"pctl_income_50", 2, [](const DemoQuestion& question) { return income(question, 1.0); }},
    {"pctl_income_80", 2,
     [](const DemoQuestion& question) { return income(question, high_part(*question.community)); }},
    {"ratio_black_nh_house_value_households", 3, [](const DemoQuestion& question) { return home_value(question, 0); }},
    {"ratio_hispanic_house_value_households", 3, [](const DemoQuestion& question) { return home_value(question, 1); }},
    {"ratio_other_nh_house_value_households", 3, [](const DemoQuestion& question) { return home_value(question, 2); }},
    {"ratio_white_nh_house_value_households", 3, [](const DemoQuestion& question) { return home_value(question, 3); }},
    {"share_debt_coll", 7, debt},
    {"share_medical_debt_coll", 7, [](const DemoQuestion& question) { return debt_in_county(question, medical_debt); }},
}};

}  // namespace

std::span<const DemoMetric> demo_finance_metrics() {
  return metrics;
}

}  // namespace foothold::metrics
