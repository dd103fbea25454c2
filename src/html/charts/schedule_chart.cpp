#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "html/charts/chart_parts.hpp"

namespace foothold::html {
namespace {

// A row's words stand above its bar, not beside it, so that long names leave the bar its whole width on a phone.
constexpr double width = 400;
constexpr double left = 8;
constexpr double right = width - 8;
constexpr double group_height = 30;
constexpr double group_words_down = 22;
constexpr double row_height = 44;
constexpr double words_down = 15;
constexpr double bar_middle = 29;
constexpr double half_bar = 6;
constexpr double today_height = 22;
constexpr double axis_height = 28;
constexpr double label_gap = 10;
constexpr int months_in_a_year = 12;
constexpr double furthest_day = 4'000'000;  // some ten thousand years away: further off is a slip of the pen
// A day as near to the schedule as this part of its length still belongs on it.
constexpr double nearness = 0.25;

bool is_day(double value) {
  return is_drawable(value) && std::abs(value) <= furthest_day;
}

bool is_shown(const ScheduleRow& row) {
  return is_day(row.start) && is_day(row.end);
}

// Months since the year 0.
int month_of(double day) {
  const std::chrono::year_month_day date(std::chrono::sys_days(std::chrono::days(static_cast<int>(day))));
  return static_cast<int>(date.year()) * months_in_a_year + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

int floor_to(int value, int step) {
  const int rest = value % step;
  return value - (rest < 0 ? rest + step : rest);
}

int year_of_month(int month) {
  return floor_to(month, months_in_a_year) / months_in_a_year;
}

unsigned number_of_month(int month) {
  return static_cast<unsigned>(month - floor_to(month, months_in_a_year) + 1);
}

double first_day(int month) {
  const std::chrono::year_month_day date{std::chrono::year(year_of_month(month)),
                                         std::chrono::month(number_of_month(month)), std::chrono::day(1)};
  return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
}

struct Tick {
  double day = 0.0;
  std::string label;
};

// The months at which the axis has a line, so many apart that their labels have room.
class MonthAxis {
 public:
  MonthAxis(const Span& days, const ScheduleChart& chart) : chart_(chart) {
    static constexpr std::array<int, 11> steps = {1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12000};
    constexpr int most_ticks = 12;
    for (const int step : steps) {
      const int first = floor_to(month_of(days.low()), step);
      const int last = floor_to(month_of(days.high()), step) + step;
      if ((last - first) / step > most_ticks) continue;
      set_ticks(first, last, step);
      if (labels_fit()) return;
    }
  }

  [[nodiscard]] const std::vector<Tick>& ticks() const { return ticks_; }
  [[nodiscard]] Scale x() const { return {ticks_.front().day, ticks_.back().day, left, right}; }

 private:
  [[nodiscard]] std::string label_of(int month, int step) const {
    if (step >= months_in_a_year || !chart_.month_label) return std::to_string(year_of_month(month));
    return chart_.month_label(year_of_month(month), number_of_month(month));
  }

  void set_ticks(int first, int last, int step) {
    ticks_.clear();
    for (int month = first; month <= last; month += step) ticks_.push_back({first_day(month), label_of(month, step)});
  }

  [[nodiscard]] bool labels_fit() const {
    double free_from = 0;
    for (const Tick& tick : ticks_) {
      const double label_width = text_width(tick.label);
      const double start = label_middle(x().at(tick.day), label_width, width) - label_width / 2;
      if (start < free_from) return false;
      free_from = start + label_width + label_gap;
    }
    return true;
  }

  const ScheduleChart& chart_;
  std::vector<Tick> ticks_;
};

Span days_of(const ScheduleChart& chart) {
  Span days;
  for (const ScheduleGroup& group : chart.groups)
    for (const ScheduleRow& row : group.rows) {
      if (!is_shown(row)) continue;
      days.include(row.start);
      days.include(row.end);
      if (row.reached && is_day(*row.reached)) days.include(*row.reached);
    }
  return days;
}

// Today, when it has a place on the drawing, which then reaches as far.
std::optional<double> day_on(Span& days, const std::optional<double>& today) {
  if (!today || !is_day(*today)) return std::nullopt;
  const double near = (days.high() - days.low()) * nearness;
  if (*today < days.low() - near || *today > days.high() + near) return std::nullopt;
  days.include(*today);
  return today;
}

// A row where it stands on the drawing.
struct PlacedRow {
  const ScheduleRow* row = nullptr;
  double top = 0.0;

  [[nodiscard]] double middle() const { return top + bar_middle; }
};

// One chart while it is drawn.
class ScheduleDrawing {
 public:
  ScheduleDrawing(Html& html, const ScheduleChart& chart, Span days)
      : html_(html), chart_(chart), today_(day_on(days, chart.today)), axis_(days, chart), x_(axis_.x()) {
    place();
  }

  void write() {
    const Element figure = html_.open("div", {{"class", "figure"}});
    {
      const Element svg = open_chart(html_, chart_.description, width, bottom_ + axis_height);
      write_axis();
      write_bars();
      write_today();
      write_signs();
      write_words();
    }
    write_legend();
  }

 private:
  void place() {
    bottom_ = today_ ? today_height : 0;
    for (const ScheduleGroup& group : chart_.groups) {
      if (std::ranges::none_of(group.rows, is_shown)) continue;
      groups_.emplace_back(&group, bottom_);
      bottom_ += group_height;
      for (const ScheduleRow& row : group.rows) {
        if (!is_shown(row)) continue;
        rows_.push_back({&row, bottom_});
        bottom_ += row_height;
      }
    }
  }

  // An upright line that leaves out the rows' words.
  void write_beside_bars(Path& path, double x) const {
    constexpr double beyond = 10;
    for (const PlacedRow& placed : rows_) path.move(x, placed.middle() - beyond).down(placed.middle() + beyond);
  }

  void write_axis() {
    Path grid;
    for (const Tick& tick : axis_.ticks()) write_beside_bars(grid, x_.at(tick.day));
    write_path(html_, "fh-grid", grid);
    write_path(html_, "fh-axis", Path().move(left, bottom_).across(right));
    for (const Tick& tick : axis_.ticks())
      write_label(html_, label_middle(x_.at(tick.day), text_width(tick.label), width), bottom_ + 18, "middle",
                  tick.label);
  }

  static Path bar(double from, double to, double middle) {
    return Path().move(from, middle - half_bar).across(to).down(middle + half_bar).across(from);
  }

  void write_bars() {
    constexpr double radius = 5.5;
    for (const PlacedRow& placed : rows_) {
      const ScheduleRow& row = *placed.row;
      const double end = x_.at(row.end);
      if (row.start < row.end) {
        write_path(html_, "fh-bar", bar(x_.at(row.start), std::max(end, x_.at(row.start) + 2), placed.middle()));
      } else if (!row.gate) {
        write_dot(html_, "fh-point", end, placed.middle(), radius);
      }
    }
  }

  void write_today() {
    if (!today_) return;
    const double middle = x_.at(*today_);
    Path line;
    write_beside_bars(line, middle);
    write_path(html_, "fh-median", line.move(middle, today_height - 6).down(today_height));
    write_label(html_, label_middle(middle, text_width(chart_.today_label), width), 13, "middle", chart_.today_label);
  }

  static Path check_mark(double x, double y) { return Path().move(x - 6, y).line(x - 1, y + 6).line(x + 7, y - 7); }
  static Path gate_mark(double x, double y) { return Path().diamond(x, y, 8); }

  void write_signs() {
    for (const PlacedRow& placed : rows_) {
      const ScheduleRow& row = *placed.row;
      if (row.gate) write_path(html_, "fh-point", gate_mark(x_.at(row.end), placed.middle()));
      if (row.reached && is_day(*row.reached)) {
        const Path check = check_mark(x_.at(*row.reached), placed.middle());
        write_path(html_, "fh-check-edge", check);
        write_path(html_, "fh-check", check);
      }
    }
  }

  void write_words() {
    constexpr double between = 12;
    for (const auto& [group, top] : groups_)
      html_.element(
          "text",
          {{"class", "fh-chart-label fh-chart-label--group"}, {"x", "0"}, {"y", Coordinate(top + group_words_down)}},
          fitted_text(group->label, width));
    for (const PlacedRow& placed : rows_) {
      const ScheduleRow& row = *placed.row;
      const double room = width - text_width(row.words) - between;
      write_label(html_, 0, placed.top + words_down, "start", fitted_text(row.label, room));
      write_label(html_, width, placed.top + words_down, "end", row.words);
    }
  }

  [[nodiscard]] bool has(bool (*sign)(const ScheduleRow&)) const {
    return std::ranges::any_of(rows_, [&](const PlacedRow& placed) { return sign(*placed.row); });
  }

  void write_legend() {
    const Element list = html_.open("ul", {{"class", "fh-legend"}});
    write_sample("fh-bar", bar(4, 32, 8), chart_.planned);
    if (has([](const ScheduleRow& row) { return row.gate; })) write_sample("fh-point", gate_mark(18, 8), chart_.gate);
    if (has([](const ScheduleRow& row) { return row.reached.has_value(); }))
      write_sample("fh-check", check_mark(18, 8), chart_.reached);
    if (today_) write_sample("fh-median", Path().move(18, 1).down(15), chart_.today_label);
  }

  void write_sample(std::string_view style, const Path& path, std::string_view label) {
    const Element item = html_.open("li");
    {
      const Element sample = html_.open("svg", {{"viewBox", "0 0 36 16"}, {"aria-hidden", "true"}});
      write_path(html_, style, path);
    }
    html_.text(label);
  }

  Html& html_;
  const ScheduleChart& chart_;
  const std::optional<double> today_;
  const MonthAxis axis_;
  const Scale x_;
  std::vector<std::pair<const ScheduleGroup*, double>> groups_;  // with where their words begin
  std::vector<PlacedRow> rows_;
  double bottom_ = 0.0;
};

}  // namespace

void schedule_chart(Html& html, const ScheduleChart& chart) {
  const Span days = days_of(chart);
  if (!days.empty()) ScheduleDrawing(html, chart, days).write();
}

}  // namespace foothold::html
