#pragma once

#include <optional>

#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

// About how many people or events a share or rate stands for. The interval is that of the published value; the number
// of residents it is multiplied with has no published error.
struct PeopleCount {
  double count = absent;
  std::optional<double> lower = {};
  std::optional<double> upper = {};
  IntervalKind kind = IntervalKind::none;  // what the bounds are
  const Localized* noun = nullptr;         // "deaths a year"; points into the catalogue
};

// What the catalogue lets one work out for the reading: the published count that belongs to it, or the value times the
// residents of its place and year; for a group, times the group's share of them. Nothing without a value, without a
// denominator in the edition, and for metrics whose denominator is not published.
[[nodiscard]] std::optional<PeopleCount> people_behind(const Edition& edition, const Reading& reading);

}  // namespace foothold::metrics
