#include "metrics/comparison/holm.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace foothold::metrics {

double two_sided_p(double z) {
  return std::erfc(std::fabs(z) / std::sqrt(2.0));
}

std::vector<double> holm_adjusted(std::span<const double> probabilities) {
  std::vector<std::size_t> order(probabilities.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t left, std::size_t right) { return probabilities[left] < probabilities[right]; });
  std::vector<double> adjusted(probabilities.size());
  double highest = 0.0;
  for (std::size_t step = 0; step < order.size(); ++step) {
    const double factor = static_cast<double>(order.size() - step);
    highest = std::max(highest, std::min(1.0, factor * probabilities[order[step]]));
    adjusted[order[step]] = highest;
  }
  return adjusted;
}

}  // namespace foothold::metrics
