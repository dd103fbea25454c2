#include <array>

#include "metrics/import/demo/demo_values.hpp"

namespace foothold::metrics {
namespace {

constexpr std::array<DemoGap, 8> employment_gaps = {{{"Black, Non-Hispanic", -0.06},
                                                     {"Hispanic", -0.01},
                                                     {"Other Races and Ethnicities", -0.02},
                                                     {"White, Non-Hispanic", 0.015},
                                                     {"Male", 0.065},
                                                     {"Female", -0.065},
                                                     {"With Disability", -0.45},
                                                     {"Without Disability", 0.045}}};
constexpr DemoModel employment_model = {"share_employed", 0.785, 0.055, -0.06, 0.02, 0.005, 0.3, 0.95, employment_gaps};

std::optional<DemoValue> employment(const DemoQuestion& question) {
  // A breakdown takes five years of answers, whose middle lies two years back.
  DemoQuestion asked = question;
  if (question.in_breakdown) asked.year -= 2;
  const double after_the_pandemic = asked.year == 2021 ? 0.985 : 1.0;
  const double adults = question.people() * 0.39 * (question.in_breakdown ? 0.05 : 0.01);
  return surveyed_share(true_value(employment_model, asked) * after_the_pandemic, adults,
                        survey_grade(*question.community),
                        question.random(question.in_breakdown ? "employed, five years" : "employed, one year"));
}

constexpr std::array<DemoGap, 7> wage_gaps = {{{"Goods Producing", 0.14},
                                               {"Public Administration", 0.06},
                                               {"Trade, Transit, Utilities", -0.13},
                                               {"Information Services", 0.20},
                                               {"Professional Services", 0.16},
                                               {"Education and Health", -0.06},
                                               {"Leisure and Other", -0.42}}};
constexpr DemoModel wage_model = {"ratio_living_wage", 0.68, 0.12, -0.16, 0.05, 0.008, 0.2, 1.7, wage_gaps};

std::optional<DemoValue> living_wage(const DemoQuestion& question) {
  const double workplaces = question.people() / 40.0;
  if (workplaces < 4) return std::nullopt;
  const double local =
      question.is_everybody() ? 0.0 : 0.04 * question.community->random({"wage", question.subgroup}).bell();
  return DemoValue{true_value(wage_model, question) * (1.0 + local), workplaces >= 30 ? Grade::strong : Grade::weak};
}

constexpr std::array<DemoMetric, 2> metrics = {{
    {"share_employed", 9, employment},
    {"ratio_living_wage", 7, living_wage},
}};

}  // namespace

std::span<const DemoMetric> demo_employment_metrics() {
  return metrics;
}

}  // namespace foothold::metrics
