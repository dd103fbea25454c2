#pragma once

#include <string>
#include <vector>

#include "html/charts.hpp"
#include "html/charts/chart_path.hpp"

namespace foothold::html {

// Where everything of a line chart stands, worked out before anything is written. Points into the LineChart it was made
// for, which must outlive it.

inline constexpr std::size_t most_lines = 6;
inline constexpr double line_chart_width = 400;  // as wide as a phone, so that letters keep their size there
inline constexpr double line_chart_height = 248;
inline constexpr double line_chart_top = 14;
inline constexpr double line_chart_bottom = line_chart_height - 30;
inline constexpr double name_line_height = 16;

// A series as it is drawn: without points that cannot be drawn.
struct DrawnSeries {
  const ChartSeries* source = nullptr;
  std::vector<PlacedPoint> points;
  Path intervals;
  std::vector<std::string> name;  // one or two lines of text
  double name_top = 0.0;          // the middle of its first line
};

struct LineChartLayout {
  std::vector<DrawnSeries> series;  // only those with a point; empty when nothing can be drawn
  std::vector<double> ticks;
  std::vector<std::string> tick_labels;
  std::vector<int> labelled_years;
  double left = 0.0;
  double right = 0.0;
  Scale x{0, 0, 0, 0};
  Scale y{0, 0, 0, 0};
};

[[nodiscard]] LineChartLayout lay_out(const LineChart& chart);

}  // namespace foothold::html
