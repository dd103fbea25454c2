#include "html/charts/line_chart_layout.hpp"

#include <algorithm>
#include <ranges>
#include <set>

#include "html/charts/chart_parts.hpp"

namespace foothold::html {
namespace {

constexpr double widest_name_line = 104;
constexpr double gap_before_name = 8;
constexpr double name_gap = 3;  // between the names of two series
constexpr double inset = 10;    // from the ends of the axis to the first and last year
constexpr double shift = 3;     // between the points of two series in one year
constexpr double year_gap = 8;  // between the labels of two years

std::vector<ChartPoint> drawable_points(const ChartSeries& series) {
  std::vector<ChartPoint> points;
  for (const ChartPoint& point : series.points)
    if (is_drawable(point.value)) points.push_back(point);
  return points;
}

// The name on one line if it fits, else on two, parted at the blank that leaves them most alike.
std::vector<std::string> name_lines(std::string_view name) {
  if (text_width(name) <= widest_name_line) return {std::string(name)};
  std::size_t best = std::string_view::npos;
  double best_width = 0;
  for (std::size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1)) {
    const double width = std::max(text_width(name.substr(0, at)), text_width(name.substr(at + 1)));
    if (best != std::string_view::npos && width >= best_width) continue;
    best = at;
    best_width = width;
  }
  if (best == std::string_view::npos) return {fitted_text(name, widest_name_line)};
  return {fitted_text(name.substr(0, best), widest_name_line), fitted_text(name.substr(best + 1), widest_name_line)};
}

// One series of the chart with what is needed to place it.
struct Readable {
  const ChartSeries* source;
  std::vector<ChartPoint> points;
};

std::vector<Readable> readable_series(const LineChart& chart) {
  std::vector<Readable> readable;
  for (const ChartSeries& series : chart.series) {
    std::vector<ChartPoint> points = drawable_points(series);
    if (!points.empty() && readable.size() < most_lines) readable.push_back({&series, std::move(points)});
  }
  return readable;
}

struct Extent {
  Span values;
  std::set<int> years;
  int series_with_intervals = 0;
};

Extent extent_of(const std::vector<Readable>& all) {
  Extent extent;
  for (const Readable& series : all) {
    bool has_interval = false;
    for (const ChartPoint& point : series.points) {
      extent.years.insert(point.year);
      extent.values.include(point.value);
      const auto interval = drawable_interval(point.lower, point.upper);
      if (interval) extent.values.include(*interval);
      has_interval = has_interval || interval.has_value();
    }
    extent.series_with_intervals += has_interval ? 1 : 0;
  }
  return extent;
}

// Where several series have intervals, points of one year stand a little beside each other, so that none hides another.
double sideways(std::size_t index, std::size_t count) {
  return (static_cast<double>(index) - static_cast<double>(count - 1) / 2) * shift;
}

DrawnSeries placed(const Readable& series, const LineChartLayout& layout, double beside) {
  DrawnSeries drawn{series.source, {}, {}, name_lines(series.source->label), 0};
  for (const ChartPoint& point : series.points) {
    const double x = layout.x.at(point.year) + beside;
    drawn.points.push_back({point.year, x, layout.y.at(point.value), point.weak});
    if (const auto interval = drawable_interval(point.lower, point.upper))
      drawn.intervals.upright_interval(x, layout.y.at(interval->lower), layout.y.at(interval->upper));
  }
  return drawn;
}

double year_width(int year) {
  return text_width(std::to_string(year)) + year_gap;
}

bool fit_side_by_side(const std::vector<int>& years, const Scale& x) {
  for (std::size_t index = 1; index < years.size(); ++index)
    if (x.at(years[index]) - x.at(years[index - 1]) < year_width(years[index])) return false;
  return true;
}

// The years with values where all their labels fit; else every second, fifth, tenth … year, counted back from the last.
std::vector<int> labelled_years(const std::set<int>& years, const Scale& x) {
  std::vector<int> all(years.begin(), years.end());
  if (fit_side_by_side(all, x)) return all;
  const long long first = all.front();
  const long long last = all.back();
  const double width = year_width(all.back());
  long long step = 1;
  for (int round = 0; x.at(all.back()) - x.at(static_cast<double>(last - step)) < width; ++round)
    step = round % 3 == 1 ? step * 5 / 2 : step * 2;
  std::vector<int> labelled;
  for (long long year = last; year >= first; year -= step) labelled.push_back(static_cast<int>(year));
  std::reverse(labelled.begin(), labelled.end());
  return labelled;
}

double name_height(const DrawnSeries& series) {
  return static_cast<double>(series.name.size()) * name_line_height + name_gap;
}

// Each name as near to the end of its line as the other names allow.
void place_names(std::vector<DrawnSeries>& all) {
  std::vector<DrawnSeries*> order;
  for (DrawnSeries& series : all) {
    series.name_top = series.points.back().y - static_cast<double>(series.name.size() - 1) * name_line_height / 2;
    order.push_back(&series);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const auto* left, const auto* right) { return left->name_top < right->name_top; });
  double free_from = line_chart_top - 6;
  for (DrawnSeries* series : order) {
    series->name_top = std::max(series->name_top, free_from);
    free_from = series->name_top + name_height(*series);
  }
  double free_until = line_chart_bottom + 8;
  for (DrawnSeries* series : std::views::reverse(order)) {
    series->name_top = std::min(series->name_top, free_until - name_height(*series));
    free_until = series->name_top;
  }
}

double widest(const std::vector<std::string>& labels) {
  double width = 0;
  for (const std::string& label : labels) width = std::max(width, text_width(label));
  return width;
}

}  // namespace

LineChartLayout lay_out(const LineChart& chart) {
  LineChartLayout layout;
  const std::vector<Readable> readable = readable_series(chart);
  if (readable.empty()) return layout;
  const Extent extent = extent_of(readable);
  layout.ticks = round_ticks(extent.values.low(), extent.values.high(), 5);
  layout.tick_labels = tick_labels(layout.ticks, chart.format);
  layout.left = std::min(widest(layout.tick_labels) + 8, line_chart_width / 3);
  double name_width = 0;
  for (const Readable& series : readable) name_width = std::max(name_width, widest(name_lines(series.source->label)));
  layout.right = line_chart_width - name_width - gap_before_name;

  const bool apart = extent.series_with_intervals > 1;
  const double room = inset + (apart ? sideways(readable.size() - 1, readable.size()) : 0);
  layout.x = Scale(*extent.years.begin(), *extent.years.rbegin(), layout.left + room, layout.right - room);
  layout.y = Scale(layout.ticks.front(), layout.ticks.back(), line_chart_bottom, line_chart_top);
  layout.labelled_years = labelled_years(extent.years, layout.x);
  for (std::size_t index = 0; index < readable.size(); ++index)
    layout.series.push_back(placed(readable[index], layout, apart ? sideways(index, readable.size()) : 0));
  place_names(layout.series);
  return layout;
}

}  // namespace foothold::html
