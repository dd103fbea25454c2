#include "html/charts/chart_parts.hpp"

namespace foothold::html {
namespace {

constexpr double width = 120;
constexpr double height = 36;
constexpr double margin = 5;

// A point stands in the middle of the height when all values are equal.
std::vector<PlacedPoint> placed(const std::vector<ChartPoint>& points) {
  Span years;
  Span values;
  std::vector<PlacedPoint> placed_points;
  placed_points.reserve(points.size());
  for (const ChartPoint& point : points) {
    if (!is_drawable(point.value)) continue;
    years.include(point.year);
    values.include(point.value);
  }
  const Scale x(years.low(), years.high(), margin, width - margin);
  const Scale y(values.low(), values.high(), height - margin, margin);
  for (const ChartPoint& point : points)
    if (is_drawable(point.value))
      placed_points.push_back({point.year, x.at(point.year), y.at(point.value), point.weak});
  return placed_points;
}

}  // namespace

void spark_line(Html& html, const std::string& description, const std::vector<ChartPoint>& points,
                const std::vector<int>& breaks_before) {
  const std::vector<PlacedPoint> line = placed(points);
  if (line.size() < 2) return;
  const LinePaths paths = line_paths(line, breaks_before);
  if (paths.whole.empty() && paths.bridges.empty()) return;  // all points stand alone: a dot is no trend
  const Element figure = html.open("div", {{"class", "figure"}});
  const Element svg = html.open("svg", {{"class", "fh-trend fh-spark"},
                                        {"viewBox", "0 0 120 36"},
                                        {"width", "120"},
                                        {"height", "36"},
                                        {"preserveAspectRatio", "xMinYMid"},
                                        Attribute::when(!description.empty(), "role", "img"),
                                        Attribute::when(!description.empty(), "aria-label", description),
                                        Attribute::when(description.empty(), "aria-hidden", "true")});
  write_dashed_path(html, "fh-interval", paths.bridges, bridge_dashes);
  write_path(html, "fh-line", paths.whole);
  const PlacedPoint& last = line.back();
  write_dot(html, last.weak ? "fh-point fh-point--weak" : "fh-point", last.x, last.y, 4);
}

}  // namespace foothold::html
