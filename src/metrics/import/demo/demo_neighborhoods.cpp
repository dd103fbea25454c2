#include <algorithm>
#include <array>
#include <cmath>

#include "metrics/import/demo/demo_values.hpp"

namespace foothold::metrics {
namespace {

constexpr double fewest_people = 30;

// The grade that the random error of a count in the American Community Survey gives.
Grade grade_of_group(double people) {
  return grade_by_size(people, 1500, 375);
}

// Neighbors from other groups: everyone outside the group, less what barriers keep apart.
std::optional<DemoValue> exposure(const DemoQuestion& question, std::size_t group) {
  static constexpr std::array<double, 4> apart = {0.26, 0.18, 0.06, 0.22};
  const double part = question.community->residents_per_thousand(question.year)[group] / 1000.0;
  const double people = question.people() * part;
  if (people <= fewest_people) return std::nullopt;
  const double local = 0.04 + 0.05 * question.community->random({"neighbors", std::to_string(group)}).even();
  const double kept = 1.0 - local - apart[group] * question.community->barriers;
  return DemoValue{(1.0 - part) * kept, grade_of_group(people)};
}

constexpr std::array<DemoGap, 4> poverty_gaps = {
    {{"Black", 0.5}, {"Hispanic", 0.25}, {"Other Races and Ethnicities", 0.05}, {"White, Non-Hispanic", -0.25}}};
// Far below 0 for many communities, which have no high-poverty neighborhood at all.
constexpr DemoModel poverty_model = {"share_poverty_exposure", 0.05, -2.0, -1.6, 1.0, 0.01, 0.0, 0.8, poverty_gaps};

std::optional<DemoValue> poverty_exposure(const DemoQuestion& question) {
  const double poor = question.people() * std::max(0.04, 0.13 - 0.04 * question.community->prosperity);
  if (poor <= fewest_people) return std::nullopt;
  return DemoValue{true_value(poverty_model, question), grade_by_size(poor, 300, 75)};
}

constexpr DemoModel county_associations = {
    "count_membership_associations_per_10k", 11.6, 0.05, 0.30, 0.18, -0.015, 2.0, 40.0};
// An error of the source makes the values of cities too high.
constexpr DemoModel city_associations = {
    "count_membership_associations_per_10k", 17.0, 0.05, 0.30, 0.15, -0.015, 3.0, 60.0};

std::optional<DemoValue> associations(const DemoQuestion& question) {
  const bool is_guarded = question.year >= 2017;  // the source protects small counts since then
  if (is_guarded && question.people() < 2000) return std::nullopt;
  const double usual = true_value(question.is_city() ? city_associations : county_associations, question);
  const Grade grade = question.is_city() ? std::min(survey_grade(*question.community), Grade::marginal) : Grade::strong;
  return DemoValue{usual * (is_guarded ? 0.94 : 1.0), grade};
}

constexpr DemoModel connectedness_model = {"share_economic_connectedness", 0.42, 0.16, 0.05, 0.06, 0.0, 0.2, 0.75};

std::optional<DemoValue> connectedness(const DemoQuestion& question) {
  if (question.people() < 2500) return std::nullopt;
  const double share = true_value(connectedness_model, question);
  if (question.is_city()) return DemoValue{share, grade_by_size(question.community->survey_fit, 0.85, 0.68)};
  const double margin = 1.96 * (0.004 + 0.9 / std::sqrt(question.people()));
  return DemoValue{share, Grade::strong, share - margin, share + margin};
}

constexpr std::array<DemoGap, 3> transit_gaps = {
    {{"Neighborhoods of color", 0.35}, {"Mixed neighborhoods", 0.10}, {"White neighborhoods", -0.20}}};
constexpr DemoModel transit_model = {"share_transit_commuter", 0.02, 0.0, -1.7, 0.30, -0.02, 0.0, 0.3, transit_gaps};
constexpr std::array<DemoGap, 3> travel_gaps = {
    {{"Neighborhoods of color", -0.05}, {"Mixed neighborhoods", -0.02}, {"White neighborhoods", 0.03}}};
constexpr DemoModel travel_model = {"share_transportation_cost", 0.29, -0.04, 0.45, 0.06, 0.004, 0.1, 0.6, travel_gaps};
constexpr std::array<DemoGap, 5> air_gaps = {{{"Neighborhoods of color", -0.14},
                                              {"Mixed neighborhoods", -0.06},
                                              {"White neighborhoods", 0.05},
                                              {"High-Poverty", -0.10},
                                              {"Not High-Poverty", 0.01}}};
constexpr DemoModel air_model = {"index_air_hazard", 62, 0.0, 0.75, 0.14, 0.01, 2, 98, air_gaps};

bool has_neighborhoods(const DemoQuestion& question) {
  static constexpr double people_of_a_tract = 1200;
  return question.is_everybody() || question.people() >= people_of_a_tract;
}

std::optional<DemoValue> travel(const DemoQuestion& question, const DemoModel& model) {
  if (!has_neighborhoods(question)) return std::nullopt;
  return DemoValue{true_value(model, question), grade_by_size(question.community->people(question.year), 10000, 2500)};
}

std::optional<DemoValue> air(const DemoQuestion& question) {
  if (!has_neighborhoods(question)) return std::nullopt;
  return DemoValue{std::round(true_value(air_model, question)), Grade::strong};
}

constexpr std::array<DemoMetric, 10> metrics = {{
    {"share_black_nh_exposure", 7, [](const DemoQuestion& question) { return exposure(question, 0); }},
    {"share_hispanic_exposure", 7, [](const DemoQuestion& question) { return exposure(question, 1); }},
    {"share_other_nh_exposure", 7, [](const DemoQuestion& question) { return exposure(question, 2); }},
    {"share_white_nh_exposure", 7, [](const DemoQuestion& question) { return exposure(question, 3); }},
    {"share_poverty_exposure", 7, poverty_exposure},
    {"count_membership_associations_per_10k", 1, associations},
    {"share_economic_connectedness", 7, connectedness},
    {"share_transit_commuter", 7, [](const DemoQuestion& question) { return travel(question, transit_model); }},
    {"share_transportation_cost", 7, [](const DemoQuestion& question) { return travel(question, travel_model); }},
    {"index_air_hazard", 0, air},
}};

}  // namespace

std::span<const DemoMetric> demo_neighborhood_metrics() {
  return metrics;
}

}  // namespace foothold::metrics
