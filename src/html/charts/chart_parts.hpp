#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/charts.hpp"
#include "html/charts/chart_path.hpp"

namespace foothold::html {

// What the charts have in common. All write at the end of `html`; not thread-safe, as Html is not.

// Letters of a label stand this far below the line they belong to.
inline constexpr double label_baseline = 5;

// An <svg> of that size, which shrinks with its column because its height is left to the browser, and has the
// description as its text alternative.
[[nodiscard]] Element open_chart(Html& html, std::string_view description, double width, double height);

// The value in the chart's own format; the shortest number when the chart has none.
[[nodiscard]] std::string value_label(const FormatValue& format, double value);

// A label for each tick. One that reads like its neighbour, because the format rounds, is left empty.
[[nodiscard]] std::vector<std::string> tick_labels(const std::vector<double>& ticks, const FormatValue& format);

// The middle of a label below its place, moved inwards where it would reach over an end of a drawing so wide.
[[nodiscard]] double label_middle(double x, double label_width, double width);

// Words on the drawing; `anchor` is start, middle or end.
void write_label(Html& html, double x, double y, std::string_view anchor, std::string_view text);

// Paths and points write nothing when there is nothing in them.
void write_path(Html& html, std::string_view style, const Path& path);
void write_dashed_path(Html& html, std::string_view style, const Path& path, std::string_view dashes);
void write_dot(Html& html, std::string_view style, double x, double y, double radius);

// How a bridge over missing years is dashed: dots rather than strokes, so that it cannot be taken for a benchmark.
inline constexpr std::string_view bridge_dashes = "2 3";

}  // namespace foothold::html
