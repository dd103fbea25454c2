#pragma once

#include <span>
#include <vector>

namespace foothold::metrics {

// The two-sided probability of a standard normal number at least this far from zero: 2 × Φ(−|z|).
[[nodiscard]] double two_sided_p(double z);

// Holm's step-down correction (S. Holm, A simple sequentially rejective multiple test procedure, 1979): the adjusted
// probability of each test of one family, between 0 and 1, in the order given. The smallest of m is multiplied by m,
// the next by m − 1 and so on; none may be below one that was smaller before. A test is passed at 5 % when its adjusted
// probability is below 0.05.
[[nodiscard]] std::vector<double> holm_adjusted(std::span<const double> probabilities);

}  // namespace foothold::metrics
