#include "metrics/comparison/change.hpp"

#include <algorithm>
#include <ranges>

#include "metrics/comparison/comparability.hpp"

namespace foothold::metrics {
namespace {

const Metric& metric_of(const Edition& edition, const std::vector<Reading>& series) {
  return edition.catalogue().metric(series.front().key.metric);
}

std::size_t numbers_between(const Edition& edition, const std::vector<Reading>& series, int first, int last) {
  const Metric& metric = metric_of(edition, series);
  return static_cast<std::size_t>(std::ranges::count_if(series, [&](const Reading& reading) {
    return reading.key.year >= first && reading.key.year <= last && is_number(reading, metric);
  }));
}

Change between(const Edition& edition, const std::vector<Reading>& series, const Reading& earlier,
               const Reading& later) {
  return {earlier, later, compare_readings(edition, later, earlier),
          numbers_between(edition, series, earlier.key.year, later.key.year)};
}

// The year after the last break that lies before the newest value.
int start_of_newest_part(const Edition& edition, const Reading& latest) {
  const MetricFamily& family = edition.catalogue().family(edition.catalogue().metric(latest.key.metric));
  int start = 0;
  for (const int year : breaks_of(family, latest.key.level, latest.key.breakdown))
    if (year <= latest.key.year) start = year;
  return start;
}

Reading reading_of(const Edition& edition, const std::vector<Reading>& series, int year) {
  SliceKey key = series.front().key;
  key.year = static_cast<std::uint16_t>(year);
  return edition.reading(series.front().place, key);
}

}  // namespace

std::optional<Change> newest_change(const Edition& edition, const std::vector<Reading>& series) {
  const auto latest = std::ranges::find_if(std::views::reverse(series), &Reading::has_value);
  if (latest == series.rend()) return std::nullopt;
  const Metric& metric = metric_of(edition, series);
  if (metric.kind == ValueKind::pair) return std::nullopt;
  const int start = start_of_newest_part(edition, *latest);
  const auto earliest = std::ranges::find_if(
      series, [&](const Reading& reading) { return reading.key.year >= start && is_number(reading, metric); });
  if (earliest == series.end() || earliest->key.year >= latest->key.year) return std::nullopt;
  Change change = between(edition, series, *earliest, *latest);
  if (change.comparison.refusal == Refusal::overlapping_windows) return std::nullopt;
  return change;
}

Change change_between(const Edition& edition, const std::vector<Reading>& series, int one_year, int other_year) {
  return between(edition, series, reading_of(edition, series, std::min(one_year, other_year)),
                 reading_of(edition, series, std::max(one_year, other_year)));
}

}  // namespace foothold::metrics
