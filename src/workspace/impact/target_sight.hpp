#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "metrics/edition/edition.hpp"
#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// Whether the target of a measure could be seen at all in its source: impact/visible_change.hpp. Pure.

// On what the answer rests.
enum class SightGround {
  nothing,
  reading,  // a published number among the sources
  gap,      // the difference of two published numbers of one metric and year, where the target is about a gap
  people    // the percent of the baseline and how many people it rests on
};

// Why there is no answer.
enum class SightDoubt {
  none,
  no_target,     // the sheet has no number to reach, or no baseline to count from
  no_interval,   // the published number has no margin of error
  no_value,      // there is no published value
  two_needed,    // a gap needs the numbers of two groups
  other_number,  // the baseline lies outside of the margin of the published number: it counts something else
  few_people,    // too few people for the formula
  no_ground      // neither a published number nor a percent with its people
};
[[nodiscard]] std::string_view sight_doubt_name(SightDoubt doubt);  // "no_target", as in the keys of words

struct TargetSight {
  SightGround ground = SightGround::nothing;
  SightDoubt doubt = SightDoubt::none;
  std::vector<metrics::Reading> readings;  // one, or two of a gap, the larger first
  std::optional<double> wanted;            // how far the target is from the baseline, always above 0
  std::optional<double> smallest;          // the smallest change that can be told from chance
  std::optional<int> delay;                // how many years later numbers come out; nothing when nobody knows
  // The first year whose number could show it, on the straight line from the baseline to the target, and no year that
  // shares answers with the baseline; nothing when no year until the target could.
  std::optional<int> year;

  // Nothing while that cannot be told.
  [[nodiscard]] std::optional<bool> is_visible() const;
  // In which that number comes out.
  [[nodiscard]] std::optional<int> published() const;
};

// Numbers are in the unit in which they are shown. The delay is what the sheet says, or else how far the newest year of
// the metric lies behind the edition.
[[nodiscard]] TargetSight target_sight(const metrics::Edition& edition, const CoalitionRecords& records,
                                       const Record& measure);

// Whether the target is about a gap between groups.
[[nodiscard]] bool is_about_a_gap(const Record& measure);

// The baseline as the published number of the sources gives it; of a gap the difference, with the lower of both grades.
// Nothing without a value, and with several numbers where one was needed.
struct PublishedBaseline {
  double value = 0;  // rounded as it is shown
  int year = 0;
  std::string_view quality;  // a choice of the sheet
};
[[nodiscard]] std::optional<PublishedBaseline> published_baseline(const metrics::Edition& edition,
                                                                  const CoalitionRecords& records,
                                                                  const Record& measure);

}  // namespace foothold::workspace
