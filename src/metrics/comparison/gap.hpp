#pragma once

#include <optional>
#include <span>
#include <vector>

#include "metrics/comparison/comparison.hpp"
#include "metrics/comparison/people_behind.hpp"

namespace foothold::metrics {

// One group against the reference group, in the newest year and over the years.
struct ReferenceGap {
  Comparison comparison;              // group minus reference; refused where one of the two has no value
  std::optional<PeopleCount> people;  // behind the value of the group
  std::vector<Comparison> history;    // every year in which both have a value, ascending; not corrected
  std::optional<Comparison> change;   // since the earliest year that may be compared with the newest one
  int change_since = 0;               // that year
};

// All groups of one breakdown of one metric against a reference. A plain value.
struct GroupGaps {
  MetricIndex metric = 0;
  BreakdownIndex breakdown = overall;
  SubgroupIndex reference = 0;
  int year = 0;                    // the newest with values of two groups, one of them the reference where possible
  std::vector<ReferenceGap> gaps;  // in the order of the catalogue, "All" first, without the reference
  std::vector<int> breaks;         // years across which the history must not be joined
  bool groups_overlap = false;     // some people belong to more than one group
};

// The reference that the catalogue suggests for a breakdown of a metric: its own choice, or "All".
[[nodiscard]] SubgroupIndex suggested_reference(const Catalogue& catalogue, const PublishedBreakdown& published);

// The gaps of one breakdown. A reference that the metric does not publish is replaced by the suggested one. Nothing
// when no year has values of two groups, and for pairs and counts, where a gap says nothing. Not corrected: see
// correct_gaps.
[[nodiscard]] std::optional<GroupGaps> find_gaps(const Edition& edition, PlaceIndex place, MetricIndex metric,
                                                 const PublishedBreakdown& published,
                                                 std::optional<SubgroupIndex> reference);

// Corrects all gaps of one screen as one family, and all their changes as another.
void correct_gaps(std::span<GroupGaps> all);

// The widest gap between the groups of one breakdown, among values that are not graded Weak.
struct GroupGap {
  Reading high;
  Reading low;
  Comparison comparison;  // high minus low, picked from all pairs of groups
};

// The widest gap of a breakdown in a year; nothing when fewer than two groups have a value that is not graded Weak, and
// never for pairs, nor for counts, which differ with the size of a group.
[[nodiscard]] std::optional<GroupGap> widest_gap(PlaceIndex place, MetricIndex metric, BreakdownIndex breakdown,
                                                 int year, const Edition& edition);

}  // namespace foothold::metrics
