#include <algorithm>
#include <array>
#include <cmath>

#include "html/charts/chart_parts.hpp"

namespace foothold::html {
namespace {

constexpr double width = 400;
constexpr double right = width - 4;
constexpr double top = 12;
constexpr double bottom = 212;
constexpr double height = bottom + 28;
constexpr double widest_bar = 44;
constexpr double bar_share = 0.62;  // of the room that a column has
constexpr double stripe_step = 7;
constexpr double label_gap = 10;
constexpr std::size_t most_kinds = 3;
constexpr int most_ticks = 4;

struct Plot {
  std::vector<double> ticks;
  std::vector<std::string> labels;
  double left = 0.0;
  double slot = 0.0;  // the room of one column

  [[nodiscard]] double y(double value) const { return Scale(ticks.front(), ticks.back(), bottom, top).at(value); }
  [[nodiscard]] double middle(std::size_t column) const { return left + slot * (static_cast<double>(column) + 0.5); }
  [[nodiscard]] double bar_width() const { return std::min(widest_bar, slot * bar_share); }
};

// The part as it is drawn: nothing for what is missing, no number or not above zero.
double part_of(const ChartColumn& column, std::size_t kind) {
  if (kind >= column.parts.size() || !is_drawable(column.parts[kind])) return 0;
  return std::max(column.parts[kind], 0.0);
}

double sum_of(const ChartColumn& column) {
  double sum = 0;
  for (std::size_t kind = 0; kind < most_kinds; ++kind) sum += part_of(column, kind);
  return sum;
}

Plot make_plot(const ColumnChart& chart, double highest) {
  Plot plot;
  plot.ticks = round_ticks(0, highest, most_ticks);
  plot.labels = tick_labels(plot.ticks, chart.format);
  double widest = 0;
  for (const std::string& label : plot.labels) widest = std::max(widest, text_width(label));
  plot.left = std::min(widest + 8, width / 2);
  plot.slot = (right - plot.left) / static_cast<double>(chart.columns.size());
  return plot;
}

void write_value_axis(Html& html, const Plot& plot) {
  Path grid;
  for (const double tick : plot.ticks) grid.move(plot.left, plot.y(tick)).across(right);
  write_path(html, "fh-grid", grid);
  const Element labels = html.open("g", {{"class", "fh-chart-label"}, {"text-anchor", "end"}});
  for (std::size_t index = 0; index < plot.ticks.size(); ++index)
    if (!plot.labels[index].empty())
      html.element("text",
                   {{"x", Coordinate(plot.left - 6)}, {"y", Coordinate(plot.y(plot.ticks[index]) + label_baseline)}},
                   plot.labels[index]);
}

// Every column has its name below it, or every second or third where they would run into each other.
void write_column_axis(Html& html, const ColumnChart& chart, const Plot& plot) {
  write_path(html, "fh-axis", Path().move(plot.left, bottom).across(right));
  double widest = 0;
  for (const ChartColumn& column : chart.columns) widest = std::max(widest, text_width(column.label));
  const auto step = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + label_gap) / plot.slot)));
  const Element labels = html.open("g", {{"class", "fh-chart-label"}, {"text-anchor", "middle"}});
  for (std::size_t index = 0; index < chart.columns.size(); index += step)
    html.element("text", {{"x", Coordinate(plot.middle(index))}, {"y", Coordinate(bottom + 20)}},
                 chart.columns[index].label);
}

struct Box {
  double x = 0.0;
  double y = 0.0;
  double width = 0.0;
  double height = 0.0;
};

// Slanting lines from side to side of the box.
Path stripes(const Box& box) {
  Path path;
  const int count = static_cast<int>((box.width + box.height) / stripe_step);
  for (int number = 1; number <= count; ++number) {
    const double at = number * stripe_step;
    path.move(box.x + std::max(0.0, at - box.height), box.y + std::min(at, box.height));
    path.line(box.x + std::min(at, box.width), box.y + std::max(0.0, at - box.width));
  }
  return path;
}

void write_box(Html& html, std::size_t kind, const Box& box) {
  static constexpr std::array<std::string_view, most_kinds> styles = {"fh-column", "fh-column fh-column--hollow",
                                                                      "fh-column fh-column--hollow fh-column--dashed"};
  html.element("rect",
               {{"class", styles[kind]},
                {"x", Coordinate(box.x)},
                {"y", Coordinate(box.y)},
                {"width", Coordinate(box.width)},
                {"height", Coordinate(box.height)}},
               "");
  if (kind == 1) write_path(html, "fh-column-stripes", stripes(box));
}

void write_column(Html& html, const ColumnChart& chart, const Plot& plot, std::size_t index) {
  double sum = 0;
  for (std::size_t kind = 0; kind < std::min(chart.kinds.size(), most_kinds); ++kind) {
    const double part = part_of(chart.columns[index], kind);
    if (part <= 0) continue;
    const double upper = plot.y(sum + part);
    write_box(html, kind, {plot.middle(index) - plot.bar_width() / 2, upper, plot.bar_width(), plot.y(sum) - upper});
    sum += part;
  }
}

void write_legend(Html& html, const ColumnChart& chart) {
  const Element list = html.open("ul", {{"class", "fh-legend"}});
  for (std::size_t kind = 0; kind < std::min(chart.kinds.size(), most_kinds); ++kind) {
    const Element item = html.open("li");
    {
      const Element sample = html.open("svg", {{"viewBox", "0 0 36 16"}, {"aria-hidden", "true"}});
      write_box(html, kind, {4, 2, 28, 12});
    }
    html.text(chart.kinds[kind]);
  }
}

}  // namespace

void column_chart(Html& html, const ColumnChart& chart) {
  double highest = 0;
  for (const ChartColumn& column : chart.columns) highest = std::max(highest, sum_of(column));
  if (highest <= 0 || !is_drawable(highest)) return;
  const Plot plot = make_plot(chart, highest);
  const Element figure = html.open("div", {{"class", "figure"}});
  {
    const Element svg = open_chart(html, chart.description, width, height);
    write_value_axis(html, plot);
    for (std::size_t index = 0; index < chart.columns.size(); ++index) write_column(html, chart, plot, index);
    write_column_axis(html, chart, plot);
  }
  write_legend(html, chart);
}

}  // namespace foothold::html
