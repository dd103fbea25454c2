#include "html/charts/chart_parts.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foothold::html {

Element open_chart(Html& html, std::string_view description, double width, double height) {
  const Coordinate across(width);
  const Coordinate down(height);
  const std::string box = "0 0 " + std::string(across.text()) + ' ' + std::string(down.text());
  return html.open("svg", {{"class", "fh-chart"},
                           {"viewBox", box},
                           {"width", across},
                           Attribute::when(!description.empty(), "role", "img"),
                           Attribute::when(!description.empty(), "aria-label", description),
                           Attribute::when(description.empty(), "aria-hidden", "true")});
}

std::string value_label(const FormatValue& format, double value) {
  return format ? format(value) : shortest_number(value);
}

std::vector<std::string> tick_labels(const std::vector<double>& ticks, const FormatValue& format) {
  std::vector<std::string> labels;
  labels.reserve(ticks.size());
  std::string previous;
  for (const double tick : ticks) {
    std::string label = value_label(format, tick);
    const bool repeats = label == previous;
    if (!repeats) previous = label;
    labels.push_back(repeats ? std::string() : std::move(label));
  }
  return labels;
}

double label_middle(double x, double label_width, double width) {
  const double half = std::min(label_width, width) / 2;
  return std::clamp(x, half, width - half);
}

void write_label(Html& html, double x, double y, std::string_view anchor, std::string_view text) {
  html.element("text",
               {{"class", "fh-chart-label"},
                {"x", Coordinate(x)},
                {"y", Coordinate(y)},
                Attribute::when(anchor != "start", "text-anchor", anchor)},
               text);
}

void write_path(Html& html, std::string_view style, const Path& path) {
  if (!path.empty()) html.element("path", {{"class", style}, {"d", path.text()}}, "");
}

void write_dashed_path(Html& html, std::string_view style, const Path& path, std::string_view dashes) {
  if (!path.empty()) html.element("path", {{"class", style}, {"stroke-dasharray", dashes}, {"d", path.text()}}, "");
}

void write_dot(Html& html, std::string_view style, double x, double y, double radius) {
  html.element("circle", {{"class", style}, {"cx", Coordinate(x)}, {"cy", Coordinate(y)}, {"r", Coordinate(radius)}},
               "");
}

}  // namespace foothold::html
