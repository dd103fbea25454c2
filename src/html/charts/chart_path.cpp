#include "html/charts/chart_path.hpp"

#include <algorithm>

namespace foothold::html {
namespace {

constexpr double cap = 3.0;  // half the stroke at the end of an interval

long long years_between(const PlacedPoint& from, const PlacedPoint& to) {
  return static_cast<long long>(to.year) - from.year;
}

// How many years usually lie between two values: 4 for elections. Two points tell nothing, so a yearly series is
// assumed.
long long usual_step(const std::vector<PlacedPoint>& points) {
  if (points.size() < 3) return 1;
  long long step = years_between(points[0], points[1]);
  for (std::size_t index = 2; index < points.size(); ++index)
    step = std::min(step, years_between(points[index - 1], points[index]));
  return step;
}

bool is_broken(const PlacedPoint& from, const PlacedPoint& to, const std::vector<int>& breaks_before) {
  return std::any_of(breaks_before.begin(), breaks_before.end(),
                     [&](int year) { return from.year < year && year <= to.year; });
}

}  // namespace

Path& Path::step(char letter, double x, double y) {
  text_ += letter;
  text_ += Coordinate(x).text();
  text_ += ' ';
  text_ += Coordinate(y).text();
  return *this;
}

Path& Path::bend(double over_x, double over_y, double x, double y) {
  return step('Q', over_x, over_y).step(' ', x, y);
}

Path& Path::across(double x) {
  text_ += 'H';
  text_ += Coordinate(x).text();
  return *this;
}

Path& Path::down(double y) {
  text_ += 'V';
  text_ += Coordinate(y).text();
  return *this;
}

Path& Path::upright_interval(double x, double lower, double upper) {
  move(x - cap, lower).across(x + cap);
  move(x, lower).down(upper);
  return move(x - cap, upper).across(x + cap);
}

Path& Path::level_interval(double y, double lower, double upper) {
  move(lower, y - cap).down(y + cap);
  move(lower, y).across(upper);
  return move(upper, y - cap).down(y + cap);
}

Path& Path::diamond(double x, double y, double radius) {
  move(x - radius, y).line(x, y - radius).line(x + radius, y).line(x, y + radius);
  text_ += 'Z';
  return *this;
}

LinePaths line_paths(const std::vector<PlacedPoint>& points, const std::vector<int>& breaks_before) {
  LinePaths paths;
  const long long step = usual_step(points);
  bool pen_is_down = false;
  for (std::size_t index = 1; index < points.size(); ++index) {
    const PlacedPoint& from = points[index - 1];
    const PlacedPoint& to = points[index];
    const bool broken = is_broken(from, to, breaks_before);
    const bool bridged = !broken && years_between(from, to) > step;
    if (bridged) paths.bridges.move(from.x, from.y).line(to.x, to.y);
    if (!broken && !bridged) {
      if (!pen_is_down) paths.whole.move(from.x, from.y);
      paths.whole.line(to.x, to.y);
    }
    pen_is_down = !broken && !bridged;
  }
  return paths;
}

}  // namespace foothold::html
