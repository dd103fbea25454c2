#include "metrics/comparison/verdict.hpp"

#include <iterator>

namespace foothold::metrics {

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::higher:
      return "higher";
    case Verdict::lower:
      return "lower";
    case Verdict::cannot_tell:
      return "cannot_tell";
    case Verdict::above_untested:
      return "above_untested";
    case Verdict::below_untested:
      return "below_untested";
    case Verdict::equal:
      return "equal";
    case Verdict::not_comparable:
      return "not_comparable";
  }
  return "";
}

std::string_view refusal_name(Refusal refusal) {
  static constexpr std::string_view names[] = {"",
                                               "no_value",
                                               "different_metrics",
                                               "pair_of_values",
                                               "count",
                                               "stands_for_none",
                                               "places_not_comparable",
                                               "county_with_city",
                                               "different_years",
                                               "area_changed",
                                               "one_year_with_five_year",
                                               "all_counted_differently",
                                               "different_groups",
                                               "overlapping_windows",
                                               "series_break",
                                               "unreliable_benchmark"};
  static_assert(std::size(names) == static_cast<std::size_t>(Refusal::unreliable_benchmark) + 1);
  return names[static_cast<std::size_t>(refusal)];
}

}  // namespace foothold::metrics
