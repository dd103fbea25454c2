#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "metrics/edition/edition.hpp"
#include "metrics/map/map_classes.hpp"

namespace foothold::metrics {

// What a place is on the map.
enum class Shade {
  classed,      // in one of the classes
  none_at_all,  // published as "none at all", which is no number (no doctor in the county)
  missing       // without a value
};

struct MapRow {
  Reading reading;
  Shade shade = Shade::missing;
  double number = absent;  // what is classed: the value, or of a pair the ratio of its parts
  std::size_t class_index = 0;

  [[nodiscard]] bool is_weak() const { return shade != Shade::missing && reading.grade == Grade::weak; }
  // Former and future counties have a row, so that their shapes are not left out without a word.
  [[nodiscard]] bool exists() const { return reading.missing != Missing::no_such_place; }
};

// One metric in one year for one group, over all places of a level. A plain value.
struct MetricMap {
  SliceKey key;
  std::vector<MapRow> rows;  // in the order of the codes
  MapClasses classes;
  Benchmark nation;
  // Whether places may be put in an order by this number: not where the catalogue forbids comparing them, and not for
  // counts, which only tell how large a place is.
  bool may_be_ranked = false;

  [[nodiscard]] std::size_t count_of(std::size_t class_index) const;
  [[nodiscard]] std::size_t count_of(Shade shade) const;  // of places that exist in the year
  [[nodiscard]] std::size_t weak_count() const;
};

// Pure. Values graded Weak are shown, but the limits of the classes come from the others, unless there are no others.
[[nodiscard]] MetricMap make_metric_map(const SliceKey& key, const Edition& edition);

enum class RowOrder { code, highest, lowest };
[[nodiscard]] std::optional<RowOrder> row_order_from_name(std::string_view name);
[[nodiscard]] std::string_view row_order_name(RowOrder order);

// The rows of places that exist in the year, of one state (two digits) or of all when it is empty. By value only where
// that is allowed; values graded Weak then stand behind the others in the order of their codes, then places without a
// number.
[[nodiscard]] std::vector<const MapRow*> ordered_rows(const MetricMap& map, const Edition& edition,
                                                      const std::string& state, RowOrder order);

}  // namespace foothold::metrics
