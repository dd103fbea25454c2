#include "metrics/compare/place_comparison.hpp"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace foothold::metrics {
namespace {

Level level_of(PlaceIndex place, const Edition& edition) {
  return edition.places().at(place).geoid.level();
}

// Every year that is published for one of the places' levels.
std::vector<int> years_of(const std::vector<PlaceIndex>& places, MetricIndex metric, const Edition& edition) {
  std::vector<int> years;
  for (const PlaceIndex place : places) {
    const auto published = edition.years(metric, level_of(place, edition));
    years.insert(years.end(), published.begin(), published.end());
  }
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

ComparedMetric compare_metric(const std::vector<PlaceIndex>& places, MetricIndex metric, const Edition& edition) {
  ComparedMetric compared;
  compared.metric = metric;
  compared.year = year_to_compare(places, metric, edition);
  compared.shared = true;
  for (const PlaceIndex place : places) {
    ComparedValue value{edition.reading(place, metric, compared.year), {}};
    compared.shared = compared.shared && value.reading.has_value();
    if (!compared.values.empty())
      value.comparison = compare_readings(edition, value.reading, compared.values.front().reading);
    compared.values.push_back(value);
  }
  return compared;
}

// All comparisons on one screen.
std::vector<Comparison*> comparisons_of(PlaceComparison& comparison) {
  std::vector<Comparison*> all;
  for (ComparedPredictor& predictor : comparison.predictors)
    for (ComparedMetric& metric : predictor.metrics)
      for (ComparedValue& value : metric.values)
        if (value.comparison) all.push_back(&*value.comparison);
  return all;
}

}  // namespace

int year_to_compare(const std::vector<PlaceIndex>& places, MetricIndex metric, const Edition& edition) {
  std::tuple<std::size_t, bool, int> best{0, false, 0};
  const auto years = years_of(places, metric, edition);
  for (const int year : std::views::reverse(years)) {
    std::size_t count = 0;
    for (const PlaceIndex place : places)
      if (edition.reading(place, metric, year).has_value()) ++count;
    const bool has_first = edition.reading(places.front(), metric, year).has_value();
    best = std::max(best, std::tuple(count, has_first, year));
    if (count == places.size()) break;
  }
  return std::get<int>(best);
}

PlaceComparison compare_places(const CompareQuery& query, const Edition& edition) {
  PlaceComparison comparison;
  comparison.places = query.places;
  for (const toolkit::Predictor* predictor : query.predictors) {
    ComparedPredictor& compared = comparison.predictors.emplace_back();
    compared.predictor = predictor;
    for (const MetricIndex metric : edition.catalogue().metrics_of_predictor(predictor->id))
      compared.metrics.push_back(compare_metric(query.places, metric, edition));
  }
  const auto all = comparisons_of(comparison);
  correct_family(all);
  comparison.tests = static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const Comparison* one) { return one->p.has_value(); }));
  return comparison;
}

}  // namespace foothold::metrics
