#pragma once

#include <optional>
#include <vector>

#include "workspace/priorities/scoring_result.hpp"

namespace foothold::workspace {

// How little would have to be otherwise for options to change places. Pure.
//
// Weights: after E. Triantaphyllou and A. Sánchez, A Sensitivity Analysis Approach for Some Deterministic
// Multi-Criteria Decision-Making Methods, Decision Sciences 28 (1997), 151-194. Option i stands before j by
// D = sum of w_k (m_ik - m_jk), with the weights w and the mean scores m. When the weight of criterion c alone changes
// by d, the order turns where D + d (m_ic - m_jc) passes zero, that is at d = -D / (m_ic - m_jc); as a part of the
// weight, d / w_c. A weight cannot fall below zero, so that parts below -1 do not exist.

// One weight moves, and all others keep their proportions.
enum class WeightMove {
  tenth_less,  // to nine tenths of itself
  tenth_more,  // to eleven tenths of itself
  share_less,  // its share of all weights falls by one tenth of the whole, at most to nothing
  share_more   // its share rises by one tenth of the whole, at most to all of it
};
[[nodiscard]] std::string_view weight_move_name(WeightMove move);  // "tenth_less", as in the keys of words

// Two options of which the one that stood before falls behind the other. Options with the same total have no order that
// could change.
struct Swap {
  std::size_t before = 0;
  std::size_t behind = 0;
};

// A move that changes the order.
struct WeightShift {
  std::size_t criterion = 0;
  WeightMove move = WeightMove::tenth_less;
  std::vector<Swap> swaps;
  bool changes_first = false;  // whether other options come first, as far as that can be told before the move
};

// The smallest change of a single weight beyond which other options are among the first.
struct SmallestShift {
  std::size_t criterion = 0;
  double part = 0;  // of the weight: -0.25 when it has to fall by more than a quarter
  std::size_t leaves = 0;
  std::size_t enters = 0;
};

struct WeightFragility {
  std::vector<WeightShift> shifts;        // by criterion, then by move
  std::optional<SmallestShift> smallest;  // nothing when no change of one weight is enough, or the first are not known
};
// Only of what is scored with weights, on two criteria or more; nothing otherwise.
[[nodiscard]] std::optional<WeightFragility> weight_fragility(const Scoring& scoring);

// Does one voter decide? Each is left out once.
struct VoterFragility {
  int voters = 0;
  int change_order = 0;  // how many of them: without this one, two options change places
  int change_first = 0;  // without this one, others are among the first, or nobody can tell
};
// Nothing with fewer than least_voters.
[[nodiscard]] std::optional<VoterFragility> voter_fragility(const Scoring& scoring);

}  // namespace foothold::workspace
