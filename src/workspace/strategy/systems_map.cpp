#include "workspace/strategy/systems_map.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"

namespace foothold::workspace {
namespace {

using PointsByCode = std::map<std::string, std::size_t, std::less<>>;

std::string small_code(const Fields& row, std::string_view field) {
  return lower_ascii(trim(text_of(row, field)));
}

std::optional<std::size_t> point_with(const PointsByCode& points, const std::string& code) {
  const auto at = points.find(code);
  return at == points.end() ? std::nullopt : std::optional(at->second);
}

// "A1, A2, A1", "A1 A2 A1" or "A1 → A2 → A1".
std::vector<std::string> codes_along(std::string path) {
  for (const std::string_view arrow : {"\xE2\x86\x92", "->", ">", ";"}) path = replace_all(path, arrow, ",");
  const char parting = path.find(',') == std::string::npos ? ' ' : ',';
  std::vector<std::string> codes;
  for (const std::string_view part : split(path, parting))
    if (!trim(part).empty()) codes.emplace_back(trim(part));
  if (codes.size() > 1 && lower_ascii(codes.front()) == lower_ascii(codes.back())) codes.pop_back();
  return codes;
}

class MapReader {
 public:
  explicit MapReader(const Record& record) : record_(record) {}

  SystemsMap read() {
    map_.points = rows_of(record_.fields, "points");
    for (std::size_t at = 0; at < map_.points.size(); ++at)
      if (std::string code = small_code(*map_.points[at], "code"); !code.empty()) by_code_.emplace(std::move(code), at);
    for (const Fields* row : rows_of(record_.fields, "links")) read_link(*row);
    for (const Fields* row : rows_of(record_.fields, "loops")) map_.named.push_back(named_loop(*row));
    find_unnamed();
    return std::move(map_);
  }

 private:
  void read_link(const Fields& row) {
    const auto from = point_with(by_code_, small_code(row, "from"));
    const auto to = point_with(by_code_, small_code(row, "to"));
    if (from && to)
      map_.arrows.push_back({&row, *from, *to});
    else
      map_.torn_links.push_back(&row);
  }

  [[nodiscard]] NamedLoop named_loop(const Fields& row) const {
    NamedLoop loop{.row = &row, .path = codes_along(text_of(row, "path"))};
    for (const std::string& code : loop.path) {
      const auto point = point_with(by_code_, lower_ascii(code));
      if (point)
        loop.points.push_back(*point);
      else if (!loop.unknown_code)
        loop.unknown_code = code;
    }
    for (std::size_t at = 0; at < loop.points.size() && !loop.unknown_code && !loop.torn_between; ++at) {
      const std::size_t next = (at + 1) % loop.points.size();
      if (arrow_between(map_, loop.points[at], loop.points[next]) == nullptr)
        loop.torn_between.emplace(loop.path[at], loop.path[next]);
    }
    return loop;
  }

  void find_unnamed() {
    std::set<PointLoop> named;
    for (const NamedLoop& loop : map_.named)
      if (loop.is_there()) named.insert(begun_at_smallest(loop.points));
    std::vector<PointLink> links;
    for (const MapArrow& arrow : map_.arrows) links.push_back({arrow.from, arrow.to});
    FoundLoops found = loops_in(map_.points.size(), links);
    std::erase_if(found.loops, [&](const PointLoop& loop) { return named.contains(loop); });
    map_.unnamed = std::move(found.loops);
    map_.has_more_loops = !found.are_all;
  }

  const Record& record_;
  PointsByCode by_code_;
  SystemsMap map_;
};

// From each point on to what it acts on, as deep as it goes.
class RingWalk {
 public:
  explicit RingWalk(const SystemsMap& map) : map_(map) {}

  std::vector<std::size_t> walk() {
    for (std::size_t point = 0; point < map_.points.size(); ++point) visit(point);
    return std::move(order_);
  }

 private:
  // Each point is visited once.
  void visit(std::size_t point) {
    if (!seen_.insert(point).second) return;
    order_.push_back(point);
    for (const MapArrow& arrow : map_.arrows)
      if (arrow.from == point) visit(arrow.to);
  }

  const SystemsMap& map_;
  std::set<std::size_t> seen_;
  std::vector<std::size_t> order_;
};

}  // namespace

SystemsMap systems_map(const Record& record) {
  return MapReader(record).read();
}

const MapArrow* arrow_between(const SystemsMap& map, std::size_t from, std::size_t to) {
  const auto at =
      std::ranges::find_if(map.arrows, [&](const MapArrow& arrow) { return arrow.from == from && arrow.to == to; });
  return at == map.arrows.end() ? nullptr : &*at;
}

std::string path_of(const SystemsMap& map, const PointLoop& loop) {
  std::vector<std::string> codes;
  for (const std::size_t point : loop) codes.push_back(text_of(*map.points.at(point), "code"));
  if (!codes.empty()) codes.push_back(codes.front());
  return join(codes, ", ");
}

std::vector<std::size_t> ring_order(const SystemsMap& map) {
  return RingWalk(map).walk();
}

}  // namespace foothold::workspace
