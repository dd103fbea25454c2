#include "metrics/profile/profile.hpp"

#include <algorithm>
#include <ranges>

namespace foothold::metrics {
namespace {

constexpr int window_years = 5;

bool is_window(Period period) {
  return period == Period::five_year || period == Period::rolling_five_year;
}

std::vector<int> breaks_of(const MetricFamily& family, Level level) {
  std::vector<int> years;
  for (const SeriesBreak& series_break : family.breaks)
    if (!series_break.level || *series_break.level == level) years.push_back(series_break.year);
  return years;
}

Reading latest_of(const std::vector<Reading>& series) {
  const auto with_value =
      std::find_if(series.rbegin(), series.rend(), [](const Reading& reading) { return reading.has_value(); });
  return with_value != series.rend() ? *with_value : series.back();
}

// A metric that is not published for this level, or not at all in this edition.
Reading never_published(PlaceIndex place, MetricIndex metric, const Edition& edition) {
  const Level level = edition.places().at(place).geoid.level();
  const auto& years = edition.catalogue().metric(metric).years(level);
  return edition.reading(place, metric, years.empty() ? 0 : years.back());
}

// The 0 that stands for "none at all" (no doctor in the county) is the worst case and not the smallest number.
bool is_number(const Reading& reading, const Metric& metric) {
  return metric.zero != ZeroMeaning::none || reading.value != 0.0;
}

Standing standing_of(const Reading& reading, const Benchmark& benchmark, const MetricFamily& family,
                     const Metric& metric) {
  Standing standing{benchmark, {}};
  const bool comparable = family.comparable_between_places && metric.kind != ValueKind::pair &&
                          metric.unit != Unit::count && is_number(reading, metric);
  if (comparable && benchmark.is_reliable())
    standing.comparison = compare_with_fixed(reading, benchmark.median, family.interval);
  return standing;
}

// The unbroken part of the series that ends with the latest value.
std::vector<Reading> unbroken_part(const MetricProfile& profile, const Metric& metric) {
  int start = 0;
  for (const int year : profile.breaks)
    if (year <= profile.latest.key.year) start = std::max(start, year);
  std::vector<Reading> part;
  for (const Reading& reading : profile.series)
    if (reading.has_value() && reading.key.year >= start && is_number(reading, metric)) part.push_back(reading);
  return part;
}

std::optional<Change> change_of(const MetricProfile& profile, const MetricFamily& family, const Metric& metric) {
  const auto part = unbroken_part(profile, metric);
  const bool latest_is_number = is_number(profile.latest, metric);
  if (part.size() < (latest_is_number ? 2U : 1U) || metric.kind == ValueKind::pair) return std::nullopt;
  const int latest_year = profile.latest.key.year;
  const Reading& earliest = part.front();
  if (is_window(family.period) && latest_year - earliest.key.year < window_years) return std::nullopt;
  if (!latest_is_number) return Change{earliest, {}, part.size()};
  return Change{earliest, compare_readings(profile.latest, earliest, family.interval), part.size()};
}

std::optional<GroupGap> newest_gap(PlaceIndex place, MetricIndex metric, const Edition& edition) {
  const auto breakdown = edition.catalogue().find_breakdown("race-ethnicity");
  if (!breakdown) return std::nullopt;
  const Level level = edition.places().at(place).geoid.level();
  for (const PublishedBreakdown& published : edition.catalogue().metric(metric).breakdowns) {
    if (published.breakdown != *breakdown) continue;
    const auto& years = level == Level::county ? published.county_years : published.place_years;
    for (const int year : std::views::reverse(years))
      if (auto gap = widest_gap(place, metric, *breakdown, year, edition)) return gap;
  }
  return std::nullopt;
}

}  // namespace

std::optional<GroupGap> widest_gap(PlaceIndex place, MetricIndex metric, BreakdownIndex breakdown, int year,
                                   const Edition& edition) {
  const Metric& facts = edition.catalogue().metric(metric);
  if (facts.kind == ValueKind::pair || facts.unit == Unit::count) return std::nullopt;
  std::vector<Reading> groups;
  for (const PublishedBreakdown& published : facts.breakdowns) {
    if (published.breakdown != breakdown) continue;
    for (const SubgroupIndex subgroup : published.subgroups) {
      const Reading reading = edition.reading(place, metric, year, breakdown, subgroup);
      if (reading.has_value() && reading.grade != Grade::weak && subgroup != 0) groups.push_back(reading);
    }
  }
  if (groups.size() < 2) return std::nullopt;
  const auto [low, high] = std::minmax_element(
      groups.begin(), groups.end(), [](const Reading& left, const Reading& right) { return left.value < right.value; });
  const std::size_t pairs = groups.size() * (groups.size() - 1) / 2;
  return GroupGap{*high, *low, compare_readings(*high, *low, edition.catalogue().family(facts).interval, pairs)};
}

MetricProfile make_metric_profile(PlaceIndex place, MetricIndex index, const Edition& edition) {
  const Metric& metric = edition.catalogue().metric(index);
  const MetricFamily& family = edition.catalogue().family(metric);
  const places::Geoid& geoid = edition.places().at(place).geoid;
  MetricProfile profile;
  profile.metric = index;
  profile.breaks = breaks_of(family, geoid.level());
  for (const int year : edition.years(index, geoid.level()))
    profile.series.push_back(edition.reading(place, index, year));
  profile.latest = profile.series.empty() ? never_published(place, index, edition) : latest_of(profile.series);
  if (!profile.latest.has_value()) return profile;
  profile.nation = standing_of(profile.latest, edition.benchmark(profile.latest.key), family, metric);
  const Benchmark state = edition.state_benchmark(profile.latest.key, geoid.state());
  if (state.places >= fewest_places_for_state) profile.state = standing_of(profile.latest, state, family, metric);
  profile.change = change_of(profile, family, metric);
  profile.gap = newest_gap(place, index, edition);
  return profile;
}

Profile make_profile(PlaceIndex place, const Edition& edition, const toolkit::Framework& framework) {
  Profile profile;
  profile.place = place;
  const auto years = edition.years(population_metric, edition.places().at(place).geoid.level());
  for (const int year : years) {
    if (const auto people = edition.population(place, year)) {
      profile.population = people;
      profile.population_year = year;
    }
  }
  for (const toolkit::Pillar& pillar : framework.pillars()) {
    PillarProfile& pillar_profile = profile.pillars.emplace_back();
    pillar_profile.pillar = &pillar;
    for (const std::string& id : pillar.predictors) {
      PredictorProfile& predictor = pillar_profile.predictors.emplace_back();
      predictor.predictor = framework.find_predictor(id);
      for (const MetricIndex metric : edition.catalogue().metrics_of_predictor(id))
        predictor.metrics.push_back(make_metric_profile(place, metric, edition));
    }
  }
  return profile;
}

}  // namespace foothold::metrics
