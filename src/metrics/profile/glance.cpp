#include "metrics/profile/glance.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace foothold::metrics {
namespace {

constexpr int largest_small_whole = 10;
constexpr int twentieths = 20;
constexpr double close_enough = 0.01;
constexpr double rare = 0.1;
constexpr double rarest = 0.001;
constexpr int hundredths = 100;
constexpr double almost_all = 0.995;

SmallFraction reduced(int part, int whole) {
  const int common = std::gcd(part, whole);
  return {part / common, whole / common};
}

bool is_better(const Metric& metric, Verdict verdict) {
  return (metric.direction == Direction::higher_is_better) == (verdict == Verdict::higher);
}

bool counts(const MetricProfile& profile, const Metric& metric) {
  return profile.nation && profile.nation->comparison.carries_a_conclusion() &&
         metric.direction != Direction::contextual;
}

// Not-a-number when all communities are alike, which then tells nothing.
double distance_of(const Standing& standing) {
  const double span = standing.benchmark.p95 - standing.benchmark.p05;
  return std::fabs(standing.comparison.difference) / span;
}

// The number of a predictor that lies farthest from the median.
std::optional<GlancePoint> point_of(const PredictorProfile& predictor, const Catalogue& catalogue) {
  std::optional<GlancePoint> farthest;
  for (const MetricProfile& metric : predictor.metrics) {
    if (!counts(metric, catalogue.metric(metric.metric))) continue;
    const double distance = distance_of(*metric.nation);
    if (!std::isfinite(distance)) continue;
    if (!farthest || distance > farthest->distance) farthest = GlancePoint{&predictor, &metric, distance};
  }
  return farthest;
}

void keep_farthest(std::vector<GlancePoint>& points) {
  std::ranges::stable_sort(points, std::ranges::greater(), &GlancePoint::distance);
  if (points.size() > most_glance_points) points.resize(most_glance_points);
}

}  // namespace

Glance make_glance(const Profile& profile, const Catalogue& catalogue) {
  Glance glance;
  for (const PillarProfile& pillar : profile.pillars) {
    for (const PredictorProfile& predictor : pillar.predictors) {
      const auto point = point_of(predictor, catalogue);
      if (!point) continue;
      const Metric& metric = catalogue.metric(point->metric->metric);
      const bool better = is_better(metric, point->metric->nation->comparison.verdict);
      (better ? glance.strengths : glance.concerns).push_back(*point);
    }
  }
  keep_farthest(glance.strengths);
  keep_farthest(glance.concerns);
  return glance;
}

std::optional<SmallFraction> small_fraction(double share) {
  if (!(share >= rarest && share < almost_all)) return std::nullopt;
  if (share < rare) return SmallFraction{1, static_cast<int>(std::lround(1.0 / share))};
  if (share > 1.0 - rare) return reduced(static_cast<int>(std::lround(share * hundredths)), hundredths);
  for (int whole = 2; whole <= largest_small_whole; ++whole) {
    const int part = static_cast<int>(std::lround(share * whole));
    if (part > 0 && part < whole && std::fabs(share - static_cast<double>(part) / whole) <= close_enough)
      return SmallFraction{part, whole};
  }
  return SmallFraction{static_cast<int>(std::lround(share * twentieths)), twentieths};
}

}  // namespace foothold::metrics
