#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "metrics/import/demo/demo_random.hpp"
#include "places/place_directory.hpp"

namespace foothold::metrics {

// What a community of the demonstration is like. Nobody sees these traits; every metric follows from them, so that the
// numbers of one community fit together. A plain value.
struct DemoCommunity {
  std::uint64_t seed = 0;
  std::string geoid;
  places::Level level = places::Level::county;
  double people_at_start = 0;   // in 2014
  double growth = 0;            // a year, as a part of people_at_start
  double prosperity = 0;        // in 2018; 0 is usual, most lie between -1 and 1
  double trend = 0;             // how prosperity moves: above 0 for the better
  double rurality = 0;          // 0 a big city, 1 open country
  double diversity = 0;         // the part of residents who are not White, non-Hispanic, in 2018
  double barriers = 0;          // how far opportunity differs between groups; 0 where no gap is left
  double survey_fit = 0;        // how well the survey's areas match, 0 to 1
  std::array<double, 3> mix{};  // Black, Hispanic and other residents as parts of `diversity`

  [[nodiscard]] double people(int year) const;
  [[nodiscard]] double prosperity_in(int year) const;
  // Black, Hispanic, other and White, non-Hispanic residents of every thousand.
  [[nodiscard]] std::array<int, 4> residents_per_thousand(int year) const;
  // How large a subgroup of any breakdown is, as a part of its breakdown; 0 for none, and for labels that do not exist.
  [[nodiscard]] double part(std::string_view subgroup, int year) const;
  // How strongly the usual gap of a subgroup shows here.
  [[nodiscard]] double gap_scale(std::string_view subgroup) const;
  [[nodiscard]] DemoRandom random(std::initializer_list<std::string_view> purpose) const {
    return {seed, geoid, purpose};
  }
};

// All communities of Example State, by the position of their place in the directory.
struct DemoState {
  std::vector<DemoCommunity> communities;
  // The counties too small to be named in birth records, taken together.
  DemoCommunity small_counties;
};

// Births are published for counties of this size; smaller ones share one value.
inline constexpr double people_of_a_named_county = 100000;

// Throws std::logic_error for a place that is not one of demo_sites().
[[nodiscard]] DemoState draw_demo_state(const places::PlaceDirectory& places, std::uint64_t seed);

}  // namespace foothold::metrics
