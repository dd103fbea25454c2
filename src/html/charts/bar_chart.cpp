#include <algorithm>

#include "html/charts/chart_parts.hpp"

namespace foothold::html {
namespace {

// A row's words stand above its bar, not beside it, so that long names leave the bar its whole width on a phone.
constexpr double width = 400;
constexpr double left = 2;
constexpr double right = width - 12;
constexpr double row_height = 46;
constexpr double words_down = 16;
constexpr double bar_down = 23;
constexpr double bar_height = 14;
constexpr double mark_label_height = 22;
constexpr double axis_height = 28;
constexpr int ticks_wanted = 5;

// One chart while it is drawn.
class BarDrawing {
 public:
  BarDrawing(Html& html, const BarChart& chart)
      : html_(html),
        chart_(chart),
        x_(chart.low, chart.high, left, right),
        top_(chart.marked_value ? mark_label_height : 0) {}

  void write() {
    const Element figure = html_.open("div", {{"class", "figure"}});
    const Element svg = open_chart(html_, chart_.description, width, bottom() + axis_height);
    write_axis();
    write_bars();
    write_mark();
    write_earlier();
    write_words();
  }

 private:
  [[nodiscard]] double row_top(std::size_t index) const { return top_ + static_cast<double>(index) * row_height; }
  [[nodiscard]] double bottom() const { return row_top(chart_.rows.size()); }

  // An upright line that leaves out the rows' words.
  void write_beside_bars(Path& path, double x) const {
    constexpr double beyond = 3;
    for (std::size_t index = 0; index < chart_.rows.size(); ++index) {
      const double bar = row_top(index) + bar_down;
      path.move(x, bar - beyond).down(bar + bar_height + beyond);
    }
  }

  void write_axis() {
    std::vector<double> ticks = round_ticks(chart_.low, chart_.high, ticks_wanted);
    std::erase_if(ticks, [this](double tick) { return tick < chart_.low || tick > chart_.high; });
    const auto labels = tick_labels(ticks, chart_.format);
    Path grid;
    for (const double tick : ticks) write_beside_bars(grid, x_.at(tick));
    write_path(html_, "fh-grid", grid);
    write_path(html_, "fh-axis", Path().move(left, bottom()).across(right));
    for (std::size_t index = 0; index < ticks.size(); ++index)
      if (!labels[index].empty())
        write_label(html_, label_middle(x_.at(ticks[index]), text_width(labels[index]), width), bottom() + 18, "middle",
                    labels[index]);
  }

  void write_bars() {
    for (std::size_t index = 0; index < chart_.rows.size(); ++index) {
      const auto& value = chart_.rows[index].value;
      if (!value || !is_drawable(*value)) continue;
      const double bar = row_top(index) + bar_down;
      const double end = std::max(x_.clamped(*value), left + 1);
      write_path(html_, "fh-bar", Path().move(left, bar).across(end).down(bar + bar_height).across(left));
    }
  }

  void write_mark() {
    if (!chart_.marked_value || !is_drawable(*chart_.marked_value)) return;
    const double middle = x_.clamped(*chart_.marked_value);
    const std::string words = fitted_text(chart_.marked_label, width);
    Path line;
    write_beside_bars(line, middle);
    write_path(html_, "fh-median", line.move(middle, top_ - 6).down(top_));
    write_label(html_, label_middle(middle, text_width(words), width), 13, "middle", words);
  }

  void write_earlier() {
    constexpr double radius = 6;
    for (std::size_t index = 0; index < chart_.rows.size(); ++index) {
      const auto& before = chart_.rows[index].before;
      if (!before || !is_drawable(*before)) continue;
      write_path(html_, "fh-point",
                 Path().diamond(x_.clamped(*before), row_top(index) + bar_down + bar_height / 2, radius));
    }
  }

  [[nodiscard]] std::string words_of(const BarRow& row) const {
    if (!row.words.empty() || !row.value || !is_drawable(*row.value)) return row.words;
    return value_label(chart_.format, *row.value);
  }

  void write_words() {
    constexpr double between = 12;
    for (std::size_t index = 0; index < chart_.rows.size(); ++index) {
      const std::string words = words_of(chart_.rows[index]);
      const double line = row_top(index) + words_down;
      write_label(html_, 0, line, "start", fitted_text(chart_.rows[index].label, width - text_width(words) - between));
      write_label(html_, width, line, "end", words);
    }
  }

  Html& html_;
  const BarChart& chart_;
  const Scale x_;
  const double top_;
};

}  // namespace

void bar_chart(Html& html, const BarChart& chart) {
  const bool has_bar = std::ranges::any_of(
      chart.rows, [](const BarRow& row) { return row.value.has_value() && is_drawable(*row.value); });
  if (has_bar && is_drawable(chart.low) && is_drawable(chart.high)) BarDrawing(html, chart).write();
}

}  // namespace foothold::html
