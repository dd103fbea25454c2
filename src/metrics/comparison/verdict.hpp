#pragma once

#include <cstdint>
#include <string_view>

namespace foothold::metrics {

// What can honestly be said of two numbers.
enum class Verdict : std::uint8_t {
  higher,
  lower,
  cannot_tell,     // the intervals leave both open
  above_untested,  // it is the larger number, but no interval says whether that is real
  below_untested,
  equal,          // the same number, and no interval
  not_comparable  // the catalogue forbids the comparison; Refusal says why
};

// Why two readings are not compared.
enum class Refusal : std::uint8_t {
  none,
  no_value,                 // one of the two is missing
  different_metrics,        // two measures, whatever their numbers
  pair_of_values,           // published as two numbers that are read side by side
  count,                    // a number of people, which grows with the community or the group
  stands_for_none,          // a 0 that means "none at all" (no doctor) and is not the smallest number
  places_not_comparable,    // what is counted differs from place to place: crime, arrests
  county_with_city,         // the two versions of the measure count differently
  different_years,          // two places, or two groups, in different years
  area_changed,             // one area before and another after its borders were drawn anew: Connecticut in 2022
  one_year_with_five_year,  // the overall value rests on one year of answers, the row of the breakdown on five
  all_counted_differently,  // the row for all people is computed otherwise than the groups of that year
  different_groups,         // groups of different breakdowns, or place and group differ at once
  overlapping_windows,      // two periods of five years that share answers: too early to tell
  series_break,             // the definition or the source changed between the two years
  unreliable_benchmark      // too many people live where the number is missing or Weak
};

// The stable names for scripts and for the keys of words: "cannot_tell", "series_break". Refusal::none is "".
[[nodiscard]] std::string_view verdict_name(Verdict verdict);
[[nodiscard]] std::string_view refusal_name(Refusal refusal);

// Whether the verdict says that the two numbers truly differ.
[[nodiscard]] constexpr bool is_real(Verdict verdict) {
  return verdict == Verdict::higher || verdict == Verdict::lower;
}

}  // namespace foothold::metrics
