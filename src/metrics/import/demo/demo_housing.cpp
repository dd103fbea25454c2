#include <algorithm>
#include <array>
#include <cmath>

#include "metrics/import/demo/demo_values.hpp"

namespace foothold::metrics {
namespace {

constexpr double students_per_person = 0.155;

constexpr std::array<DemoGap, 4> homeless_gaps = {{{"Black, Non-Hispanic", 0.6},
                                                   {"Hispanic", 0.25},
                                                   {"Other Races and Ethnicities", 0.2},
                                                   {"White, Non-Hispanic", -0.25}}};
constexpr DemoModel homeless_model = {"share_homeless", 0.022, -0.30, 0.15, 0.28, 0.015, 0.003, 0.12, homeless_gaps};

struct HomelessStudents {
  double enrolled;
  double count;
};

std::optional<HomelessStudents> homeless_students(const DemoQuestion& question) {
  // Schools that taught remotely saw fewer of them.
  const double seen = question.year == 2020 ? 0.75 : 1.0;
  const double enrolled = std::round(question.people() * students_per_person);
  const double count = std::round(true_value(homeless_model, question) * seen * enrolled);
  if (count < (question.is_everybody() ? 10 : 3)) return std::nullopt;
  if (question.is_everybody()) return HomelessStudents{enrolled, count};
  DemoQuestion everybody = question;
  everybody.subgroup = "All";
  return homeless_students(everybody) ? std::optional(HomelessStudents{enrolled, count}) : std::nullopt;
}

// Each district that hides its number counts as one student and may stand for none or two.
double hidden_districts(const DemoQuestion& question) {
  const double most = question.is_everybody() ? (question.community->people(question.year) > 60000 ? 9 : 4) : 3;
  return std::floor(most * question.random("hidden districts").even());
}

std::optional<DemoValue> homeless_count(const DemoQuestion& question) {
  const auto students = homeless_students(question);
  if (!students) return std::nullopt;
  const double hidden = hidden_districts(question);
  const double lower = students->count - hidden;
  const double upper = students->count + hidden;
  const bool is_small = question.is_everybody() && (students->count < 30 || students->enrolled < 30);
  // The wider the bounds, the weaker: up to 5 % and up to 10 % apart.
  const Grade grade = is_small ? Grade::weak : grade_by_size(lower / upper, 1.0 / 1.05, 1.0 / 1.10);
  return DemoValue{students->count, grade, lower, upper};
}

std::optional<DemoValue> homeless_share(const DemoQuestion& question) {
  const auto students = homeless_students(question);
  if (!students) return std::nullopt;
  return DemoValue{students->count / students->enrolled, homeless_count(question)->grade};
}

// One income line: homes within reach for each household below it, and what part of those is also available.
struct IncomeLine {
  double households;  // below the line, as a part of all
  DemoModel affordable;
  double available;  // of the affordable homes
  std::array<DemoGap, 2> available_gaps;
};

constexpr std::array<DemoGap, 2> gaps_at_30 = {{{"Renter", -0.45}, {"Owner", 0.55}}};
constexpr std::array<DemoGap, 2> gaps_at_50 = {{{"Renter", -0.25}, {"Owner", 0.30}}};
constexpr std::array<DemoGap, 2> gaps_at_80 = {{{"Renter", -0.12}, {"Owner", 0.12}}};
constexpr std::array<IncomeLine, 3> lines = {{
    {0.14,
     {"homes_30", 1.15, 0.03, 0.45, 0.12, -0.012, 0.2, 3.5, gaps_at_30},
     0.38,
     {{{"Renter", -0.1}, {"Owner", 0.08}}}},
    {0.25,
     {"homes_50", 1.38, 0.03, 0.35, 0.10, -0.012, 0.3, 3.5, gaps_at_50},
     0.50,
     {{{"Renter", -0.04}, {"Owner", 0.03}}}},
    {0.41,
     {"homes_80", 1.55, 0.03, 0.20, 0.08, -0.010, 0.6, 3.5, gaps_at_80},
     0.63,
     {{{"Renter", 0.04}, {"Owner", -0.04}}}},
}};

// Both figures of one line share one draw, so that homes available are never more than homes affordable.
std::optional<DemoValue> homes(const DemoQuestion& question, const IncomeLine& line, bool must_be_available) {
  static constexpr double people_of_a_household = 2.5;
  const double asked = question.people() / people_of_a_household * line.households * 0.01;
  if (asked < fewest_answers) return std::nullopt;
  const double strayed = 1.0 + 0.25 / std::sqrt(asked) * question.random(line.affordable.id).bell();
  const double affordable = true_value(line.affordable, question);
  const Grade grade = survey_grade(*question.community);
  if (!must_be_available) return DemoValue{affordable * strayed, grade};
  DemoQuestion everybody = question;
  everybody.subgroup = "All";
  const DemoCommunity& community = *question.community;
  const double part = line.available + 0.1 * community.rurality + 0.02 * community.random({"homes available"}).bell();
  const double available =
      true_value(line.affordable, everybody) * part * (1.0 + gap_of(line.available_gaps, question));
  return DemoValue{std::min(available, 0.97 * affordable) * strayed, grade};
}

constexpr std::array<DemoMetric, 8> metrics = {{
    {"count_homeless", 0, homeless_count},
    {"share_homeless", 8, homeless_share},
    {"share_affordable_30_ami", 7, [](const DemoQuestion& question) { return homes(question, lines[0], false); }},
    {"share_affordable_50_ami", 7, [](const DemoQuestion& question) { return homes(question, lines[1], false); }},
    {"share_affordable_80_ami", 7, [](const DemoQuestion& question) { return homes(question, lines[2], false); }},
    {"share_affordable_available_30_ami", 7,
     [](const DemoQuestion& question) { return homes(question, lines[0], true); }},
    {"share_affordable_available_50_ami", 7,
     [](const DemoQuestion& question) { return homes(question, lines[1], true); }},
    {"share_affordable_available_80_ami", 7,
     [](const DemoQuestion& question) { return homes(question, lines[2], true); }},
}};

}  // namespace

std::span<const DemoMetric> demo_housing_metrics() {
  return metrics;
}

}  // namespace foothold::metrics
