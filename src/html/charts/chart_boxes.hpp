#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/charts/chart_parts.hpp"

namespace foothold::html {

// Boxes with words, and lines between them: what drawings of relations have in common. All of it is reckoned in units
// of the charts; what writes does so at the end of `html`.

inline constexpr double box_width = 168;
inline constexpr double box_padding = 8;
inline constexpr double box_line_height = 18;

// A place on the drawing.
struct Spot {
  double x = 0.0;
  double y = 0.0;
};

// A box with its words in lines; its corner is set by who lays the drawing out.
struct ChartBox {
  std::vector<std::string> lines = {};
  std::vector<std::string> note = {};  // below the words, told apart from them
  double x = 0.0;
  double y = 0.0;
  double height = 0.0;
  bool marked = false;

  [[nodiscard]] double middle() const { return x + box_width / 2; }
  [[nodiscard]] double right() const { return x + box_width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] Spot centre() const { return {middle(), y + height / 2}; }
};

// As high as its words need, with its corner at 0, 0.
[[nodiscard]] ChartBox chart_box(std::string_view words, std::string_view note = {}, bool marked = false);

// The words in lines so wide; the last of them takes all that is left, and each is cut when it is too wide.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view words, double room, std::size_t most);

// Where a straight line from the centre of the box towards a point leaves the box.
[[nodiscard]] Spot edge_towards(const ChartBox& box, const Spot& other);

void write_box(Html& html, const ChartBox& box);

// The head of an arrow from one point to another, to be filled.
void add_arrow_head(Path& heads, const Spot& from, const Spot& tip);

}  // namespace foothold::html
