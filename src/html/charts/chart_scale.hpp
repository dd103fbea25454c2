#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace foothold::html {

// A number in an SVG attribute: rounded to one decimal, without a needless ".0" or "-0", and a unit of at most two
// letters. Lives on the stack.
class Coordinate {
 public:
  explicit Coordinate(double value, std::string_view unit = {});
  [[nodiscard]] std::string_view text() const { return {letters_.data(), size_}; }
  operator std::string_view() const { return text(); }  // so that it can stand where an attribute's value is asked for

 private:
  std::array<char, 16> letters_{};
  std::size_t size_ = 0;
};

// Whether a value can be drawn: it is a number, and not one so large that differences of it overflow.
[[nodiscard]] bool is_drawable(double value);

// The bounds of an interval, lower first, when both can be drawn.
struct Interval {
  double lower = 0.0;
  double upper = 0.0;
};
[[nodiscard]] std::optional<Interval> drawable_interval(const std::optional<double>& lower,
                                                        const std::optional<double>& upper);

// The smallest and the largest of the values that were put in.
class Span {
 public:
  void include(double value);
  void include(const Interval& interval);
  [[nodiscard]] bool empty() const { return empty_; }
  [[nodiscard]] double low() const { return low_; }
  [[nodiscard]] double high() const { return high_; }

 private:
  double low_ = 0.0;
  double high_ = 0.0;
  bool empty_ = true;
};

// Where a value stands on the drawing: `low` at `start`, `high` at `end`, and the middle when both are equal.
class Scale {
 public:
  Scale(double low, double high, double start, double end) : low_(low), high_(high), start_(start), end_(end) {}
  [[nodiscard]] double at(double value) const;
  // As at(), but never outside start..end.
  [[nodiscard]] double clamped(double value) const;

 private:
  double low_;
  double high_;
  double start_;
  double end_;
};

// About how wide a label is drawn, in units of the charts, whose letters are 14 units high. Errs on the wide side.
[[nodiscard]] double text_width(std::string_view text);
// The text, cut after a word with "…" when it is wider than that.
[[nodiscard]] std::string fitted_text(std::string_view text, double width);

}  // namespace foothold::html
