#include "metrics/comparison/gap.hpp"

#include <algorithm>
#include <ranges>

#include "metrics/comparison/comparability.hpp"

namespace foothold::metrics {
namespace {

bool has_gaps(const Metric& metric) {
  return metric.kind == ValueKind::number && metric.unit != Unit::count;
}

// The gaps of one breakdown of one metric of one place.
class GapFinder {
 public:
  GapFinder(const Edition& edition, PlaceIndex place, MetricIndex metric, const PublishedBreakdown& published,
            SubgroupIndex reference)
      : edition_(edition),
        place_(place),
        metric_(metric),
        published_(published),
        reference_(reference),
        level_(edition.places().at(place).geoid.level()) {}

  [[nodiscard]] std::optional<GroupGaps> find() const {
    GroupGaps found;
    found.metric = metric_;
    found.breakdown = published_.breakdown;
    found.reference = reference_;
    found.year = newest_year();
    if (found.year == 0) return std::nullopt;
    const MetricFamily& family = edition_.catalogue().family(edition_.catalogue().metric(metric_));
    found.breaks = breaks_of(family, level_, published_.breakdown);
    found.groups_overlap = published_.groups_overlap;
    if (reference_ != 0) found.gaps.push_back(gap_of(0, found.year));
    for (const SubgroupIndex group : published_.subgroups)
      if (group != reference_ && group != 0) found.gaps.push_back(gap_of(group, found.year));
    return found;
  }

 private:
  [[nodiscard]] Reading reading(int year, SubgroupIndex group) const {
    return edition_.reading(place_, metric_, year, published_.breakdown, group);
  }

  // Groups and not only the row for all must have values, or there is nothing to compare.
  [[nodiscard]] bool has_two_groups(int year) const {
    const auto with_value = std::ranges::count_if(
        published_.subgroups, [&](SubgroupIndex group) { return group != 0 && reading(year, group).has_value(); });
    return with_value >= 2;
  }

  [[nodiscard]] int newest_year() const {
    int without_reference = 0;
    for (const int year : std::views::reverse(published_.years(level_))) {
      if (!has_two_groups(year)) continue;
      if (reading(year, reference_).has_value()) return year;
      if (without_reference == 0) without_reference = year;
    }
    return without_reference;
  }

  [[nodiscard]] ReferenceGap gap_of(SubgroupIndex group, int newest) const {
    ReferenceGap gap;
    const Reading latest = reading(newest, group);
    gap.comparison = compare_readings(edition_, latest, reading(newest, reference_));
    gap.people = people_behind(edition_, latest);
    for (const int year : published_.years(level_)) {
      const Reading one = reading(year, group);
      const Reading other = reading(year, reference_);
      if (one.has_value() && other.has_value()) gap.history.push_back(compare_readings(edition_, one, other));
    }
    add_change(gap, newest);
    return gap;
  }

  void add_change(ReferenceGap& gap, int newest) const {
    if (gap.comparison.refused()) return;
    for (const Comparison& earlier : gap.history) {
      if (earlier.first.key.year >= newest) return;
      Comparison change = compare_gaps(edition_, gap.comparison, earlier);
      if (change.refused()) continue;
      gap.change = change;
      gap.change_since = earlier.first.key.year;
      return;
    }
  }

  const Edition& edition_;
  PlaceIndex place_;
  MetricIndex metric_;
  const PublishedBreakdown& published_;
  SubgroupIndex reference_;
  Level level_;
};

std::vector<Reading> groups_to_compare(PlaceIndex place, MetricIndex metric, BreakdownIndex breakdown, int year,
                                       const Edition& edition) {
  std::vector<Reading> groups;
  for (const PublishedBreakdown& published : edition.catalogue().metric(metric).breakdowns) {
    if (published.breakdown != breakdown) continue;
    for (const SubgroupIndex subgroup : published.subgroups) {
      const Reading reading = edition.reading(place, metric, year, breakdown, subgroup);
      if (reading.has_value() && reading.grade != Grade::weak && subgroup != 0) groups.push_back(reading);
    }
  }
  return groups;
}

}  // namespace

SubgroupIndex suggested_reference(const Catalogue& catalogue, const PublishedBreakdown& published) {
  const auto& subgroups = catalogue.breakdown(published.breakdown).subgroups;
  for (const SubgroupIndex group : published.subgroups)
    if (subgroups[group].is_reference) return group;
  return 0;
}

std::optional<GroupGaps> find_gaps(const Edition& edition, PlaceIndex place, MetricIndex metric,
                                   const PublishedBreakdown& published, std::optional<SubgroupIndex> reference) {
  if (!has_gaps(edition.catalogue().metric(metric))) return std::nullopt;
  const auto publishes = [&](SubgroupIndex group) {
    return group == 0 || std::ranges::find(published.subgroups, group) != published.subgroups.end();
  };
  const bool usable = reference && publishes(*reference);
  const SubgroupIndex chosen = usable ? *reference : suggested_reference(edition.catalogue(), published);
  return GapFinder(edition, place, metric, published, chosen).find();
}

void correct_gaps(std::span<GroupGaps> all) {
  std::vector<Comparison*> gaps;
  std::vector<Comparison*> changes;
  for (GroupGaps& groups : all) {
    for (ReferenceGap& gap : groups.gaps) {
      gaps.push_back(&gap.comparison);
      if (gap.change) changes.push_back(&*gap.change);
    }
  }
  correct_family(std::span<Comparison* const>(gaps));
  correct_family(std::span<Comparison* const>(changes));
}

std::optional<GroupGap> widest_gap(PlaceIndex place, MetricIndex metric, BreakdownIndex breakdown, int year,
                                   const Edition& edition) {
  if (!has_gaps(edition.catalogue().metric(metric))) return std::nullopt;
  std::vector<Reading> groups = groups_to_compare(place, metric, breakdown, year, edition);
  if (groups.size() < 2) return std::nullopt;
  std::ranges::stable_sort(groups, std::ranges::greater(), &Reading::value);
  std::vector<Comparison> pairs;
  for (std::size_t high = 0; high < groups.size(); ++high)
    for (std::size_t low = high + 1; low < groups.size(); ++low)
      pairs.push_back(compare_readings(edition, groups[high], groups[low]));
  // The widest pair is the largest value with the smallest one.
  GroupGap gap{groups.front(), groups.back(), pairs[groups.size() - 2]};
  pick_from(gap.comparison, pairs);
  return gap;
}

}  // namespace foothold::metrics
