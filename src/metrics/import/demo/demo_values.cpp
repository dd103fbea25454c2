#include "metrics/import/demo/demo_values.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace foothold::metrics {
namespace {

constexpr int middle_year = 2018;
constexpr double error_of_95_percent = 1.96;
// Estimates stray less than surveys do, so that a reader sees the community rather than the noise.
constexpr double calmed = 0.5;

const DemoGap* find_gap(std::span<const DemoGap> gaps, std::string_view subgroup) {
  const auto at = std::find_if(gaps.begin(), gaps.end(), [&](const DemoGap& gap) { return gap.subgroup == subgroup; });
  return at == gaps.end() ? nullptr : &*at;
}

double own_gap(std::span<const DemoGap> gaps, const DemoCommunity& community, std::string_view subgroup) {
  const DemoGap* gap = find_gap(gaps, subgroup);
  return gap == nullptr ? 0.0 : gap->difference * community.gap_scale(subgroup);
}

double sum_of_parts(const DemoQuestion& question) {
  double sum = 0;
  for (const std::string_view peer : question.peers) sum += question.community->part(peer, question.year);
  return sum;
}

double value_of_everybody(const DemoModel& model, const DemoCommunity& community, int year) {
  const double relative = model.prosperity * community.prosperity_in(year) +
                          model.rurality * (community.rurality - 0.5) +
                          model.local * community.random({model.id, "local"}).bell() +
                          0.12 * model.local * community.random({model.id, "year", std::to_string(year)}).bell() +
                          model.yearly * (year - middle_year);
  return std::clamp(model.typical * (1.0 + relative), model.low, model.high);
}

}  // namespace

double DemoQuestion::part() const {
  if (is_everybody()) return 1.0;
  const double sum = sum_of_parts(*this);
  return sum > 0 ? community->part(subgroup, year) / sum : 0.0;
}

DemoRandom DemoQuestion::random(std::string_view purpose) const {
  return community->random({purpose, subgroup, std::to_string(year)});
}

double gap_of(std::span<const DemoGap> gaps, const DemoQuestion& question) {
  if (question.is_everybody()) return 0.0;
  const DemoCommunity& community = *question.community;
  double mean = 0;
  for (const std::string_view peer : question.peers)
    mean += own_gap(gaps, community, peer) * community.part(peer, question.year);
  mean /= std::max(0.001, sum_of_parts(question));
  return own_gap(gaps, community, question.subgroup) - mean;
}

double true_value(const DemoModel& model, const DemoQuestion& question) {
  const double everybody = value_of_everybody(model, *question.community, question.year);
  return std::clamp(everybody * (1.0 + gap_of(model.gaps, question)), model.low, model.high);
}

std::optional<DemoValue> surveyed_share(double truth, double asked, Grade grade, DemoRandom random) {
  if (asked < fewest_answers) return std::nullopt;
  const double error = std::sqrt(truth * (1.0 - truth) / asked);
  const double found = std::clamp(truth + calmed * error * random.bell(), 0.0, 1.0);
  const double margin = error_of_95_percent * error;
  return DemoValue{found, grade, std::max(0.0, found - margin), std::min(1.0, found + margin)};
}

Grade survey_grade(const DemoCommunity& community) {
  return grade_by_size(community.survey_fit, 0.75, 0.35);
}

Grade grade_by_size(double size, double strong, double marginal) {
  if (size >= strong) return Grade::strong;
  return size >= marginal ? Grade::marginal : Grade::weak;
}

}  // namespace foothold::metrics
