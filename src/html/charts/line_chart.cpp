#include <array>
#include <cmath>

#include "html/charts/chart_parts.hpp"
#include "html/charts/line_chart_layout.hpp"

namespace foothold::html {
namespace {

// The classes of one line after another. A weak point is a ring, which takes the colour of its series from the class of
// the intervals, because the class of the points would fill it.
struct LineStyle {
  std::string_view line;
  std::string_view interval;
  std::string_view point;
  std::string_view weak_point;
};

constexpr std::array<LineStyle, most_lines> styles = {{
    {"fh-line", "fh-interval", "fh-point", "fh-point fh-point--weak"},
    {"fh-line fh-line--2", "fh-interval fh-interval--2", "fh-point fh-point--2",
     "fh-point fh-point--weak fh-interval--2"},
    {"fh-line fh-line--3", "fh-interval fh-interval--3", "fh-point fh-point--3",
     "fh-point fh-point--weak fh-interval--3"},
    {"fh-line fh-line--4", "fh-interval fh-interval--4", "fh-point fh-point--4",
     "fh-point fh-point--weak fh-interval--4"},
    {"fh-line fh-line--5", "fh-interval fh-interval--5", "fh-point fh-point--5",
     "fh-point fh-point--weak fh-interval--5"},
    {"fh-line fh-line--6", "fh-interval fh-interval--6", "fh-point fh-point--6",
     "fh-point fh-point--weak fh-interval--6"},
}};

// A benchmark is there to compare with, so its points are smaller.
double point_radius(bool dashed) {
  return dashed ? 3 : 4;
}

void write_value_axis(Html& html, const LineChartLayout& layout) {
  Path grid;
  for (const double tick : layout.ticks) grid.move(layout.left, layout.y.at(tick)).across(layout.right);
  write_path(html, "fh-grid", grid);
  if (layout.ticks.front() < 0 && layout.ticks.back() > 0)
    write_path(html, "fh-axis", Path().move(layout.left, layout.y.at(0)).across(layout.right));
  const Element labels = html.open("g", {{"class", "fh-chart-label"}, {"text-anchor", "end"}});
  for (std::size_t index = 0; index < layout.ticks.size(); ++index) {
    if (layout.tick_labels[index].empty()) continue;
    html.element(
        "text",
        {{"x", Coordinate(layout.left - 6)}, {"y", Coordinate(layout.y.at(layout.ticks[index]) + label_baseline)}},
        layout.tick_labels[index]);
  }
}

void write_year_axis(Html& html, const LineChartLayout& layout) {
  Path axis;
  axis.move(layout.left, line_chart_bottom).across(layout.right);
  for (const int year : layout.labelled_years)
    axis.move(layout.x.at(year), line_chart_bottom).down(line_chart_bottom + 5);
  write_path(html, "fh-axis", axis);
  const Element labels = html.open("g", {{"class", "fh-chart-label"}, {"text-anchor", "middle"}});
  for (const int year : layout.labelled_years)
    html.element("text", {{"x", Coordinate(layout.x.at(year))}, {"y", Coordinate(line_chart_bottom + 20)}},
                 std::to_string(year));
}

void write_line(Html& html, const LineStyle& style, const Path& line, bool dashed) {
  if (dashed) {
    write_dashed_path(html, style.line, line, "6 4");
  } else {
    write_path(html, style.line, line);
  }
}

void write_series(Html& html, const DrawnSeries& series, const LineStyle& style) {
  const LinePaths paths = line_paths(series.points, series.source->breaks_before);
  const bool dashed = series.source->dashed;
  write_path(html, style.interval, series.intervals);
  write_dashed_path(html, style.interval, paths.bridges, bridge_dashes);
  write_line(html, style, paths.whole, dashed);
  for (const PlacedPoint& point : series.points)
    write_dot(html, point.weak ? style.weak_point : style.point, point.x, point.y, point_radius(dashed));
}

double name_middle(const DrawnSeries& series) {
  return series.name_top + static_cast<double>(series.name.size() - 1) * name_line_height / 2;
}

// A name that had to move, or whose line ends early, is tied to its line by a thin stroke.
void write_name_ties(Html& html, const LineChartLayout& layout) {
  Path ties;
  for (const DrawnSeries& series : layout.series) {
    const PlacedPoint& last = series.points.back();
    const double middle = name_middle(series);
    if (std::abs(middle - last.y) > 4 || last.x < layout.right - 24)
      ties.move(last.x + 5, last.y).line(layout.right + 1, middle);
  }
  write_path(html, "fh-grid", ties);
}

void write_names(Html& html, const LineChartLayout& layout) {
  const Element group = html.open("g", {{"class", "fh-chart-label"}});
  for (const DrawnSeries& series : layout.series) {
    double line = series.name_top + label_baseline;
    for (const std::string& words : series.name) {
      html.element("text", {{"x", Coordinate(layout.right + 4)}, {"y", Coordinate(line)}}, words);
      line += name_line_height;
    }
  }
}

void write_legend(Html& html, const LineChartLayout& layout) {
  if (layout.series.size() < 2) return;
  const Element list = html.open("ul", {{"class", "fh-legend"}});
  for (std::size_t index = 0; index < layout.series.size(); ++index) {
    const ChartSeries& series = *layout.series[index].source;
    const Element item = html.open("li");
    {
      const Element sample = html.open("svg", {{"viewBox", "0 0 36 16"}, {"aria-hidden", "true"}});
      write_line(html, styles[index], Path().move(2, 8).across(34), series.dashed);
      write_dot(html, styles[index].point, 18, 8, point_radius(series.dashed));
    }
    html.text(series.label);
  }
}

}  // namespace

void line_chart(Html& html, const LineChart& chart) {
  const LineChartLayout layout = lay_out(chart);
  if (layout.series.empty()) return;
  const Element figure = html.open("div", {{"class", "figure"}});
  {
    const Element svg = open_chart(html, chart.description, line_chart_width, line_chart_height);
    write_value_axis(html, layout);
    write_year_axis(html, layout);
    write_name_ties(html, layout);
    // The first series is the community's own and lies above the others.
    for (std::size_t index = layout.series.size(); index-- > 0;)
      write_series(html, layout.series[index], styles[index]);
    write_names(html, layout);
  }
  write_legend(html, layout);
}

}  // namespace foothold::html
