#include "metrics/map/metric_map.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::metrics {
namespace {

MapRow row_of(const Reading& reading, const Metric& metric) {
  MapRow row{.reading = reading};
  if (!reading.has_value()) return row;
  row.number = metric.kind == ValueKind::pair ? reading.value / reading.second : reading.value;
  const bool is_none = metric.zero == ZeroMeaning::none && reading.value == 0.0;
  // A pair whose right part is 0 has no ratio.
  row.shade = is_none ? Shade::none_at_all : std::isfinite(row.number) ? Shade::classed : Shade::missing;
  return row;
}

std::vector<MapRow> rows_of(const SliceKey& key, const Edition& edition) {
  std::vector<MapRow> rows;
  const auto places = edition.places().places();
  for (std::size_t index = 0; index < places.size(); ++index)
    if (places[index].geoid.level() == key.level)
      rows.push_back(
          row_of(edition.reading(static_cast<PlaceIndex>(index), key), edition.catalogue().metric(key.metric)));
  return rows;
}

std::vector<double> numbers_for_classes(const std::vector<MapRow>& rows) {
  std::vector<double> numbers;
  std::vector<double> weak;
  for (const MapRow& row : rows)
    if (row.shade == Shade::classed) (row.is_weak() ? weak : numbers).push_back(row.number);
  return numbers.empty() ? weak : numbers;
}

// Numbers that carry an order come first.
int rank_group(const MapRow& row) {
  if (row.shade == Shade::missing) return 3;
  if (row.is_weak()) return 2;
  return row.shade == Shade::none_at_all ? 1 : 0;
}

void sort_by_value(std::vector<const MapRow*>& rows, RowOrder order) {
  std::stable_sort(rows.begin(), rows.end(), [order](const MapRow* left, const MapRow* right) {
    const int left_group = rank_group(*left);
    const int right_group = rank_group(*right);
    if (left_group != right_group || left_group != 0) return left_group < right_group;
    return order == RowOrder::highest ? left->number > right->number : left->number < right->number;
  });
}

}  // namespace

std::size_t MetricMap::count_of(std::size_t class_index) const {
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [class_index](const MapRow& row) {
    return row.shade == Shade::classed && row.class_index == class_index;
  }));
}

std::size_t MetricMap::count_of(Shade shade) const {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [shade](const MapRow& row) { return row.exists() && row.shade == shade; }));
}

std::size_t MetricMap::weak_count() const {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [](const MapRow& row) { return row.is_weak(); }));
}

MetricMap make_metric_map(const SliceKey& key, const Edition& edition) {
  const Metric& metric = edition.catalogue().metric(key.metric);
  const bool ranks = edition.catalogue().family(metric).comparable_between_places && metric.unit != Unit::count;
  std::vector<MapRow> rows = rows_of(key, edition);
  const std::vector<double> numbers = numbers_for_classes(rows);
  const MapClasses classes(metric, ranks ? ClassRule::equal_counts : ClassRule::equal_steps, numbers);
  for (MapRow& row : rows)
    if (row.shade == Shade::classed) row.class_index = classes.class_of(row.number);
  return {key, std::move(rows), classes, edition.benchmark(key), ranks};
}

std::optional<RowOrder> row_order_from_name(std::string_view name) {
  for (const RowOrder order : {RowOrder::code, RowOrder::highest, RowOrder::lowest})
    if (row_order_name(order) == name) return order;
  return std::nullopt;
}

std::string_view row_order_name(RowOrder order) {
  switch (order) {
    case RowOrder::code:
      return "code";
    case RowOrder::highest:
      return "highest";
    case RowOrder::lowest:
      return "lowest";
  }
  return "";
}

std::vector<const MapRow*> ordered_rows(const MetricMap& map, const Edition& edition, const std::string& state,
                                        RowOrder order) {
  std::vector<const MapRow*> rows;
  for (const MapRow& row : map.rows)
    if (row.exists() && (state.empty() || edition.places().at(row.reading.place).geoid.state() == state))
      rows.push_back(&row);
  if (order != RowOrder::code && map.may_be_ranked) sort_by_value(rows, order);
  return rows;
}

}  // namespace foothold::metrics
