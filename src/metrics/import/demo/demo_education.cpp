#include <algorithm>
#include <array>
#include <cmath>

#include "metrics/import/demo/demo_values.hpp"

namespace foothold::metrics {
namespace {

constexpr double part_of_five_years = 0.05;  // of all people, asked in five years of the survey

constexpr std::array<DemoGap, 6> preschool_gaps = {{{"Black, Non-Hispanic", 0.02},
                                                    {"Hispanic", -0.16},
                                                    {"Other Races and Ethnicities", 0.05},
                                                    {"White, Non-Hispanic", 0.04},
                                                    {"Less than $50,000", -0.18},
                                                    {"$50,000 or More", 0.12}}};
constexpr DemoModel preschool_model = {"share_in_preschool", 0.43, 0.10, -0.12, 0.08, -0.002, 0.15, 0.85,
                                       preschool_gaps};

std::optional<DemoValue> preschool(const DemoQuestion& question) {
  const double children = question.people() * 0.025 * part_of_five_years;
  return surveyed_share(true_value(preschool_model, question), children, survey_grade(*question.community),
                        question.random("preschool"));
}

constexpr std::array<DemoGap, 7> learning_gaps = {{{"Black, Non-Hispanic", -0.05},
                                                   {"Hispanic", 0.04},
                                                   {"White, Non-Hispanic", 0.0},
                                                   {"Male", -0.05},
                                                   {"Female", 0.05},
                                                   {"Economically Disadvantaged", 0.01},
                                                   {"Not Economically Disadvantaged", -0.02}}};
constexpr DemoModel learning_model = {"rate_learning", 0.99, 0.05, -0.03, 0.08, 0.0, 0.4, 1.7, learning_gaps};

// Some cities have no school district whose office bears their name.
bool has_school_district(const DemoCommunity& community) {
  return community.level == places::Level::county || community.random({"school district"}).even() > 0.15;
}

std::optional<DemoValue> learning(const DemoQuestion& question) {
  const double tested = question.people() * 0.012;  // in one grade
  if (tested < 12 || !has_school_district(*question.community)) return std::nullopt;
  const double error = 0.015 + 0.5 / std::sqrt(tested);
  const double found = true_value(learning_model, question) + 0.4 * error * question.random("learning").bell();
  return DemoValue{found, grade_by_size(tested, 40, 25), found - 1.96 * error, found + 1.96 * error};
}

constexpr std::array<DemoModel, 3> poor_school_models = {{
    {"share_meps20_black", 0.42, -0.45, 0.25, 0.15, -0.01, 0.02, 0.97},
    {"share_meps20_hispanic", 0.40, -0.45, 0.25, 0.15, -0.01, 0.02, 0.97},
    {"share_meps20_white", 0.38, -0.45, 0.25, 0.15, -0.01, 0.02, 0.97},
}};

std::optional<DemoValue> poor_schools(const DemoQuestion& question, std::size_t group) {
  static constexpr std::array<std::size_t, 3> position_among_residents = {0, 1, 3};
  static constexpr std::array<double, 3> gaps = {0.15, 0.10, -0.30};
  const DemoCommunity& community = *question.community;
  const double part = community.residents_per_thousand(question.year)[position_among_residents[group]] / 1000.0;
  const double students = std::floor(question.people() * part * 0.155);
  if (students < 3) return std::nullopt;
  const double usual = true_value(poor_school_models[group], question) * (1.0 + gaps[group] * community.barriers);
  // A few students go to one school, which is either poor or not.
  const double share = students < 40 ? (usual > 0.5 ? 1.0 : 0.0) : std::clamp(usual, 0.0, 1.0);
  return DemoValue{share, grade_by_size(students, 30, 15)};
}

constexpr std::array<DemoGap, 8> degree_gaps = {{{"Black, Non-Hispanic", -0.04},
                                                 {"Hispanic", -0.04},
                                                 {"Other Races and Ethnicities", 0.01},
                                                 {"White, Non-Hispanic", 0.015},
                                                 {"Male", -0.015},
                                                 {"Female", 0.015},
                                                 {"With Disability", -0.11},
                                                 {"Without Disability", 0.01}}};
constexpr DemoModel degree_model = {"share_hs_degree", 0.895, 0.03, -0.02, 0.02, 0.004, 0.6, 0.99, degree_gaps};

std::optional<DemoValue> high_school(const DemoQuestion& question) {
  const double asked = question.people() * 0.028 * part_of_five_years;
  return surveyed_share(true_value(degree_model, question), asked, survey_grade(*question.community),
                        question.random("high school"));
}

constexpr std::array<DemoGap, 6> digital_gaps = {{{"Black, Non-Hispanic", -0.14},
                                                  {"Hispanic", -0.09},
                                                  {"Other Races and Ethnicities", 0.01},
                                                  {"White, Non-Hispanic", 0.03},
                                                  {"Less than $50,000", -0.22},
                                                  {"$50,000 or More", 0.15}}};
constexpr DemoModel digital_model = {"share_digital_access", 0.66, 0.10, -0.22, 0.04, 0.02, 0.25, 0.95, digital_gaps};

std::optional<DemoValue> digital_access(const DemoQuestion& question) {
  const double households = question.people() / 2.5 * part_of_five_years;
  auto found = surveyed_share(true_value(digital_model, question), households, survey_grade(*question.community),
                              question.random("digital access"));
  if (found) found->lower = found->upper = absent;  // this measure is published without an interval
  return found;
}

constexpr std::array<DemoMetric, 7> metrics = {{
    {"share_in_preschool", 9, preschool},
    {"rate_learning", 8, learning},
    {"share_meps20_black", 7, [](const DemoQuestion& question) { return poor_schools(question, 0); }},
    {"share_meps20_hispanic", 7, [](const DemoQuestion& question) { return poor_schools(question, 1); }},
    {"share_meps20_white", 7, [](const DemoQuestion& question) { return poor_schools(question, 2); }},
    {"share_hs_degree", 9, high_school},
    {"share_digital_access", 9, digital_access},
}};

}  // namespace

std::span<const DemoMetric> demo_education_metrics() {
  return metrics;
}

}  // namespace foothold::metrics
