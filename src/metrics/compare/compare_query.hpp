#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "metrics/edition/edition.hpp"
#include "toolkit/framework.hpp"

namespace foothold::metrics {

inline constexpr std::size_t fewest_compared = 2;
inline constexpr std::size_t most_compared = 6;

// Which communities are laid side by side, and on what. The first is the one that the others are compared with.
struct CompareQuery {
  std::vector<PlaceIndex> places;                     // each once
  std::vector<const toolkit::Predictor*> predictors;  // in the framework's order; point into it
  bool every_predictor = true;                        // nobody narrowed them down
  bool named_twice = false;                           // a place was named more than once, and counts once
};

// Codes of places and ids of predictors, as typed; no predictors mean all. Refused with the field: a malformed code
// (`invalid`), one that is not in the edition (`not_found`, with suggestions that lead to the comparison with it), more
// places than `most_compared`, and an unknown predictor (`invalid`). Fewer than two places are no refusal: a page can
// ask for more.
Result<CompareQuery> parse_compare_query(const std::vector<std::string>& places,
                                         const std::vector<std::string>& predictors, const Edition& edition,
                                         const toolkit::Framework& framework);

// The refusal for those who wait for data and named fewer than two places.
[[nodiscard]] Error too_few_places();

// The part of an address behind the question mark that asks for this comparison, of these places instead.
[[nodiscard]] std::string compare_address(const CompareQuery& query, const std::vector<PlaceIndex>& places,
                                          const Edition& edition);
[[nodiscard]] std::string compare_address(const CompareQuery& query, const Edition& edition);

}  // namespace foothold::metrics
