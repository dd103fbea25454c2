#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "html/html.hpp"

namespace foothold::html {

// Charts drawn as SVG on the server: no script, the same picture on screen, on paper and in documents. Colours, strokes
// and fonts come from the style sheet by class; a value graded Weak is drawn hollow, so that meaning never hangs on
// colour alone. Every chart carries a text alternative (without one it is hidden from screen readers, because words
// beside it say the same) and is meant to stand beside a table of the same numbers. All functions are pure; they append
// one <svg> and never throw for odd data: a chart without a point writes nothing.

using FormatValue = std::function<std::string(double)>;

struct ChartPoint {
  int year = 0;
  double value = 0.0;
  std::optional<double> lower = {};  // both bounds or none
  std::optional<double> upper = {};
  bool weak = false;
};

struct ChartSeries {
  std::string label;
  std::vector<ChartPoint> points;       // by year, ascending
  std::vector<int> breaks_before = {};  // years at which the line is interrupted because the definition changed
  bool dashed = false;                  // a benchmark beside the community's own line
};

// Lines over years with interval marks at each point. Up to 6 series; each is named at the end of its line and in the
// legend.
struct LineChart {
  std::string description;  // the text alternative
  std::vector<ChartSeries> series;
  FormatValue format = {};
};
void line_chart(Html& html, const LineChart& chart);

// A horizontal dot with its interval for each row: subgroups, or communities.
struct DotRow {
  std::string label;
  double value = 0.0;
  std::optional<double> lower = {};
  std::optional<double> upper = {};
  bool weak = false;
  bool reference = false;  // the "All" row: drawn with another mark
};
struct DotChart {
  std::string description;
  std::vector<DotRow> rows;
  std::optional<double> marked_value = {};  // a vertical line, for example the national median
  std::string marked_label = {};
  FormatValue format = {};
};
void dot_chart(Html& html, const DotChart& chart);

// A horizontal bar for each row, on an axis whose ends are known: answers from 1 to 5. A row without a value has its
// words alone. What was so an earlier time is a diamond over the bar.
struct BarRow {
  std::string label;
  std::optional<double> value = {};
  std::string words = {};  // beside the label, in place of the value
  std::optional<double> before = {};
};
struct BarChart {
  std::string description;
  std::vector<BarRow> rows;
  double low = 0.0;  // where all bars begin
  double high = 1.0;
  std::optional<double> marked_value = {};  // a vertical line: below it is too little
  std::string marked_label = {};
  FormatValue format = {};
};
void bar_chart(Html& html, const BarChart& chart);

// What is planned when: a bar for each row, in groups, over the months. Days count from 1970.
struct ScheduleRow {
  std::string label;
  std::string words = {};  // beside the label: when, as people read it
  double start = 0.0;
  double end = 0.0;                    // a dot when it is no later than the start
  std::optional<double> reached = {};  // a check mark
  bool gate = false;                   // a diamond at the end
};
struct ScheduleGroup {
  std::string label;
  std::vector<ScheduleRow> rows;
};
struct ScheduleChart {
  std::string description;
  std::vector<ScheduleGroup> groups;
  std::optional<double> today = {};  // a vertical line, when it lies in the schedule or near it
  // What the signs mean, for the legend; the last one stands at the line as well.
  std::string planned = {};
  std::string gate = {};
  std::string reached = {};
  std::string today_label = {};
  std::function<std::string(int year, unsigned month)> month_label = {};
};
void schedule_chart(Html& html, const ScheduleChart& chart);

// One line: the span in which most communities lie, their median, and the community's own value with its interval.
struct PositionStrip {
  std::string description;
  double low = 0.0;  // 5th percentile of the communities
  double median = 0.0;
  double high = 0.0;  // 95th percentile
  double value = 0.0;
  std::optional<double> lower = {};
  std::optional<double> upper = {};
  bool weak = false;
};
void position_strip(Html& html, const PositionStrip& strip);

// A small line without axes, for a tile. Fewer than two points write nothing.
void spark_line(Html& html, const std::string& description, const std::vector<ChartPoint>& points,
                const std::vector<int>& breaks_before);

// How far something has come on a few axes that run from the middle outward, from 0 to `most`, in several rounds. The
// last three rounds are drawn, each with a dash and a mark of its own, and named in the legend. A value that is missing
// interrupts the line.
struct RadarRound {
  std::string label;
  std::vector<std::optional<double>> values;  // one for each axis
};
struct RadarChart {
  std::string description;
  std::vector<std::string> axes;  // three or more; fewer draw nothing
  std::vector<RadarRound> rounds;
  int most = 1;
};
void radar_chart(Html& html, const RadarChart& chart);

// Upright bars in parts that stand on each other: money by year, for example. The first kind of part is full, the
// second striped, the third hollow, so that they differ without colour. What is not above zero is not drawn.
struct ChartColumn {
  std::string label;
  std::vector<double> parts;  // one for each kind
};
struct ColumnChart {
  std::string description;
  std::vector<std::string> kinds;  // up to three
  std::vector<ChartColumn> columns;
  FormatValue format = {};
};
void column_chart(Html& html, const ColumnChart& chart);

// What follows from what, in layers: boxes with words, and lines from each to those that follow from it. Downwards up
// to four boxes stand beside each other, and each layer puts them as near as it can to what they follow from. Across,
// each layer is a column with its boxes in their order.
struct FlowLayer {
  std::string label;
  std::vector<std::string> boxes;  // the words in each; downwards a layer without boxes is left out
};
struct FlowLine {
  std::size_t from = 0;  // boxes count from 0 through all layers
  std::size_t to = 0;    // in a later layer; other lines are left out
};
enum class FlowDirection { down, across };
enum class FlowArrows { none, onward, back };  // back: from what follows to what it follows from
struct FlowChart {
  std::string description;
  std::vector<FlowLayer> layers;
  std::vector<FlowLine> lines;
  std::set<std::size_t> marked = {};              // boxes that stand out
  std::map<std::size_t, std::string> notes = {};  // what is said below the words of a box
  FlowDirection direction = FlowDirection::down;
  FlowArrows arrows = FlowArrows::none;
};
void flow_chart(Html& html, const FlowChart& chart);

// What acts on what, also in circles: boxes on a ring, clockwise in their order, with arrows that bend inwards, so that
// they pass no other box.
struct RingBox {
  std::string words;
  std::string note = {};  // what is said below the words
  bool marked = false;    // it stands out
};
struct RingArrow {
  std::size_t from = 0;
  std::size_t to = 0;     // another box; other arrows are left out
  std::string sign = {};  // written on it: "+"
  bool is_dashed = false;
};
struct RingChart {
  std::string description;
  std::vector<RingBox> boxes;
  std::vector<RingArrow> arrows;
};
void ring_chart(Html& html, const RingChart& chart);

// About `wanted` round numbers that cover low..high, ascending (1, 2, 2.5, 5 times a power of ten apart).
[[nodiscard]] std::vector<double> round_ticks(double low, double high, int wanted);

}  // namespace foothold::html
