#include <array>

#include "metrics/import/demo/demo_values.hpp"

namespace foothold::metrics {
namespace {

std::optional<DemoValue> resident_share(const DemoQuestion& question, std::size_t group) {
  return DemoValue{question.community->residents_per_thousand(question.year)[group] / 1000.0, Grade::strong};
}

// More people voted in 2020 than in 2016.
constexpr DemoModel turnout_model = {"share_election_turnout", 0.62, 0.09, 0.04, 0.05, 0.025, 0.3, 0.97};

std::optional<DemoValue> turnout(const DemoQuestion& question) {
  const Grade by_citizens = grade_by_size(question.people(), 12000, 3000);
  // Votes of a city are estimated from the map of precincts, which fits some cities less well.
  const bool fits_badly = question.is_city() && question.community->random({"precincts"}).even() < 0.25;
  return DemoValue{true_value(turnout_model, question), fits_badly ? Grade::marginal : by_citizens};
}

constexpr std::array<DemoMetric, 5> metrics = {{
    {"share_desc_rep_other", 3, [](const DemoQuestion& question) { return resident_share(question, 2); }},
    {"share_desc_rep_black_nonhispanic", 3, [](const DemoQuestion& question) { return resident_share(question, 0); }},
    {"share_desc_rep_hispanic", 3, [](const DemoQuestion& question) { return resident_share(question, 1); }},
    {"share_desc_rep_white_nonhispanic", 3, [](const DemoQuestion& question) { return resident_share(question, 3); }},
    {"share_election_turnout", 7, turnout},
}};

}  // namespace

std::span<const DemoMetric> demo_governance_metrics() {
  return metrics;
}

}  // namespace foothold::metrics
