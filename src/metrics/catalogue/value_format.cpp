#include "metrics/catalogue/value_format.hpp"

#include <cmath>

#include "base/text.hpp"

namespace foothold::metrics {
namespace {

// How many digits the point moves to the right for display; the same as display_factor(), without its rounding error.
int display_shift(Unit unit) {
  return display_factor(unit) == 100.0 ? 2 : 0;
}

std::string percent(double share, int decimals) {
  return grouped_number(share, decimals, 2) + "%";
}

bool shows_zero(std::string_view number) {
  return number.find_first_of("123456789") == std::string_view::npos;
}

std::string with_decimals(const Metric& metric, double value, int decimals) {
  std::string number = grouped_number(value, decimals, display_shift(metric.unit));
  switch (metric.unit) {
    case Unit::share:
      return number + "%";
    case Unit::dollars:
      return number.starts_with('-') ? "-$" + number.substr(1) : "$" + number;
    case Unit::people_per_physician:
      return number + " : 1";
    case Unit::pair_of_shares:
      return grouped_number(value, decimals - metric.decimals + 2);
    default:
      return number;
  }
}

}  // namespace

double display_factor(Unit unit) {
  const bool times_100 = unit == Unit::share || unit == Unit::homes_per_100;
  return times_100 ? 100.0 : 1.0;
}

std::string format_number(const Metric& metric, double value) {
  return with_decimals(metric, value, metric.decimals);
}

std::string format_number_beside(const Metric& metric, double value, double other) {
  const bool look_the_same = value != other && format_number(metric, value) == format_number(metric, other);
  return with_decimals(metric, value, look_the_same ? metric.decimals + 1 : metric.decimals);
}

bool differ_below_rounding(const Metric& metric, double one, double other) {
  return one != other && format_number_beside(metric, one, other) == format_number_beside(metric, other, one);
}

std::string format_value(const Metric& metric, double value, double second) {
  if (metric.kind != ValueKind::pair) return format_number(metric, value);
  return percent(value, metric.decimals) + " : " + percent(second, metric.decimals);
}

std::string format_difference(const Metric& metric, double difference) {
  const int decimals = metric.unit == Unit::pair_of_shares ? 2 : metric.decimals;
  std::string number = grouped_number(std::fabs(difference), decimals, display_shift(metric.unit));
  if (difference != 0.0 && shows_zero(number))
    number = grouped_number(std::fabs(difference), decimals + 1, display_shift(metric.unit));
  const std::string sign = shows_zero(number) ? "" : difference < 0 ? "−" : "+";
  return metric.unit == Unit::dollars ? sign + "$" + number : sign + number;
}

std::string unit_key(const Metric& metric) {
  switch (metric.unit) {
    case Unit::homes_per_100:
      return "unit.homes_per_100";
    case Unit::grade_levels:
      return "unit.grade_levels";
    case Unit::count:
      return "unit.students";
    case Unit::per_10000:
      return "unit.per_10000";
    case Unit::per_100000:
      return "unit.per_100000";
    case Unit::people_per_physician:
      return "unit.people_per_physician";
    case Unit::index_100:
      return "unit.index_100";
    case Unit::ratio:
      return "unit.ratio";
    case Unit::pair_of_shares:
      return "unit.pair_of_shares";
    case Unit::share:
    case Unit::dollars:
      break;
  }
  return "";
}

}  // namespace foothold::metrics
