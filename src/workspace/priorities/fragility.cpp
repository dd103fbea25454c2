#include "workspace/priorities/fragility.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace foothold::workspace {
namespace {

constexpr double tenth = 0.1;
constexpr std::array all_moves = {WeightMove::tenth_less, WeightMove::tenth_more, WeightMove::share_less,
                                  WeightMove::share_more};

using Weights = std::vector<double>;

// The weights with one share moved to `share` of the whole, while the others keep their proportions.
Weights with_share(Weights weights, std::size_t criterion, double share) {
  const double others = std::accumulate(weights.begin(), weights.end(), 0.0) - weights[criterion];
  if (share < 1) {
    weights[criterion] = share * others / (1 - share);
    return weights;
  }
  std::ranges::fill(weights, 0.0);
  weights[criterion] = 1;
  return weights;
}

Weights moved(Weights weights, std::size_t criterion, WeightMove move) {
  const double share = weights[criterion] / std::accumulate(weights.begin(), weights.end(), 0.0);
  switch (move) {
    case WeightMove::tenth_less:
      weights[criterion] *= 1 - tenth;
      return weights;
    case WeightMove::tenth_more:
      weights[criterion] *= 1 + tenth;
      return weights;
    case WeightMove::share_less:
      return with_share(std::move(weights), criterion, std::max(0.0, share - tenth));
    case WeightMove::share_more:
      return with_share(std::move(weights), criterion, std::min(1.0, share + tenth));
  }
  return weights;
}

bool stands_before(const Totals& totals, std::size_t one, std::size_t other) {
  return totals[one] && totals[other] && *totals[one] > *totals[other] + total_tolerance;
}

std::vector<Swap> swaps_between(const Totals& earlier, const Totals& later) {
  std::vector<Swap> swaps;
  for (std::size_t before = 0; before < earlier.size(); ++before)
    for (std::size_t behind = 0; behind < earlier.size(); ++behind)
      if (stands_before(earlier, before, behind) && stands_before(later, behind, before))
        swaps.push_back({before, behind});
  return swaps;
}

// One way of taking options in and out of the first, as one weight changes.
class WeightSearch {
 public:
  WeightSearch(const OptionPoints& points, const Weights& weights, const std::vector<std::size_t>& first)
      : points_(points), weights_(weights), totals_(totals_of(points, weights)), first_(first) {}

  std::optional<SmallestShift> smallest() {
    for (std::size_t criterion = 0; criterion < weights_.size(); ++criterion)
      for (const std::size_t leaves : first_)
        for (std::size_t enters = 0; enters < totals_.size(); ++enters)
          if (!std::ranges::binary_search(first_, enters)) look_at(criterion, leaves, enters);
    return smallest_;
  }

 private:
  void look_at(std::size_t criterion, std::size_t leaves, std::size_t enters) {
    if (weights_[criterion] == 0 || !totals_[leaves] || !totals_[enters]) return;
    const double whole = std::accumulate(weights_.begin(), weights_.end(), 0.0);
    const double lead = (*totals_[leaves] - *totals_[enters]) * whole;
    const double slope = *points_[leaves][criterion] - *points_[enters][criterion];
    if (std::abs(slope) <= total_tolerance) return;
    const double part = -lead / slope / weights_[criterion];
    // At nothing at all the weight ends: there both options are level at best.
    if (part <= -1 + total_tolerance) return;
    if (!smallest_ || std::abs(part) < std::abs(smallest_->part)) smallest_ = {criterion, part, leaves, enters};
  }

  const OptionPoints& points_;
  const Weights& weights_;
  const Totals totals_;
  const std::vector<std::size_t>& first_;
  std::optional<SmallestShift> smallest_;
};

}  // namespace

std::string_view weight_move_name(WeightMove move) {
  static constexpr std::array<std::string_view, 4> names = {"tenth_less", "tenth_more", "share_less", "share_more"};
  return names.at(static_cast<std::size_t>(move));
}

std::optional<WeightFragility> weight_fragility(const Scoring& scoring) {
  const Weights weights = scoring.weights();
  const auto weighing = std::ranges::count_if(weights, [](double weight) { return weight > 0; });
  if (scoring.method != ScoringMethod::weighted || weighing < 2) return std::nullopt;
  const OptionPoints points = points_of(scoring, all_ballots(scoring));
  const Totals totals = totals_of(points, weights);
  const auto first = first_options(standings_of(totals), scoring.to_choose);
  WeightFragility fragility;
  for (std::size_t criterion = 0; criterion < weights.size(); ++criterion)
    for (const WeightMove move : all_moves) {
      if (weights[criterion] == 0) continue;
      const Totals later = totals_of(points, moved(weights, criterion, move));
      WeightShift shift{.criterion = criterion, .move = move, .swaps = swaps_between(totals, later)};
      if (shift.swaps.empty()) continue;
      shift.changes_first = !first.empty() && first_options(standings_of(later), scoring.to_choose) != first;
      fragility.shifts.push_back(std::move(shift));
    }
  fragility.smallest = WeightSearch(points, weights, first).smallest();
  return fragility;
}

std::optional<VoterFragility> voter_fragility(const Scoring& scoring) {
  const BallotList all = all_ballots(scoring);
  if (static_cast<int>(all.size()) < least_voters) return std::nullopt;
  const auto totals_by = [&](const BallotList& ballots) {
    return totals_of(points_of(scoring, ballots), scoring.weights());
  };
  const Totals totals = totals_by(all);
  const auto first = first_options(standings_of(totals), scoring.to_choose);
  VoterFragility fragility{.voters = static_cast<int>(all.size())};
  for (const Ballot* left_out : all) {
    BallotList others = all;
    std::erase(others, left_out);
    const Totals without = totals_by(others);
    fragility.change_order += swaps_between(totals, without).empty() ? 0 : 1;
    const bool changes = !first.empty() && first_options(standings_of(without), scoring.to_choose) != first;
    fragility.change_first += changes ? 1 : 0;
  }
  return fragility;
}

}  // namespace foothold::workspace
