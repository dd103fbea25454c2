#include "metrics/profile/profile.hpp"

#include <algorithm>
#include <ranges>
#include <span>

#include "metrics/comparison/comparability.hpp"

namespace foothold::metrics {
namespace {

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

Standing standing_of(const Reading& reading, const Benchmark& benchmark, const Edition& edition) {
  return {benchmark, compare_with_benchmark(edition, reading, benchmark)};
}

std::optional<GroupGap> newest_gap(PlaceIndex place, MetricIndex metric, const PublishedBreakdown& published,
                                   const Edition& edition) {
  for (const int year : std::views::reverse(published.years(edition.places().at(place).geoid.level())))
    if (auto gap = widest_gap(place, metric, published.breakdown, year, edition)) return gap;
  return std::nullopt;
}

std::vector<GroupGap> newest_gaps(PlaceIndex place, MetricIndex metric, const Edition& edition) {
  std::vector<GroupGap> gaps;
  for (const PublishedBreakdown& published : edition.catalogue().metric(metric).breakdowns)
    if (auto gap = newest_gap(place, metric, published, edition)) gaps.push_back(*gap);
  std::ranges::stable_sort(gaps, {}, [](const GroupGap& gap) { return gap.high.key.breakdown; });
  return gaps;
}

// One question, asked of every metric: the answers are a family.
struct Families {
  std::vector<Comparison*> nation;
  std::vector<Comparison*> state;
  std::vector<Comparison*> changes;
  std::vector<Comparison*> gaps;

  void add(MetricProfile& metric) {
    if (metric.nation) nation.push_back(&metric.nation->comparison);
    if (metric.state) state.push_back(&metric.state->comparison);
    if (metric.change) changes.push_back(&metric.change->comparison);
    for (GroupGap& gap : metric.gaps) gaps.push_back(&gap.comparison);
  }

  void correct() const {
    for (const auto* family : {&nation, &state, &changes, &gaps}) correct_family(std::span<Comparison* const>(*family));
  }
};

void correct(Profile& profile) {
  Families families;
  for (PillarProfile& pillar : profile.pillars)
    for (PredictorProfile& predictor : pillar.predictors)
      for (MetricProfile& metric : predictor.metrics) families.add(metric);
  families.correct();
}

}  // namespace

MetricProfile make_metric_profile(PlaceIndex place, MetricIndex index, const Edition& edition) {
  const Metric& metric = edition.catalogue().metric(index);
  const MetricFamily& family = edition.catalogue().family(metric);
  const places::Geoid& geoid = edition.places().at(place).geoid;
  MetricProfile profile;
  profile.metric = index;
  profile.breaks = breaks_of(family, geoid.level(), overall);
  for (const int year : edition.years(index, geoid.level()))
    profile.series.push_back(edition.reading(place, index, year));
  profile.latest = profile.series.empty() ? never_published(place, index, edition) : latest_of(profile.series);
  if (!profile.latest.has_value()) return profile;
  profile.nation = standing_of(profile.latest, edition.benchmark(profile.latest.key), edition);
  const Benchmark state = edition.state_benchmark(profile.latest.key, geoid.state());
  if (state.places >= fewest_places_for_state) profile.state = standing_of(profile.latest, state, edition);
  profile.change = newest_change(edition, profile.series);
  profile.gaps = newest_gaps(place, index, edition);
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
  correct(profile);
  return profile;
}

const PredictorProfile* find_predictor(const Profile& profile, std::string_view predictor) {
  for (const PillarProfile& pillar : profile.pillars)
    for (const PredictorProfile& one : pillar.predictors)
      if (one.predictor->id == predictor) return &one;
  return nullptr;
}

}  // namespace foothold::metrics
