#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

// What somebody asks of the readings, as typed: on the command line, in an address, in a form. Empty lists mean "all".
struct ReadingQueryText {
  std::vector<std::string> places;
  std::vector<std::string> metrics;
  std::vector<std::string> years;
  std::vector<std::string> states =
      {};                     // two digits or postal letters; all places of these states, when no places are named
  std::string level = {};     // "county", "place", or empty for both; narrows places that are not named
  std::string subgroup_type;  // empty or "all": the overall values
  std::string subgroup;       // empty: every subgroup of the type; only "All" for the overall values
};

// The same, checked against the edition.
struct ReadingQuery {
  std::vector<PlaceIndex> places;
  std::vector<MetricIndex> metrics;
  std::vector<int> years;  // empty: every year in which something is published
  BreakdownIndex breakdown = overall;
  std::optional<SubgroupIndex> subgroup;
};

// More readings than this are refused, with the advice to ask for less at a time; a whole edition is a file, not an
// answer.
inline constexpr std::size_t reading_limit = 500000;

// Refused: a malformed place, year or name (`invalid`, naming the field), an unknown place or metric (`not_found`, with
// suggestions).
Result<ReadingQuery> parse_reading_query(const ReadingQueryText& text, const Edition& edition);

// The place with that code: `invalid` when it is not a code, `not_found` with near ones when it is not in the edition.
Result<PlaceIndex> parse_place(const std::string& text, const Edition& edition);
Result<MetricIndex> parse_metric(const std::string& text, const Edition& edition);
Result<int> parse_year(const std::string& text);

// The readings in the order place, metric, subgroup, year. A year that was asked for gives a reading even when there is
// no value. Refused with `too_large` above the limit.
Result<std::vector<Reading>> find_readings(const ReadingQuery& query, const Edition& edition);

}  // namespace foothold::metrics
