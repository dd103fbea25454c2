#pragma once

#include <optional>
#include <string_view>

#include "metrics/edition/slice.hpp"

namespace foothold::metrics {

// Why there is no value. The publisher does not say why a single cell is empty, so `not_published` is as far as anyone
// can tell.
enum class Missing {
  none,                // there is a value
  no_such_place,       // the place did not exist in that year
  not_for_this_level,  // the metric is not published for counties, or not for cities
  no_such_year,        // the metric is not published for that year
  no_such_subgroup,    // the metric is not published for that subgroup
  known_gap,           // a hole that the publisher's documents explain; Reading::gap says how
  zero_means_missing,  // published as 0, which in this column marks a missing value
  rejected,            // the published cell contradicts itself or its limits; the import report says how
  not_published        // too few cases, or not reported
};

// The stable name for scripts: "no_such_year", …; empty for none.
[[nodiscard]] std::string_view missing_name(Missing missing);

// One published value with everything that must travel with it. A plain value; `gap` points into the catalogue.
struct Reading {
  PlaceIndex place = 0;
  SliceKey key;
  double value = absent;
  double second = absent;       // of a pair: value is the left part, second the right one
  std::optional<double> lower;  // in rare cells only one of the two is published
  std::optional<double> upper;
  Grade grade = Grade::none;
  Missing missing = Missing::not_published;
  const Gap* gap = nullptr;

  [[nodiscard]] bool has_value() const { return missing == Missing::none; }
  [[nodiscard]] bool has_interval() const { return lower.has_value() && upper.has_value(); }
};

}  // namespace foothold::metrics
