#pragma once

#include <string>
#include <vector>

#include "html/charts/chart_scale.hpp"

namespace foothold::html {

// Path data of an SVG, written from front to back. Owns its text.
class Path {
 public:
  Path& move(double x, double y) { return step('M', x, y); }
  Path& line(double x, double y) { return step('L', x, y); }
  Path& bend(double over_x, double over_y, double x, double y);  // a curve that is drawn towards a point on its way
  Path& across(double x);                                        // to the same height
  Path& down(double y);                                          // to the same side
  // The range of a value: a line with a short stroke at both ends.
  Path& upright_interval(double x, double lower, double upper);
  Path& level_interval(double y, double lower, double upper);
  Path& diamond(double x, double y, double radius);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

 private:
  Path& step(char letter, double x, double y);

  std::string text_;
};

// A point of a series where it stands on the drawing.
struct PlacedPoint {
  int year = 0;
  double x = 0.0;
  double y = 0.0;
  bool weak = false;
};

// The line through the points of a series. It is interrupted at a break. Where a year has no value, although the series
// usually has one for it, the line is only a bridge, which is drawn thinner and dashed.
struct LinePaths {
  Path whole;
  Path bridges;
};
[[nodiscard]] LinePaths line_paths(const std::vector<PlacedPoint>& points, const std::vector<int>& breaks_before);

}  // namespace foothold::html
