#pragma once

#include <cstddef>
#include <vector>

namespace foothold::workspace {

// Loops among points that are joined by arrows. Pure.

struct PointLink {
  std::size_t from = 0;
  std::size_t to = 0;

  friend bool operator==(const PointLink&, const PointLink&) = default;
};

// The points along a loop, each once, beginning with the one of the smallest number.
using PointLoop = std::vector<std::size_t>;

// The loops that the links contain, the shortest first, and among those the ones that begin earlier. A map with many
// links holds more loops than anybody could name: no more than `most` are given, none longer than `longest`, and the
// search ends when it has cost as much as a page may.
struct FoundLoops {
  std::vector<PointLoop> loops;
  bool are_all = true;
};
[[nodiscard]] FoundLoops loops_in(std::size_t points, const std::vector<PointLink>& links, std::size_t most = 12,
                                  std::size_t longest = 8);

// The same loop as loops_in() gives it.
[[nodiscard]] PointLoop begun_at_smallest(PointLoop loop);

}  // namespace foothold::workspace
