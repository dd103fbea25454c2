#pragma once

#include <string>
#include <vector>

#include "metrics/comparison/comparison.hpp"
#include "workspace/priorities/scoring_result.hpp"

namespace foothold::workspace {

// What the published numbers behind two options say of their order. Pure.

// Criteria on which people score what a number can show: how large a problem is, and how far apart groups are.
inline constexpr std::string_view size_criterion = "size";
inline constexpr std::string_view gap_criterion = "gap";

// Two options whose findings rest on readings of one metric of the same year. The comparison says whether the first
// reading is truly the larger one, or whether their intervals leave both orders open (Verdict::cannot_tell).
struct SharedNumber {
  std::size_t option = 0;
  std::size_t other = 0;
  metrics::Comparison comparison;
  // The criteria, of those above, on which the mean scores put the two options in an order.
  std::vector<std::size_t> scored_apart;
};

// Of every pair of options; all comparisons are corrected as one family. Options that rest on different metrics have no
// order by them, because different things were counted, and are not here.
[[nodiscard]] std::vector<SharedNumber> shared_numbers(const CoalitionRecords& records, const metrics::Edition& edition,
                                                       const Scoring& scoring);

// Whether any option names a finding that rests on a published number.
[[nodiscard]] bool rests_on_numbers(const CoalitionRecords& records, const Scoring& scoring);

}  // namespace foothold::workspace
