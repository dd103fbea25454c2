#include <algorithm>

#include "html/charts.hpp"
#include "html/charts/chart_scale.hpp"

namespace foothold::html {
namespace {

// A length along the strip. In hundredths of its width, because a strip is as wide as the column it stands in, and a
// drawing that is stretched to a width would turn its dot into an egg.
Coordinate percent(double value) {
  return Coordinate(value, "%");
}

struct Marks {
  double low;
  double median;
  double high;
  double value;
  std::optional<Interval> interval;
};

// The band stands at the same place on every strip of a page, so that the eye can run down the column; only a value far
// outside makes the band smaller.
std::optional<Marks> placed(const PositionStrip& strip) {
  if (!is_drawable(strip.low) || !is_drawable(strip.median) || !is_drawable(strip.high) || !is_drawable(strip.value))
    return std::nullopt;
  const auto [low, high] = std::minmax(strip.low, strip.high);
  const double room = (high - low) / 8;
  const Scale scale(std::min(low - room, strip.value), std::max(high + room, strip.value), 2, 98);
  const auto interval = drawable_interval(strip.lower, strip.upper);
  return Marks{scale.at(low), scale.clamped(strip.median), scale.at(high), scale.at(strip.value),
               interval ? std::optional(Interval{scale.clamped(interval->lower), scale.clamped(interval->upper)})
                        : std::nullopt};
}

void write_level_line(Html& html, std::string_view style, double start, double end) {
  html.element("line", {{"class", style}, {"x1", percent(start)}, {"x2", percent(end)}, {"y1", "12"}, {"y2", "12"}},
               "");
}

void write_community_marks(Html& html, const Marks& marks) {
  write_level_line(html, "fh-axis", 0, 100);
  html.element("rect",
               {{"class", "fh-band"},
                {"x", percent(marks.low)},
                {"width", percent(std::max(marks.high - marks.low, 0.5))},
                {"y", "7"},
                {"height", "10"},
                {"rx", "2"}},
               "");
  html.element(
      "line",
      {{"class", "fh-median"}, {"x1", percent(marks.median)}, {"x2", percent(marks.median)}, {"y1", "4"}, {"y2", "20"}},
      "");
}

}  // namespace

void position_strip(Html& html, const PositionStrip& strip) {
  const auto marks = placed(strip);
  if (!marks) return;
  const Element figure = html.open("div", {{"class", "figure"}});
  const Element svg = html.open("svg", {{"class", "fh-strip"},
                                        {"width", "100%"},
                                        {"height", "24"},
                                        Attribute::when(!strip.description.empty(), "role", "img"),
                                        Attribute::when(!strip.description.empty(), "aria-label", strip.description),
                                        Attribute::when(strip.description.empty(), "aria-hidden", "true")});
  write_community_marks(html, *marks);
  if (marks->interval) write_level_line(html, "fh-interval", marks->interval->lower, marks->interval->upper);
  html.element("circle",
               {{"class", strip.weak ? "fh-point fh-point--weak" : "fh-point"},
                {"cx", percent(marks->value)},
                {"cy", "12"},
                {"r", "6"}},
               "");
}

}  // namespace foothold::html
