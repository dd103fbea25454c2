#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

#include "html/charts/chart_parts.hpp"

namespace foothold::html {
namespace {

constexpr double width = 400;
constexpr double middle_x = width / 2;
constexpr double middle_y = 130;
constexpr double radius = 110;
constexpr double height = middle_y + radius + 28;
constexpr double mark_radius = 5;
constexpr std::size_t fewest_axes = 3;
constexpr std::size_t most_rounds = 3;

struct RoundStyle {
  std::string_view line;
  std::string_view point;
};
// The newest round is drawn first in the list: full line and disc.
constexpr std::array<RoundStyle, most_rounds> styles = {{{"fh-line", "fh-point"},
                                                         {"fh-line fh-line--2", "fh-point fh-point--2"},
                                                         {"fh-line fh-line--3", "fh-point fh-point--3"}}};

struct Place {
  double x = 0.0;
  double y = 0.0;
};

// The axes stand between the upright and the level, where long names find room in the corners.
Place place_at(std::size_t axis, std::size_t axes, double share) {
  const double turn = (static_cast<double>(axis) + 0.5) / static_cast<double>(axes);
  const double angle = 2 * std::numbers::pi * turn - std::numbers::pi / 2;
  return {middle_x + share * radius * std::cos(angle), middle_y + share * radius * std::sin(angle)};
}

// A value as a part of the way outward.
std::optional<double> share_of(const RadarChart& chart, const RadarRound& round, std::size_t axis) {
  if (axis >= round.values.size() || !round.values[axis] || !is_drawable(*round.values[axis])) return std::nullopt;
  return std::clamp(*round.values[axis] / chart.most, 0.0, 1.0);
}

bool has_value(const RadarChart& chart, const RadarRound& round) {
  for (std::size_t axis = 0; axis < chart.axes.size(); ++axis)
    if (share_of(chart, round, axis)) return true;
  return false;
}

// The last rounds that have a value, the newest first.
std::vector<const RadarRound*> drawn_rounds(const RadarChart& chart) {
  std::vector<const RadarRound*> rounds;
  for (auto round = chart.rounds.rbegin(); round != chart.rounds.rend() && rounds.size() < most_rounds; ++round)
    if (has_value(chart, *round)) rounds.push_back(&*round);
  return rounds;
}

void write_grid(Html& html, const RadarChart& chart) {
  const std::size_t axes = chart.axes.size();
  Path grid;
  for (int ring = 1; ring <= chart.most; ++ring)
    for (std::size_t axis = 0; axis <= axes; ++axis) {
      const Place place = place_at(axis, axes, static_cast<double>(ring) / chart.most);
      axis == 0 ? grid.move(place.x, place.y) : grid.line(place.x, place.y);
    }
  for (std::size_t axis = 0; axis < axes; ++axis) {
    const Place end = place_at(axis, axes, 1);
    grid.move(middle_x, middle_y).line(end.x, end.y);
  }
  write_path(html, "fh-grid", grid);
}

// The numbers of the rings stand above the middle, between two axes.
void write_ring_labels(Html& html, const RadarChart& chart) {
  const double flat = std::cos(std::numbers::pi / static_cast<double>(chart.axes.size()));
  const Element labels = html.open("g", {{"class", "fh-chart-label"}, {"text-anchor", "middle"}});
  for (int ring = 1; ring <= chart.most; ++ring) {
    const double up = radius * flat * ring / chart.most;
    html.element("text", {{"x", Coordinate(middle_x)}, {"y", Coordinate(middle_y - up + label_baseline)}},
                 std::to_string(ring));
  }
}

// Names reach from the side of the drawing inward, above the upper ends of the axes and below the lower ones.
void write_axis_labels(Html& html, const RadarChart& chart) {
  constexpr double nearly_upright = 1;
  for (std::size_t axis = 0; axis < chart.axes.size(); ++axis) {
    const Place end = place_at(axis, chart.axes.size(), 1);
    const bool upright = std::abs(end.x - middle_x) < nearly_upright;
    const bool right = end.x > middle_x;
    const std::string_view anchor = upright ? "middle" : right ? "end" : "start";
    const double x = upright ? middle_x : right ? width : 0;
    html.element("text",
                 {{"class", "fh-chart-label"},
                  {"text-anchor", anchor},
                  {"x", Coordinate(x)},
                  {"y", Coordinate(end.y > middle_y ? end.y + 20 : end.y - 10)}},
                 fitted_text(chart.axes[axis], upright ? width : middle_x - 4));
  }
}

Path square(double x, double y) {
  Path path;
  path.move(x - mark_radius, y - mark_radius).across(x + mark_radius).down(y + mark_radius);
  path.across(x - mark_radius).down(y - mark_radius);
  return path;
}

// A disc, a diamond or a square.
void write_mark(Html& html, std::size_t index, const Place& place) {
  if (index == 0) return write_dot(html, styles[index].point, place.x, place.y, mark_radius);
  if (index == 1) return write_path(html, styles[index].point, Path().diamond(place.x, place.y, mark_radius + 1));
  write_path(html, styles[index].point, square(place.x, place.y));
}

void write_round(Html& html, const RadarChart& chart, const RadarRound& round, std::size_t index) {
  const std::size_t axes = chart.axes.size();
  Path line;
  std::vector<Place> marks;
  for (std::size_t axis = 0; axis < axes; ++axis) {
    const auto from = share_of(chart, round, axis);
    if (!from) continue;
    const Place start = place_at(axis, axes, *from);
    marks.push_back(start);
    const std::size_t next = (axis + 1) % axes;
    const auto to = share_of(chart, round, next);
    if (!to) continue;
    const Place end = place_at(next, axes, *to);
    line.move(start.x, start.y).line(end.x, end.y);
  }
  write_path(html, styles[index].line, line);
  for (const Place& mark : marks) write_mark(html, index, mark);
}

void write_legend(Html& html, std::span<const RadarRound* const> rounds) {
  const Element list = html.open("ul", {{"class", "fh-legend"}});
  for (std::size_t index = 0; index < rounds.size(); ++index) {
    const Element item = html.open("li");
    {
      const Element sample = html.open("svg", {{"viewBox", "0 0 36 16"}, {"aria-hidden", "true"}});
      write_path(html, styles[index].line, Path().move(2, 8).across(34));
      write_mark(html, index, {18, 8});
    }
    html.text(rounds[index]->label);
  }
}

}  // namespace

void radar_chart(Html& html, const RadarChart& chart) {
  const std::vector<const RadarRound*> rounds = drawn_rounds(chart);
  if (rounds.empty() || chart.axes.size() < fewest_axes || chart.most < 1) return;
  const Element figure = html.open("div", {{"class", "figure"}});
  {
    const Element svg = open_chart(html, chart.description, width, height);
    write_grid(html, chart);
    write_ring_labels(html, chart);
    // The newest lies above the others.
    for (std::size_t index = rounds.size(); index-- > 0;) write_round(html, chart, *rounds[index], index);
    write_axis_labels(html, chart);
  }
  write_legend(html, rounds);
}

}  // namespace foothold::html
