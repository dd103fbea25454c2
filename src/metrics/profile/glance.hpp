#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "metrics/catalogue/catalogue.hpp"
#include "metrics/profile/profile.hpp"

namespace foothold::metrics {

// What stands out of a profile. The rule, as the page states it too: a number counts when its verdict against the U.S.
// median carries a conclusion (higher or lower beyond the margin of error, corrected for all metrics of the page, and
// not graded Weak) and the catalogue says which direction is better. Each predictor is told by the number that lies
// farthest from the median, measured in the span in which the communities of nine tenths of all people lie. The four
// farthest of each kind are kept, the farthest first. Refused comparisons, values without an interval and contextual
// metrics never count.
inline constexpr std::size_t most_glance_points = 4;

struct GlancePoint {
  const PredictorProfile* predictor = nullptr;
  const MetricProfile* metric = nullptr;
  double distance = 0.0;  // from the median, in spans from the 5th to the 95th percentile
};

// Points into the profile that it was made of.
struct Glance {
  std::vector<GlancePoint> strengths;
  std::vector<GlancePoint> concerns;

  [[nodiscard]] bool empty() const { return strengths.empty() && concerns.empty(); }
};

// Pure.
[[nodiscard]] Glance make_glance(const Profile& profile, const Catalogue& catalogue);

// "5 in 6": a share as people say it.
struct SmallFraction {
  int part = 0;
  int whole = 0;

  friend bool operator==(const SmallFraction&, const SmallFraction&) = default;
};

// A fraction within 2 hundredths of a share from 0.1 to 0.9, with the smallest whole of 2 to 10, else twentieths; below
// that one in so many, above it so many in a hundred, reduced ("49 in 50"). Nothing for less than one in a thousand,
// for what rounds to all, or for what is no share.
[[nodiscard]] std::optional<SmallFraction> small_fraction(double share);

}  // namespace foothold::metrics
