#pragma once

#include <string>

#include "base/result.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/map/metric_map.hpp"

namespace foothold::metrics {

// What somebody asks of a map, as typed in an address or a form. Empty texts are for the program to choose.
struct MapQueryText {
  std::string year = {};
  std::string subgroup_type = {};
  std::string subgroup = {};
  std::string level = {};  // "county" or "place"
  std::string state = {};  // two digits or postal letters, for the table
  std::string order = {};  // "code", "highest" or "lowest", for the table
  std::string from = {};   // how many rows of the table are skipped
};

// The same, checked. The key names something published, unless nothing is published for the level at all: its year is
// then 0.
struct MapQuery {
  SliceKey key;
  SliceKey asked;  // before unpublished parts were replaced; its year is 0 when none was named
  std::string state;
  RowOrder order = RowOrder::code;
  std::size_t from = 0;

  [[nodiscard]] bool replaced_group() const { return asked.breakdown != key.breakdown; }
  [[nodiscard]] bool replaced_year() const { return asked.year != 0 && asked.year != key.year; }
};

// Refused (`invalid`, naming the field): a malformed year, an unknown breakdown, group, level, state or order. A year
// or group that exists but is not published is replaced: by everyone together, and by the newest year.
Result<MapQuery> parse_map_query(const MapQueryText& text, MetricIndex metric, const Edition& edition);

// The address of a map without a language: "/map/share_employed?year=2023". Names only what differs from what the
// program chooses by itself.
[[nodiscard]] std::string map_path(const MapQuery& query, const Edition& edition);
// The same of another address that takes the same query, such as "/api/v1/map/share_employed.svg".
[[nodiscard]] std::string map_query_path(const std::string& path, const MapQuery& query, const Edition& edition);
// Where the numbers of a map are as a table.
[[nodiscard]] std::string numbers_path(const SliceKey& key, const Edition& edition);

// A group as one word of a form: "race-ethnicity:Hispanic"; empty for everyone together.
[[nodiscard]] std::string group_word(const SliceKey& key, const Catalogue& catalogue);
// Takes such a word apart into breakdown and group.
void take_group_word(std::string_view word, MapQueryText& text);

}  // namespace foothold::metrics
