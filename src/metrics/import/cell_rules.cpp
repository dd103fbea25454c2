#include "metrics/import/cell_rules.hpp"

#include "base/text.hpp"

namespace foothold::metrics {
namespace {

CellValue not_a_number() {
  CellValue cell;
  cell.problem = Finding::not_a_number;
  return cell;
}

// One part of a pair: "0.190", or in older releases "20.8%".
std::optional<double> read_part(std::string_view part, bool& converted) {
  if (!part.ends_with('%')) return parse_number(part);
  converted = true;
  const auto percent = parse_number(part.substr(0, part.size() - 1));
  return percent ? std::optional(*percent / 100.0) : std::nullopt;
}

CellValue read_pair(std::string_view cell) {
  const std::size_t colon = cell.find(':');
  if (colon == std::string_view::npos) return not_a_number();
  CellValue read;
  const auto left = read_part(trim(cell.substr(0, colon)), read.converted);
  const auto right = read_part(trim(cell.substr(colon + 1)), read.converted);
  if (!left || !right) return not_a_number();
  read.value = *left;
  read.second = *right;
  return read;
}

CellValue read_number(std::string_view cell, const Metric& metric, double factor) {
  CellValue read;
  if (metric.unit == Unit::people_per_physician && cell.ends_with(":1")) {
    cell.remove_suffix(2);
    read.converted = true;
  }
  const auto number = parse_number(cell);
  if (!number) return not_a_number();
  read.value = *number * factor;
  return read;
}

}  // namespace

bool is_missing(std::string_view cell) {
  return cell.empty() || cell == "NA";
}

CellValue read_value(std::string_view cell, const Metric& metric, bool is_overall, double factor) {
  cell = trim(cell);
  if (is_missing(cell)) return {};
  const bool is_pair = metric.kind == ValueKind::pair;
  CellValue read = is_pair ? read_pair(cell) : read_number(cell, metric, factor);
  if (read.problem) return read;
  if (!metric.allows(read.value, is_overall) || (is_pair && !metric.allows(read.second, is_overall)))
    read.problem = Finding::out_of_range;
  return read;
}

CellValue read_bound(std::string_view cell, double factor) {
  cell = trim(cell);
  if (is_missing(cell)) return {};
  CellValue read;
  const auto number = parse_number(cell);
  if (!number) return not_a_number();
  read.value = *number * factor;
  return read;
}

}  // namespace foothold::metrics
