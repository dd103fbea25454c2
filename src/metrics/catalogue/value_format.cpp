#include "metrics/catalogue/value_format.hpp"

#include "base/text.hpp"

namespace foothold::metrics {
namespace {

std::string percent(double share, int decimals) {
  return grouped_number(share * 100.0, decimals) + "%";
}

}  // namespace

double display_factor(Unit unit) {
  const bool times_100 = unit == Unit::share || unit == Unit::homes_per_100;
  return times_100 ? 100.0 : 1.0;
}

std::string format_number(const Metric& metric, double value) {
  const std::string number = grouped_number(value * display_factor(metric.unit), metric.decimals);
  switch (metric.unit) {
    case Unit::share:
      return number + "%";
    case Unit::dollars:
      return number.starts_with('-') ? "-$" + number.substr(1) : "$" + number;
    case Unit::people_per_physician:
      return number + " : 1";
    case Unit::pair_of_shares:
      return grouped_number(value, 2);
    default:
      return number;
  }
}

std::string format_value(const Metric& metric, double value, double second) {
  if (metric.kind != ValueKind::pair) return format_number(metric, value);
  return percent(value, metric.decimals) + " : " + percent(second, metric.decimals);
}

std::string format_difference(const Metric& metric, double difference) {
  const double shown = difference * display_factor(metric.unit);
  const std::string number = grouped_number(shown < 0 ? -shown : shown, metric.unit == Unit::pair_of_shares ? 2 : metric.decimals);
  const std::string sign = shown < 0 ? "−" : "+";
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
