#include "metrics/comparison/people_behind.hpp"

namespace foothold::metrics {
namespace {

// How many residents one unit of the value stands for.
double per_resident(Unit unit) {
  switch (unit) {
    case Unit::per_10000:
      return 1.0 / 10000.0;
    case Unit::per_100000:
      return 1.0 / 100000.0;
    default:
      return 1.0;
  }
}

std::optional<PeopleCount> published_count(const Edition& edition, const Reading& reading, const PeopleBehind& people) {
  const auto column = edition.catalogue().find_metric(people.count_column);
  if (!column) return std::nullopt;
  SliceKey key = reading.key;
  key.metric = *column;
  const Reading count = edition.reading(reading.place, key);
  if (!count.has_value()) return std::nullopt;
  PeopleCount found{count.value, {}, {}, IntervalKind::none, &people.noun};
  if (!count.has_interval()) return found;
  found.lower = count.lower;
  found.upper = count.upper;
  found.kind = edition.catalogue().family(edition.catalogue().metric(*column)).interval;
  return found;
}

// The residents of the reading's place, year and group.
std::optional<double> residents_of(const Edition& edition, const Reading& reading) {
  const auto residents = edition.population(reading.place, reading.key.year);
  if (!residents || reading.key.subgroup == 0) return residents;
  const Breakdown& breakdown = edition.catalogue().breakdown(reading.key.breakdown);
  const auto column = edition.catalogue().find_metric(breakdown.subgroups[reading.key.subgroup].share_of_residents);
  if (!column) return std::nullopt;
  const Reading share = edition.reading(reading.place, *column, reading.key.year);
  return share.has_value() ? std::optional(share.value * *residents) : std::nullopt;
}

}  // namespace

std::optional<PeopleCount> people_behind(const Edition& edition, const Reading& reading) {
  if (!reading.has_value()) return std::nullopt;
  const Metric& metric = edition.catalogue().metric(reading.key.metric);
  if (!metric.people) return std::nullopt;
  if (!metric.people->count_column.empty()) return published_count(edition, reading, *metric.people);
  const auto residents = residents_of(edition, reading);
  if (!residents) return std::nullopt;
  const double factor = *residents * per_resident(metric.unit);
  PeopleCount found{reading.value * factor, {}, {}, IntervalKind::none, &metric.people->noun};
  if (!reading.has_interval()) return found;
  found.lower = *reading.lower * factor;
  found.upper = *reading.upper * factor;
  found.kind = edition.catalogue().family(metric).interval;
  return found;
}

}  // namespace foothold::metrics
