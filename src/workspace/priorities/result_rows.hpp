#pragma once

#include <boost/json/array.hpp>
#include <string>
#include <vector>

#include "workspace/priorities/scoring_result.hpp"

namespace foothold::workspace {

// The computed result beside the rows in which a sheet keeps it. Pure.

// The rows "results" of the sheet with total and place as they were computed, also those of residents where they are
// shown. What else stands in a row stays, and so does a row of an option that is no longer there. An option without a
// row gets one; what happens with it and why is left to people. Empty when the result is not shown.
[[nodiscard]] boost::json::array rows_with_result(const Scoring& scoring, const ScoringResult& result);

// The options whose row says something else than was computed: another place, or a total that is further away than
// rounding to one decimal explains. Options without a typed number are not among them.
[[nodiscard]] std::vector<std::size_t> typed_otherwise(const Scoring& scoring, const ScoringResult& result);

}  // namespace foothold::workspace
