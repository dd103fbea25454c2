#include <array>
#include <cmath>

#include "metrics/import/demo/demo_values.hpp"

namespace foothold::metrics {
namespace {

constexpr DemoModel county_violent = {"rate_crime_violent", 900, -0.20, -0.35, 0.15, -0.02, 120, 3200};
constexpr DemoModel city_violent = {"rate_crime_violent", 1250, -0.20, -0.35, 0.15, -0.02, 200, 4000};
constexpr DemoModel county_property = {"rate_crime_property", 2000, -0.16, -0.55, 0.15, -0.03, 250, 6500};
constexpr DemoModel city_property = {"rate_crime_property", 3100, -0.16, -0.55, 0.15, -0.03, 500, 8000};

// The part of the police agencies that reported, by year since 2021: many report every year, some begin late.
double reported_part(const DemoQuestion& question) {
  static constexpr double improving[] = {0.82, 0.9, 1.0};
  static constexpr double late[] = {0.4, 0.62, 0.85};
  static constexpr double later[] = {0.0, 0.45, 0.55};
  const double readiness = question.community->random({"police reports"}).even() - 0.12 * question.community->rurality;
  const int year = question.year - 2021;
  if (readiness > 0.5) return 1.0;
  if (readiness > 0.3) return improving[year];
  return readiness > 0.1 ? late[year] : later[year];
}

Grade grade_of_reports(double reported) {
  return grade_by_size(reported, 1.0, 0.8);
}

// Crimes that agencies do not report make the published rate too low, as they do in life.
std::optional<DemoValue> crime(const DemoQuestion& question, const DemoModel& county, const DemoModel& city) {
  const double reported = reported_part(question);
  if (reported == 0.0) return std::nullopt;
  const double people = question.people();
  const double rate = true_value(question.is_city() ? city : county, question);
  const double crimes = std::round(rate * reported * people / 100000.0);
  return DemoValue{crimes / people * 100000.0, grade_of_reports(reported)};
}

constexpr std::array<DemoGap, 8> arrest_gaps = {{{"White", -0.05},
                                                 {"Black", 0.60},
                                                 {"Hispanic", -0.10},
                                                 {"Other Races and Ethnicities", -0.40},
                                                 {"Age 10 to 14", -0.50},
                                                 {"Age 15 to 17", 0.85},
                                                 {"Male", 0.40},
                                                 {"Female", -0.40}}};
constexpr DemoModel arrests_model = {"rate_juv_arrest", 1050, -0.20, -0.15, 0.25, -0.03, 0, 6000, arrest_gaps};

std::optional<DemoValue> arrests(const DemoQuestion& question) {
  static constexpr double fewest_young_people = 30;
  const double reported = reported_part(question);
  const double young_people = std::round(question.people() * 0.105);
  if (reported == 0.0 || young_people < fewest_young_people) return std::nullopt;
  const double arrested = std::round(true_value(arrests_model, question) * reported * young_people / 100000.0);
  return DemoValue{arrested / young_people * 100000.0, grade_of_reports(reported)};
}

constexpr std::array<DemoMetric, 3> metrics = {{
    {"rate_crime_violent", 7,
     [](const DemoQuestion& question) { return crime(question, county_violent, city_violent); }},
    {"rate_crime_property", 7,
     [](const DemoQuestion& question) { return crime(question, county_property, city_property); }},
    {"rate_juv_arrest", 7, arrests},
}};

}  // namespace

std::span<const DemoMetric> demo_safety_metrics() {
  return metrics;
}

}  // namespace foothold::metrics
