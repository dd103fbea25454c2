#include "metrics/comparison/comparability.hpp"

#include <algorithm>

namespace foothold::metrics {
namespace {

constexpr int window_years = 5;

bool covers_several_years(Period period) {
  return period == Period::five_year || period == Period::rolling_five_year;
}

Period period_of(const MetricFamily& family, BreakdownIndex breakdown) {
  return breakdown == overall ? family.period : family.breakdown_period;
}

bool concerns(const SeriesBreak& series_break, Level level, BreakdownIndex breakdown) {
  return (!series_break.level || *series_break.level == level) &&
         (!series_break.breakdown || *series_break.breakdown == breakdown);
}

// The rules for two readings, one after the other, from the gravest to the slightest.
class Rules {
 public:
  Rules(const Edition& edition, const Reading& first, const Reading& second)
      : edition_(edition),
        first_(first),
        second_(second),
        metric_(edition.catalogue().metric(first.key.metric)),
        family_(edition.catalogue().family(metric_)) {}

  [[nodiscard]] Comparability outcome() const {
    if (first_.key.metric != second_.key.metric) return {Refusal::different_metrics};
    if (!first_.has_value() || !second_.has_value()) return {Refusal::no_value};
    if (metric_.kind == ValueKind::pair) return {Refusal::pair_of_values};
    if (!is_number(first_, metric_) || !is_number(second_, metric_)) return {Refusal::stands_for_none};
    if (mixes_samples()) return {Refusal::one_year_with_five_year, comparison_note()};
    if (first_.place != second_.place) return between_places();
    if (!same_group()) return between_groups();
    return between_years();
  }

 private:
  [[nodiscard]] bool same_group() const {
    return first_.key.breakdown == second_.key.breakdown && first_.key.subgroup == second_.key.subgroup;
  }

  [[nodiscard]] bool mixes_samples() const {
    const bool one_is_overall = (first_.key.breakdown == overall) != (second_.key.breakdown == overall);
    return one_is_overall && (!family_.all_row_equals_overall || family_.period != family_.breakdown_period);
  }

  [[nodiscard]] const Localized* comparison_note() const {
    return family_.comparison_note.english.empty() ? nullptr : &family_.comparison_note;
  }

  [[nodiscard]] Comparability between_places() const {
    if (const AreaChange* change = area_change()) return {Refusal::area_changed, &change->reason};
    if (!family_.comparable_between_places) return {Refusal::places_not_comparable, comparison_note()};
    if (first_.key.level != second_.key.level && !family_.county_comparable_with_city)
      return {Refusal::county_with_city, comparison_note()};
    if (!same_group()) return {Refusal::different_groups};
    if (first_.key.year != second_.key.year) return {Refusal::different_years};
    if (metric_.unit == Unit::count) return {Refusal::count};
    return {};
  }

  [[nodiscard]] Comparability between_groups() const {
    const bool with_all = first_.key.subgroup == 0 || second_.key.subgroup == 0;
    if (first_.key.breakdown != second_.key.breakdown && !with_all) return {Refusal::different_groups};
    if (first_.key.year != second_.key.year) return {Refusal::different_years};
    if (with_all && !all_is_alike()) return {Refusal::all_counted_differently};
    if (metric_.unit == Unit::count) return {Refusal::count};
    return {};
  }

  [[nodiscard]] bool all_is_alike() const {
    const SliceKey& group = first_.key.subgroup == 0 ? second_.key : first_.key;
    for (const PublishedBreakdown& published : metric_.breakdowns)
      if (published.breakdown == group.breakdown) return group.year >= published.matches_all_from.value_or(0);
    return true;
  }

  [[nodiscard]] Comparability between_years() const {
    const int earlier = std::min(first_.key.year, second_.key.year);
    const int later = std::max(first_.key.year, second_.key.year);
    for (const SeriesBreak& series_break : family_.breaks)
      if (concerns(series_break, first_.key.level, first_.key.breakdown) && earlier < series_break.year &&
          series_break.year <= later)
        return {Refusal::series_break, &series_break.reason};
    if (earlier != later && later - earlier < years_covered(family_, first_.key.breakdown))
      return {Refusal::overlapping_windows};
    return {};
  }

  // The change of borders that lies between the two, if both belong to the areas concerned.
  [[nodiscard]] const AreaChange* area_change() const {
    const Reading& earlier = first_.key.year <= second_.key.year ? first_ : second_;
    const Reading& later = first_.key.year <= second_.key.year ? second_ : first_;
    for (const AreaChange& change : edition_.catalogue().area_changes()) {
      const bool apart = earlier.key.year < change.year && change.year <= later.key.year;
      if (apart && contains(change.before, earlier) && contains(change.after, later)) return &change;
    }
    return nullptr;
  }

  [[nodiscard]] bool contains(const std::vector<std::string>& codes, const Reading& reading) const {
    return std::find(codes.begin(), codes.end(), edition_.places().at(reading.place).geoid.text()) != codes.end();
  }

  const Edition& edition_;
  const Reading& first_;
  const Reading& second_;
  const Metric& metric_;
  const MetricFamily& family_;
};

}  // namespace

Comparability comparability(const Edition& edition, const Reading& first, const Reading& second) {
  return Rules(edition, first, second).outcome();
}

Comparability comparability_with_benchmark(const Edition& edition, const Reading& reading, const Benchmark& benchmark) {
  const Metric& metric = edition.catalogue().metric(reading.key.metric);
  const MetricFamily& family = edition.catalogue().family(metric);
  if (!reading.has_value()) return {Refusal::no_value};
  if (metric.kind == ValueKind::pair) return {Refusal::pair_of_values};
  if (metric.unit == Unit::count) return {Refusal::count};
  if (!family.comparable_between_places) return {Refusal::places_not_comparable, &family.comparison_note};
  if (!is_number(reading, metric)) return {Refusal::stands_for_none};
  if (!benchmark.is_reliable()) return {Refusal::unreliable_benchmark};
  return {};
}

std::vector<int> breaks_of(const MetricFamily& family, Level level, BreakdownIndex breakdown) {
  std::vector<int> years;
  for (const SeriesBreak& series_break : family.breaks)
    if (concerns(series_break, level, breakdown)) years.push_back(series_break.year);
  std::sort(years.begin(), years.end());
  return years;
}

int years_covered(const MetricFamily& family, BreakdownIndex breakdown) {
  return covers_several_years(period_of(family, breakdown)) ? window_years : 1;
}

bool is_number(const Reading& reading, const Metric& metric) {
  return reading.has_value() && (metric.zero != ZeroMeaning::none || reading.value != 0.0);
}

}  // namespace foothold::metrics
