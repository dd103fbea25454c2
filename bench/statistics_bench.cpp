// What the parts of one answer cost without server and network.
// usage: statistics_bench EDITION CONTENT WEB [--benchmark_...]

#include <benchmark/benchmark.h>

#include <cstdio>
#include <memory>
#include <span>
#include <vector>

#include "app/web_site.hpp"
#include "base/gzip.hpp"
#include "metrics/compare/compare_page.hpp"
#include "metrics/library.hpp"
#include "metrics/map/map_page.hpp"
#include "metrics/peers/peers.hpp"
#include "metrics/profile/glance.hpp"
#include "metrics/profile/predictor_detail.hpp"
#include "metrics/profile/profile.hpp"
#include "metrics/profile/profile_page.hpp"

namespace {

using namespace foothold;

// Opened once for all measurements and never closed.
const app::WebSite* site = nullptr;

const metrics::Edition& edition() {
  return site->edition();
}

metrics::PlaceIndex place_after(metrics::PlaceIndex place) {
  return static_cast<metrics::PlaceIndex>((place + 1U) % edition().places().places().size());
}

metrics::Profile profile_of(metrics::PlaceIndex place) {
  return metrics::make_profile(place, edition(), site->library().toolkit.framework);
}

std::string page_of(const metrics::Profile& profile) {
  const std::string path = "/places/" + std::string(edition().places().at(profile.place).geoid.text());
  return metrics::profile_page({site->site(), Language::english, path}, edition(), profile);
}

// All measurements go from place to place, because a single one would stay in the processor's cache.
void make_profile(benchmark::State& state) {
  metrics::PlaceIndex place = 0;
  for (auto step : state) {
    benchmark::DoNotOptimize(profile_of(place));
    place = place_after(place);
  }
}
BENCHMARK(make_profile);

void make_profile_and_page(benchmark::State& state) {
  metrics::PlaceIndex place = 0;
  for (auto step : state) {
    benchmark::DoNotOptimize(page_of(profile_of(place)));
    place = place_after(place);
  }
}
BENCHMARK(make_profile_and_page);

// Gaps against the suggested reference and changes of one predictor: all comparisons that its page shows.
void make_predictor_comparisons(benchmark::State& state) {
  const toolkit::Framework& framework = site->library().toolkit.framework;
  const toolkit::Predictor& income = *framework.find_predictor("income");
  metrics::PlaceIndex place = 0;
  for (auto step : state) {
    benchmark::DoNotOptimize(metrics::make_predictor_detail(place, income, {}, edition(), framework));
    place = place_after(place);
  }
}
BENCHMARK(make_predictor_comparisons);

// One screen of 250 verdicts between places, corrected together.
void judge_a_screen(benchmark::State& state) {
  constexpr metrics::MetricIndex metric = 0;
  constexpr metrics::PlaceIndex verdicts = 250;
  const int year = edition().years(metric, metrics::Level::county).back();
  const metrics::Reading first = edition().reading(0, metric, year);
  for (auto step : state) {
    std::vector<metrics::Comparison> screen;
    for (metrics::PlaceIndex place = 1; place <= verdicts; ++place)
      screen.push_back(metrics::compare_readings(edition(), first, edition().reading(place, metric, year)));
    metrics::correct_family(std::span<metrics::Comparison>(screen));
    benchmark::DoNotOptimize(screen);
  }
}
BENCHMARK(judge_a_screen);

void compress_page(benchmark::State& state) {
  const std::string page = page_of(profile_of(0));
  for (auto step : state) benchmark::DoNotOptimize(gzip(page));
}
BENCHMARK(compress_page);

// The population-weighted median and the other quantiles of one metric in one year, for the nation and every state.
void compute_county_benchmarks(benchmark::State& state) {
  constexpr metrics::MetricIndex first_metric = 0;
  const int year = edition().years(first_metric, metrics::Level::county).back();
  const auto at = [year](metrics::MetricIndex metric) {
    return edition().find_slice(
        {metric, metrics::Level::county, metrics::overall, 0, static_cast<std::uint16_t>(year)});
  };
  const metrics::Slice* slice = at(first_metric);
  const metrics::Slice* population = at(metrics::population_metric);
  for (auto step : state)
    benchmark::DoNotOptimize(metrics::compute_benchmarks(*slice, population, edition().places(), true));
}
BENCHMARK(compute_county_benchmarks);

// Every county with its class, of one metric after the other.
void make_metric_map(benchmark::State& state) {
  metrics::MetricIndex metric = 0;
  const auto count = static_cast<metrics::MetricIndex>(edition().catalogue().metrics().size());
  for (auto step : state) {
    const auto years = edition().years(metric, metrics::Level::county);
    if (!years.empty())
      benchmark::DoNotOptimize(metrics::make_metric_map(
          {metric, metrics::Level::county, metrics::overall, 0, static_cast<std::uint16_t>(years.back())}, edition()));
    metric = static_cast<metrics::MetricIndex>((metric + 1U) % count);
  }
}
BENCHMARK(make_metric_map);

void make_map_page(benchmark::State& state) {
  const auto query = metrics::parse_map_query({}, 0, edition());
  const metrics::MapParts parts{edition(), site->library().toolkit.framework, site->shapes()};
  for (auto step : state)
    benchmark::DoNotOptimize(metrics::map_page({site->site(), Language::english, "/map/x"}, parts, *query));
}
BENCHMARK(make_map_page);

void make_glance(benchmark::State& state) {
  const metrics::Profile profile = profile_of(0);
  for (auto step : state) benchmark::DoNotOptimize(metrics::make_glance(profile, edition().catalogue()));
}
BENCHMARK(make_glance);

// What finding peers needs once for an edition: standard scores of all counties and cities, with Weak values and
// without.
void make_peer_spaces(benchmark::State& state) {
  for (auto step : state) benchmark::DoNotOptimize(metrics::PeerSpaces(edition()));
}
BENCHMARK(make_peer_spaces);

void find_peers(benchmark::State& state, metrics::PeerMode mode) {
  const metrics::PeerSpaces spaces(edition());
  metrics::PeerQuery query;
  query.mode = mode;
  query.better = edition().catalogue().find_metric("share_employed");
  for (auto step : state) {
    benchmark::DoNotOptimize(metrics::find_peers(query, spaces, edition()));
    query.place = place_after(query.place);
  }
}
BENCHMARK_CAPTURE(find_peers, similar, metrics::PeerMode::similar);
BENCHMARK_CAPTURE(find_peers, aspirational, metrics::PeerMode::aspirational);

// Six communities on every metric of all predictors, from place to place.
metrics::CompareQuery six_places(metrics::PlaceIndex first) {
  metrics::CompareQuery query;
  for (; query.places.size() < metrics::most_compared; first = place_after(first)) query.places.push_back(first);
  for (const toolkit::Predictor& predictor : site->library().toolkit.framework.predictors())
    query.predictors.push_back(&predictor);
  return query;
}

void compare_six_places(benchmark::State& state) {
  metrics::PlaceIndex place = 0;
  for (auto step : state) {
    benchmark::DoNotOptimize(metrics::compare_places(six_places(place), edition()));
    place = place_after(place);
  }
}
BENCHMARK(compare_six_places);

void compare_six_places_and_page(benchmark::State& state) {
  metrics::PlaceIndex place = 0;
  const auto& framework = site->library().toolkit.framework;
  for (auto step : state) {
    const metrics::CompareQuery query = six_places(place);
    benchmark::DoNotOptimize(
        metrics::compare_page({site->site(), Language::english, "/compare"}, {edition(), framework, query}));
    place = place_after(place);
  }
}
BENCHMARK(compare_six_places_and_page);

int fail(const char* what) {
  std::fprintf(stderr, "statistics_bench: %s\n", what);
  return 1;
}

int run(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  if (count != 4) return fail("usage: statistics_bench EDITION CONTENT WEB [--benchmark_...]");
  const auto library = metrics::read_library(arguments[2]);
  if (!library) return fail("the content cannot be read");
  const auto opened = app::WebSite::open(**library, arguments[1], arguments[3]);
  if (!opened) return fail("the edition or the web files cannot be read");
  site = opened->get();
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run(count, arguments);
  } catch (const std::exception& problem) {
    return fail(problem.what());
  }
}
