#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workspace/answers/answers.hpp"
#include "workspace/strategy/map_loops.hpp"

namespace foothold::workspace {

// A systems map as it is read from its record: points, what they do to each other, and loops. Pure.

inline constexpr std::string_view systems_map_type = "systems-map";

// What one point does to another.
struct MapArrow {
  const Fields* row = nullptr;
  std::size_t from = 0;
  std::size_t to = 0;
};

// A loop to which people gave a name.
struct NamedLoop {
  const Fields* row = nullptr;
  std::vector<std::string> path;  // its codes as they were written, the last one left out where it repeats the first
  PointLoop points = {};          // those that are known, along the path
  // Why it is not there: a code that no point has, or two codes between which no link leads. Empty when it is there.
  std::optional<std::string> unknown_code = {};
  std::optional<std::pair<std::string, std::string>> torn_between = {};

  [[nodiscard]] bool is_there() const { return !unknown_code && !torn_between && points.size() > 1; }
};

// Borrows from the record.
struct SystemsMap {
  std::vector<const Fields*> points;
  std::vector<MapArrow> arrows;
  std::vector<const Fields*> torn_links;  // that name a code which no point has
  std::vector<NamedLoop> named;
  std::vector<PointLoop> unnamed;  // that the links contain and nobody named
  bool has_more_loops = false;     // than anybody could name
};
[[nodiscard]] SystemsMap systems_map(const Record& record);

// The first of the arrows from one point to another; null when there is none.
[[nodiscard]] const MapArrow* arrow_between(const SystemsMap& map, std::size_t from, std::size_t to);

// The codes along a loop, back to its beginning: "A1, A2, A1".
[[nodiscard]] std::string path_of(const SystemsMap& map, const PointLoop& loop);

// The points in the order in which they best stand on a ring: each beside what it acts on.
[[nodiscard]] std::vector<std::size_t> ring_order(const SystemsMap& map);

}  // namespace foothold::workspace
