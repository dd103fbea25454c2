#include "html/charts/chart_parts.hpp"

namespace foothold::html {
namespace {

// A row's words stand above its track, not beside it, so that long names leave the track its whole width on a phone.
constexpr double width = 400;
constexpr double left = 12;
constexpr double right = width - left;
constexpr double row_height = 46;
constexpr double words_down = 16;
constexpr double track_down = 31;
constexpr double mark_label_height = 22;
constexpr double axis_height = 28;
constexpr double label_gap = 10;

struct Plot {
  std::vector<const DotRow*> rows;
  std::vector<double> ticks;
  std::vector<std::string> labels;
  double top = 0.0;
  std::optional<double> mark;

  [[nodiscard]] Scale x() const { return {ticks.front(), ticks.back(), left, right}; }
  [[nodiscard]] double row_top(std::size_t index) const { return top + static_cast<double>(index) * row_height; }
  [[nodiscard]] double bottom() const { return row_top(rows.size()); }
};

bool labels_fit(const Plot& plot) {
  const Scale x = plot.x();
  double free_from = 0;
  for (std::size_t index = 0; index < plot.ticks.size(); ++index) {
    if (plot.labels[index].empty()) continue;
    const double label_width = text_width(plot.labels[index]);
    const double start = label_middle(x.at(plot.ticks[index]), label_width, width) - label_width / 2;
    if (start < free_from) return false;
    free_from = start + label_width + label_gap;
  }
  return true;
}

// As many ticks as there is room for their labels.
void set_ticks(Plot& plot, const Span& values, const FormatValue& format) {
  for (int wanted = 5; wanted >= 2; --wanted) {
    plot.ticks = round_ticks(values.low(), values.high(), wanted);
    plot.labels = tick_labels(plot.ticks, format);
    if (labels_fit(plot)) return;
  }
}

Plot make_plot(const DotChart& chart) {
  Plot plot;
  Span values;
  for (const DotRow& row : chart.rows) {
    if (!is_drawable(row.value)) continue;
    plot.rows.push_back(&row);
    values.include(row.value);
    if (const auto interval = drawable_interval(row.lower, row.upper)) values.include(*interval);
  }
  if (plot.rows.empty()) return plot;
  if (chart.marked_value && is_drawable(*chart.marked_value)) plot.mark = chart.marked_value;
  if (plot.mark) values.include(*plot.mark);
  if (plot.mark) plot.top = mark_label_height;
  set_ticks(plot, values, chart.format);
  return plot;
}

// An upright line that leaves out the rows' words.
void write_beside_tracks(Path& path, const Plot& plot, double x) {
  for (std::size_t index = 0; index < plot.rows.size(); ++index) {
    const double track = plot.row_top(index) + track_down;
    path.move(x, track - 9).down(track + 9);
  }
}

void write_axis(Html& html, const Plot& plot) {
  const Scale x = plot.x();
  Path grid;
  for (const double tick : plot.ticks) write_beside_tracks(grid, plot, x.at(tick));
  for (std::size_t index = 0; index < plot.rows.size(); ++index)
    grid.move(left, plot.row_top(index) + track_down).across(right);
  write_path(html, "fh-grid", grid);
  write_path(html, "fh-axis", Path().move(left, plot.bottom()).across(right));
  for (std::size_t index = 0; index < plot.ticks.size(); ++index) {
    if (plot.labels[index].empty()) continue;
    const double middle = x.at(plot.ticks[index]);
    write_label(html, label_middle(middle, text_width(plot.labels[index]), width), plot.bottom() + 18, "middle",
                plot.labels[index]);
  }
}

void write_mark(Html& html, const Plot& plot, std::string_view label) {
  if (!plot.mark) return;
  const double middle = plot.x().at(*plot.mark);
  const std::string words = fitted_text(label, width);
  Path line;
  write_beside_tracks(line, plot, middle);
  write_path(html, "fh-median", line.move(middle, plot.top - 6).down(plot.top));
  write_label(html, label_middle(middle, text_width(words), width), 13, "middle", words);
}

void write_words(Html& html, const Plot& plot, const FormatValue& format) {
  for (std::size_t index = 0; index < plot.rows.size(); ++index) {
    const DotRow& row = *plot.rows[index];
    const std::string value = value_label(format, row.value);
    const double line = plot.row_top(index) + words_down;
    write_label(html, 0, line, "start", fitted_text(row.label, width - text_width(value) - 12));
    write_label(html, width, line, "end", value);
  }
}

void write_tracks(Html& html, const Plot& plot) {
  const Scale x = plot.x();
  Path intervals;
  for (std::size_t index = 0; index < plot.rows.size(); ++index) {
    const DotRow& row = *plot.rows[index];
    const double line = plot.row_top(index) + track_down;
    if (const auto interval = drawable_interval(row.lower, row.upper))
      intervals.level_interval(line, x.at(interval->lower), x.at(interval->upper));
  }
  write_path(html, "fh-interval", intervals);
}

void write_points(Html& html, const Plot& plot) {
  const Scale x = plot.x();
  for (std::size_t index = 0; index < plot.rows.size(); ++index) {
    const DotRow& row = *plot.rows[index];
    const double line = plot.row_top(index) + track_down;
    const std::string_view style = row.weak ? "fh-point fh-point--weak" : "fh-point";
    if (row.reference) {
      write_path(html, style, Path().diamond(x.at(row.value), line, 7));
    } else {
      write_dot(html, style, x.at(row.value), line, 5.5);
    }
  }
}

}  // namespace

void dot_chart(Html& html, const DotChart& chart) {
  const Plot plot = make_plot(chart);
  if (plot.rows.empty()) return;
  const Element figure = html.open("div", {{"class", "figure"}});
  const Element svg = open_chart(html, chart.description, width, plot.bottom() + axis_height);
  write_axis(html, plot);
  write_tracks(html, plot);
  write_mark(html, plot, chart.marked_label);
  write_points(html, plot);
  write_words(html, plot, chart.format);
}

}  // namespace foothold::html
