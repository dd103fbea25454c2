#include "metrics/import/demo/demo_communities.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "metrics/import/demo/demo_places.hpp"

namespace foothold::metrics {
namespace {

constexpr int start_year = 2014;
constexpr int middle_year = 2018;

const DemoSite& site_of(std::string_view geoid) {
  const auto sites = demo_sites();
  const auto at = std::find_if(sites.begin(), sites.end(), [&](const DemoSite& site) { return site.geoid == geoid; });
  if (at == sites.end()) throw std::logic_error("Example State has no place " + std::string(geoid));
  return *at;
}

void draw_mix(DemoCommunity& community) {
  DemoRandom random = community.random({"mix"});
  for (double& part : community.mix) part = 0.25 + random.even();
  community.mix[2] *= 0.6;
  const double sum = std::accumulate(community.mix.begin(), community.mix.end(), 0.0);
  for (double& part : community.mix) part /= sum;
}

void draw_size(DemoCommunity& community, const DemoSite& site) {
  DemoRandom random = community.random({"size"});
  community.people_at_start = std::round(site.people * (0.97 + 0.06 * random.even()));
  community.growth = 0.004 + 0.004 * community.prosperity - 0.006 * community.rurality + 0.002 * random.bell();
  const double crowd = site.people / (site.people + 50000.0);
  community.survey_fit = std::clamp(crowd + 0.07 * random.bell(), 0.02, 0.98);
}

void draw_county(DemoCommunity& county, const DemoSite& site) {
  DemoRandom random = county.random({"portrait"});
  county.prosperity = std::clamp(0.65 * random.bell(), -1.4, 1.4);
  county.trend = std::clamp(0.5 * random.bell(), -1.0, 1.0);
  county.rurality = std::clamp(40000.0 / (site.people + 40000.0) + 0.05 * random.bell(), 0.02, 0.98);
  county.diversity = 0.06 + (0.7 - 0.4 * county.rurality) * random.even();
  // Below 0 is cut off, so that about every sixth community has no gap.
  county.barriers = std::max(0.0, 1.3 * random.even() - 0.22);
  draw_mix(county);
}

// A county that took another's place is the same land and the same people.
void draw_successor(DemoCommunity& county, const DemoSite& site) {
  DemoCommunity former{county.seed, std::string(site.kin)};
  draw_county(former, site_of(site.kin));
  former.geoid = county.geoid;
  county = former;
}

// A city is much like its county, only denser, more mixed and with more people of little means.
void draw_city(DemoCommunity& city, const DemoSite& site) {
  DemoCommunity county{city.seed, std::string(site.kin)};
  draw_county(county, site_of(site.kin));
  DemoRandom random = city.random({"traits"});
  city.prosperity = county.prosperity - 0.2 + 0.25 * random.bell();
  city.trend = county.trend;
  city.rurality = 0.25 * county.rurality;
  city.diversity = std::min(0.8, county.diversity + 0.05 + 0.12 * random.even());
  city.barriers = county.barriers;
  city.mix = county.mix;
}

DemoCommunity draw_community(const places::Place& place, std::uint64_t seed) {
  const DemoSite& site = site_of(place.geoid.text());
  DemoCommunity community{seed, std::string(site.geoid), place.geoid.level()};
  if (community.level == places::Level::place) {
    draw_city(community, site);
  } else if (!site.kin.empty()) {
    draw_successor(community, site);
  } else {
    draw_county(community, site);
  }
  draw_size(community, site);
  return community;
}

// One community that stands for all small counties: their people added up, their traits averaged.
DemoCommunity put_together(const std::vector<DemoCommunity>& communities, std::uint64_t seed) {
  DemoCommunity together{seed, "small counties"};
  draw_mix(together);
  double count = 0;
  for (const DemoCommunity& county : communities) {
    if (county.level != places::Level::county || county.people(middle_year) >= people_of_a_named_county) continue;
    count += 1;
    together.people_at_start += county.people_at_start;
    together.prosperity += county.prosperity;
    together.rurality += county.rurality;
    together.diversity += county.diversity;
    together.barriers += county.barriers;
  }
  for (double* trait : {&together.prosperity, &together.rurality, &together.diversity, &together.barriers})
    *trait /= std::max(1.0, count);
  return together;
}

}  // namespace

double DemoCommunity::people(int year) const {
  return std::round(people_at_start * (1.0 + growth * (year - start_year)));
}

double DemoCommunity::prosperity_in(int year) const {
  return prosperity + 0.05 * trend * (year - middle_year);
}

std::array<int, 4> DemoCommunity::residents_per_thousand(int year) const {
  const double mixed = std::min(0.9, diversity + 0.003 * (year - middle_year));
  std::array<int, 4> residents{};
  for (std::size_t group = 0; group < mix.size(); ++group)
    residents[group] = static_cast<int>(std::round(1000.0 * mixed * mix[group]));
  residents[3] = 1000 - residents[0] - residents[1] - residents[2];
  return residents;
}

DemoState draw_demo_state(const places::PlaceDirectory& places, std::uint64_t seed) {
  DemoState state;
  for (const places::Place& place : places.places()) state.communities.push_back(draw_community(place, seed));
  state.small_counties = put_together(state.communities, seed);
  return state;
}

}  // namespace foothold::metrics
