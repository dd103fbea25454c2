#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "places/geoid.hpp"

namespace foothold::metrics {

using places::Level;

// The positions of a metric, breakdown or subgroup in the catalogue.
using MetricIndex = std::uint16_t;
using BreakdownIndex = std::uint8_t;
using SubgroupIndex = std::uint8_t;

// The breakdown of a value that is not broken down: the overall files.
inline constexpr BreakdownIndex overall = 0;

enum class ValueKind { number, pair };
enum class Unit {
  share,
  ratio,
  homes_per_100,
  dollars,
  pair_of_shares,
  grade_levels,
  count,
  per_10000,
  per_100000,
  people_per_physician,
  index_100
};
enum class Direction { higher_is_better, lower_is_better, contextual };
enum class ZeroMeaning { zero, none, missing };
enum class IntervalKind { confidence, logical, none };
enum class Period { one_year, five_year, school_year, election_year, rolling_five_year, single_year };

// The years and groups for which one metric is published by one breakdown.
struct PublishedBreakdown {
  BreakdownIndex breakdown = overall;
  std::vector<SubgroupIndex> subgroups;
  std::vector<int> county_years;
  std::vector<int> place_years;
  bool groups_overlap = false;          // some people belong to more than one group
  std::optional<int> matches_all_from;  // before this year the groups are computed otherwise than the row for all

  [[nodiscard]] const std::vector<int>& years(Level level) const {
    return level == Level::county ? county_years : place_years;
  }
};

// A year from which on values must not be joined with earlier ones.
struct SeriesBreak {
  int year = 0;
  std::optional<Level> level;  // nothing: both
  Localized reason;
  std::optional<BreakdownIndex> breakdown;  // nothing: the overall values and every breakdown
};

// A hole in the data that the publisher's documents explain. Empty lists mean "all".
struct Gap {
  std::optional<Level> level;
  std::vector<std::string> states;
  std::vector<std::string> places;
  std::vector<int> years;
  Localized reason;
};

// How to turn a value into a number of people or events: from how many residents there are, or from another column that
// holds the number itself.
struct PeopleBehind {
  std::string count_column;  // empty: the value is a share or rate of all residents
  Localized noun;            // "deaths a year"
};

// What several published columns have in common: definition, source, meaning of the grade, cautions.
struct MetricFamily {
  std::string id;
  std::string predictor;  // id in the framework
  Localized label;
  Localized definition;
  Localized how_to_read;
  Localized source;
  Period period = Period::one_year;
  Period breakdown_period = Period::one_year;
  Localized grade_meaning;
  Localized suppression;
  IntervalKind interval = IntervalKind::none;
  Localized interval_note;
  std::vector<Localized> caveats;
  bool county_comparable_with_city = false;
  bool comparable_between_places = true;
  bool all_row_equals_overall = true;
  Localized comparison_note;
  std::vector<SeriesBreak> breaks;
  std::vector<Gap> gaps;
};

// One published column.
struct Metric {
  std::string id;  // the column's name
  std::size_t family = 0;
  Localized label;
  Localized short_label;
  bool headline = false;  // stands for its predictor where there is room for one number
  ValueKind kind = ValueKind::number;
  Unit unit = Unit::share;
  int decimals = 0;
  Direction direction = Direction::contextual;
  std::optional<double> minimum;
  std::optional<double> maximum;
  std::optional<double> overall_maximum;
  ZeroMeaning zero = ZeroMeaning::zero;
  bool has_bounds = false;
  std::vector<int> county_years;
  std::vector<int> place_years;
  std::vector<PublishedBreakdown> breakdowns;
  std::optional<PeopleBehind> people;
  std::string race_group;  // the group that the column's name carries; empty for none

  [[nodiscard]] const std::vector<int>& years(Level level) const {
    return level == Level::county ? county_years : place_years;
  }
  // Whether a value lies within the limits: `overall_maximum` holds in the overall files, `maximum` everywhere.
  [[nodiscard]] bool allows(double value, bool is_overall) const {
    const auto highest = is_overall && overall_maximum ? overall_maximum : maximum;
    return (!minimum || value >= *minimum) && (!highest || value <= *highest);
  }
};

}  // namespace foothold::metrics
