#include "metrics/map/map_query.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "metrics/data/reading_query.hpp"

namespace foothold::metrics {
namespace {

Error refuse(std::string field, std::string key, std::string value) {
  Error error;
  error.kind = ErrorKind::invalid;
  error.field = std::move(field);
  error.hint = {key + ".hint", {}};
  error.message = {std::move(key), {{"value", std::move(value)}}};
  return error;
}

std::string state_code(const std::string& text, const Edition& edition) {
  for (const places::State& state : edition.places().states())
    if (state.code == text || lower_ascii(state.abbreviation) == lower_ascii(text)) return state.code;
  return {};
}

// Breakdown, group, level and state mean the same here as for readings, and are refused with the same words.
Result<ReadingQuery> parse_common_parts(const MapQueryText& text, const Edition& edition) {
  ReadingQueryText common;
  if (!text.state.empty()) common.states = {text.state};
  common.level = text.level;
  common.subgroup_type = text.subgroup_type;
  common.subgroup = text.subgroup;
  return parse_reading_query(common, edition);
}

Result<void> parse_order(const MapQueryText& text, MapQuery& query) {
  const auto order = row_order_from_name(text.order);
  if (!order && !text.order.empty()) return refuse("order", "map.unknown_order", text.order);
  query.order = order.value_or(RowOrder::code);
  const auto from = parse_integer(text.from);
  if ((!from || *from < 0) && !text.from.empty()) return refuse("from", "map.malformed_from", text.from);
  query.from = static_cast<std::size_t>(from.value_or(0));
  return {};
}

// Settles on a year and a group that are published.
void settle(MapQuery& query, const Edition& edition) {
  SliceKey& key = query.key;
  key = query.asked;
  auto years = edition.years(key.metric, key.level, key.breakdown, key.subgroup);
  if (years.empty() && key.breakdown != overall) {
    key.breakdown = overall;
    key.subgroup = 0;
    years = edition.years(key.metric, key.level);
  }
  const bool is_published = std::find(years.begin(), years.end(), int{key.year}) != years.end();
  if (!is_published) key.year = years.empty() ? 0 : static_cast<std::uint16_t>(years.back());
}

bool is_plain(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         letter == '-' || letter == '_' || letter == '.';
}

// A value as it may stand in the query of an address.
std::string in_address(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char letter : text) {
    if (is_plain(letter)) {
      encoded += letter;
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    encoded.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
  }
  return encoded;
}

using AddressParts = std::vector<std::pair<std::string_view, std::string>>;

void add_group(AddressParts& parts, const SliceKey& key, const Catalogue& catalogue) {
  if (key.breakdown == overall) return;
  const Breakdown& breakdown = catalogue.breakdown(key.breakdown);
  parts.emplace_back("subgroup_type", breakdown.id);
  parts.emplace_back("subgroup", breakdown.subgroups[key.subgroup].name);
}

// The address with those parts that have a value.
std::string with_parts(std::string address, const AddressParts& parts) {
  char mark = '?';
  for (const auto& [name, value] : parts) {
    if (value.empty()) continue;
    address.append(1, mark).append(name).append("=").append(in_address(value));
    mark = '&';
  }
  return address;
}

}  // namespace

Result<MapQuery> parse_map_query(const MapQueryText& text, MetricIndex metric, const Edition& edition) {
  const auto common = parse_common_parts(text, edition);
  if (!common) return common.error();
  MapQuery query;
  query.asked.metric = metric;
  query.asked.level = places::level_from_name(text.level).value_or(Level::county);
  query.asked.breakdown = common->breakdown;
  query.asked.subgroup = common->subgroup.value_or(0);
  query.state = text.state.empty() ? std::string() : state_code(text.state, edition);
  if (const auto order = parse_order(text, query); !order) return order.error();
  if (!text.year.empty()) {
    const auto year = parse_year(text.year);
    if (!year) return year.error();
    query.asked.year = static_cast<std::uint16_t>(*year);
  }
  settle(query, edition);
  return query;
}

std::string map_path(const MapQuery& query, const Edition& edition) {
  return map_query_path("/map/" + edition.catalogue().metric(query.key.metric).id, query, edition);
}

std::string map_query_path(const std::string& path, const MapQuery& query, const Edition& edition) {
  const SliceKey& key = query.key;
  const auto years = edition.years(key.metric, key.level, key.breakdown, key.subgroup);
  const bool is_newest = !years.empty() && years.back() == key.year;
  AddressParts parts = {{"year", is_newest || key.year == 0 ? "" : std::to_string(key.year)}};
  add_group(parts, key, edition.catalogue());
  parts.emplace_back("level", key.level == Level::place ? "place" : "");
  parts.emplace_back("state", query.state);
  parts.emplace_back("order", query.order == RowOrder::code ? "" : row_order_name(query.order));
  parts.emplace_back("from", query.from == 0 ? "" : std::to_string(query.from));
  return with_parts(path, parts);
}

std::string numbers_path(const SliceKey& key, const Edition& edition) {
  AddressParts parts = {{"level", std::string(places::level_name(key.level))},
                        {"metrics", edition.catalogue().metric(key.metric).id},
                        {"years", std::to_string(key.year)}};
  add_group(parts, key, edition.catalogue());
  return with_parts("/api/v1/readings.csv", parts);
}

std::string group_word(const SliceKey& key, const Catalogue& catalogue) {
  if (key.breakdown == overall) return {};
  const Breakdown& breakdown = catalogue.breakdown(key.breakdown);
  return breakdown.id + ":" + breakdown.subgroups[key.subgroup].name;
}

void take_group_word(std::string_view word, MapQueryText& text) {
  const std::size_t colon = word.find(':');
  text.subgroup_type = word.substr(0, colon);
  text.subgroup = colon == std::string_view::npos ? std::string_view() : word.substr(colon + 1);
}

}  // namespace foothold::metrics
