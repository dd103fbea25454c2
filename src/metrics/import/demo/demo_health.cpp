#include <algorithm>
#include <array>
#include <cmath>

#include "metrics/import/demo/demo_values.hpp"

namespace foothold::metrics {
namespace {

constexpr DemoModel people_per_doctor = {"ratio_population_pc_physician", 1650, -0.16, 0.70, 0.15, 0.0, 600, 7000};

std::optional<DemoValue> physicians(const DemoQuestion& question) {
  const double people = question.people();
  const double doctors = std::round(people / true_value(people_per_doctor, question));
  // A county of 2,000 people or fewer without a doctor is published as 0, a larger one not at all.
  if (doctors < 1) return people <= 2000 ? std::optional(DemoValue{0.0, Grade::weak}) : std::nullopt;
  // What one more doctor would change: less than 20 % is Strong, less than 40 % Marginal.
  return DemoValue{std::round(people / doctors), grade_by_size(doctors + 1.0, 5.01, 2.51)};
}

constexpr double births_per_person = 0.0115;
constexpr std::array<DemoGap, 8> birth_gaps = {{{"Black, Non-Hispanic", 0.5},
                                                {"Hispanic", -0.03},
                                                {"Other Races and Ethnicities", 0.10},
                                                {"White, Non-Hispanic", -0.10},
                                                {"Less than High School", 0.18},
                                                {"GED/High School Degree", 0.13},
                                                {"Some College", 0.02},
                                                {"College Degree or Higher", -0.17}}};
constexpr DemoModel low_birth_weight = {
    "share_low_birth_weight", 0.082, -0.07, 0.03, 0.05, 0.006, 0.035, 0.2, birth_gaps};

std::optional<DemoValue> birth_weight(const DemoQuestion& question) {
  const bool is_named = question.community->people(2018) >= people_of_a_named_county;
  DemoQuestion counted = question;
  if (!is_named) counted.community = &question.state->small_counties;
  const double births = counted.people() * births_per_person;
  // Values shared by all small counties are Weak for each of them, however many births they rest on.
  const Grade grade = is_named ? grade_by_size(births, 200, 100) : Grade::weak;
  return surveyed_share(true_value(low_birth_weight, counted), births, grade, counted.random("births"));
}

constexpr std::array<DemoGap, 4> injury_gaps = {{{"Black, Non-Hispanic", 0.10},
                                                 {"Hispanic", -0.35},
                                                 {"Other Races and Ethnicities", -0.30},
                                                 {"White, Non-Hispanic", 0.06}}};
constexpr DemoModel injury_deaths = {"rate_injury_death", 80, -0.13, 0.30, 0.08, 0.03, 20, 260, injury_gaps};

std::optional<DemoValue> injuries(const DemoQuestion& question) {
  static constexpr double fewest_deaths = 20;
  const double rate = true_value(injury_deaths, question);
  const double years = question.year == 2021 ? 4 : 5;  // population figures by race changed in 2018
  const double deaths = rate * question.people() * years / 100000.0;
  if (deaths < fewest_deaths) return std::nullopt;
  const double error = 1.0 / std::sqrt(deaths);
  const double found = rate * (1.0 + 0.4 * error * question.random("injury deaths").bell());
  return DemoValue{found, grade_by_size(deaths, 25.01, 6.26), found * (1.0 - 1.96 * error),
                   found * (1.0 + 1.96 * error)};
}

constexpr std::array<DemoMetric, 3> metrics = {{
    {"ratio_population_pc_physician", 0, physicians},
    {"share_low_birth_weight", 9, birth_weight},
    {"rate_injury_death", 1, injuries},
}};

}  // namespace

std::span<const DemoMetric> demo_health_metrics() {
  return metrics;
}

}  // namespace foothold::metrics
