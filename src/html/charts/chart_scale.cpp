#include "html/charts/chart_scale.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "html/charts.hpp"

namespace foothold::html {
namespace {

constexpr double largest_drawable = 1e100;
constexpr double ellipsis_width = 12.0;

struct Step {
  double mantissa;
  double power;  // of ten, as a number: 100 or 0.01
  bool small;    // the power is 1 / `power`, so that a tenth is exact

  [[nodiscard]] double times(double count) const { return small ? count * mantissa / power : count * mantissa * power; }
};

// The round number next to `wanted`, judged by ratio.
Step round_step(double wanted) {
  const double exponent = std::floor(std::log10(wanted));
  const double fraction = wanted / std::pow(10.0, exponent);
  const double mantissa = fraction < 1.42   ? 1.0
                          : fraction < 2.24 ? 2.0
                          : fraction < 3.54 ? 2.5
                          : fraction < 7.07 ? 5.0
                                            : 10.0;
  return {mantissa, std::pow(10.0, std::abs(exponent)), exponent < 0};
}

// Equal values need some room around them, or there would be no scale.
void widen_if_equal(double& low, double& high) {
  const double size = std::max(std::abs(low), std::abs(high));
  const bool is_zero = size < 1e-100;
  if (!is_zero && high - low > size * 1e-9) return;
  const double room = is_zero ? 0.5 : size * 0.1;
  const bool touches_zero = low >= 0 && low < room;
  low = touches_zero ? 0.0 : low - room;
  high += touches_zero ? 2 * room : room;
}

double letter_width(char letter) {
  static constexpr std::string_view narrow = "iljtfrI.,:;'()|!- ";
  static constexpr std::string_view wide = "mwMW%@";
  if (narrow.find(letter) != std::string_view::npos) return 4.6;
  if (wide.find(letter) != std::string_view::npos) return 12.0;
  const bool is_tall = (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '$';
  return is_tall ? 9.2 : 8.1;
}

bool continues_letter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

Coordinate::Coordinate(double value, std::string_view unit) {
  const long tenths = std::lround(std::clamp(value, -99999.0, 99999.0) * 10.0);
  char* at = letters_.data();
  if (tenths < 0) *at++ = '-';
  at = std::to_chars(at, letters_.data() + letters_.size(), std::abs(tenths) / 10).ptr;
  if (tenths % 10 != 0) {
    *at++ = '.';
    *at++ = static_cast<char>('0' + std::abs(tenths) % 10);
  }
  for (const char letter : unit.substr(0, 2)) *at++ = letter;
  size_ = static_cast<std::size_t>(at - letters_.data());
}

bool is_drawable(double value) {
  return std::abs(value) <= largest_drawable;  // false for not-a-number as well
}

std::optional<Interval> drawable_interval(const std::optional<double>& lower, const std::optional<double>& upper) {
  if (!lower || !upper || !is_drawable(*lower) || !is_drawable(*upper)) return std::nullopt;
  return Interval{std::min(*lower, *upper), std::max(*lower, *upper)};
}

void Span::include(double value) {
  if (!is_drawable(value)) return;
  low_ = empty_ ? value : std::min(low_, value);
  high_ = empty_ ? value : std::max(high_, value);
  empty_ = false;
}

void Span::include(const Interval& interval) {
  include(interval.lower);
  include(interval.upper);
}

double Scale::at(double value) const {
  if (high_ - low_ <= 0) return (start_ + end_) / 2;
  return start_ + (value - low_) / (high_ - low_) * (end_ - start_);
}

double Scale::clamped(double value) const {
  return std::clamp(at(value), std::min(start_, end_), std::max(start_, end_));
}

std::vector<double> round_ticks(double low, double high, int wanted) {
  if (!is_drawable(low) || !is_drawable(high)) return {};
  if (low > high) std::swap(low, high);
  widen_if_equal(low, high);
  const Step step = round_step((high - low) / std::clamp(wanted - 1, 1, 100));
  // A hair's breadth of tolerance: 0.3 divided by a step of 0.1 is a little less than 3.
  const double first = std::floor(low / step.times(1) + 1e-9);
  const double last = std::ceil(high / step.times(1) - 1e-9);
  std::vector<double> ticks(static_cast<std::size_t>(last - first) + 1);
  for (std::size_t at = 0; at < ticks.size(); ++at) ticks[at] = step.times(first + static_cast<double>(at)) + 0.0;
  return ticks;
}

double text_width(std::string_view text) {
  double width = 0;
  for (const char letter : text)
    if (!continues_letter(letter)) width += letter_width(letter);
  return width;
}

std::string fitted_text(std::string_view text, double width) {
  if (text.empty() || text_width(text) <= width) return std::string(text);
  std::size_t size = 0;
  double used = ellipsis_width;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (continues_letter(text[at])) continue;
    if (used <= width) size = at;
    used += letter_width(text[at]);
  }
  const std::size_t blank = text.substr(0, size).rfind(' ');
  if (text[size] != ' ' && blank != std::string_view::npos && blank * 2 > size) size = blank;
  return std::string(text.substr(0, size)) + "…";
}

}  // namespace foothold::html
