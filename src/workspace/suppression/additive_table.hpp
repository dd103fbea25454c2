#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace foothold::workspace {

// Where a number stands in tables of the same things counted: in which place and year, in which area of the place, and
// for which group of which breakdown. Empty parts mean all of them. A plain value.
struct CellSpot {
  std::string place = {};
  std::string year = {};
  std::string area = {};
  std::string breakdown = {};
  std::string group = {};

  auto operator<=>(const CellSpot&) const = default;
};

// What is possible for a count, in people. A plain value.
struct CountRange {
  double low = 0;
  double high = 1e9;  // more people than any table counts: as good as no limit, and kind to linear programs
};

// A count, and what has to stay possible in the eyes of whoever sees the rest of the table. A plain value.
struct CountCell {
  CellSpot spot = {};
  std::optional<double> count = {};  // nothing when only the holder of the data knows it
  bool hidden = false;
  std::optional<CountRange> told = {};  // of a hidden count: the limits that are shown in its place
  bool guarded = false;                 // nobody may learn more than that it lies somewhere from `low` to `high`
  double low = 0;                       // at least this low, people, 0 or more
  double high = 0;                      // at least this high
};

// Parts that add up to a total, by their numbers in the table.
struct SumLine {
  std::size_t total = 0;
  std::vector<std::size_t> parts;
};

// Counts that are shown or hidden, and how they add up. A plain value; the cells of the caller come first and in their
// order.
struct AdditiveTable {
  std::vector<CountCell> cells;
  std::vector<SumLine> lines;
};

// Finds the lines among cells: groups of one breakdown that add up to all people, and areas that add up to the place.
// Where the parts named fall short of their total, the rest is a cell of its own at the end: hidden, and guarded like
// any count when it is below `least`. Parts that come to more than their total, as answers of which people may choose
// several, make no line. No two cells may stand at the same spot.
[[nodiscard]] AdditiveTable additive_table(std::vector<CountCell> cells, double least);

// Says of a cell that it stays between what it is by `least` people less, and `least` or what it is.
void guard(CountCell& cell, double least);

}  // namespace foothold::workspace
