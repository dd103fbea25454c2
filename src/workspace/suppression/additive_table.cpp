#include "workspace/suppression/additive_table.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace foothold::workspace {
namespace {

// Gathers the lines of a table; one of its cells may be a part of several.
class Lines {
 public:
  Lines(AdditiveTable& table, double least) : table_(table), least_(least) {
    for (std::size_t cell = 0; cell < table_.cells.size(); ++cell) at_.emplace(table_.cells[cell].spot, cell);
  }

  void find() {
    std::map<CellSpot, std::vector<std::size_t>> parts;
    const std::size_t own = table_.cells.size();
    for (std::size_t cell = 0; cell < own; ++cell) {
      const CellSpot& spot = table_.cells[cell].spot;
      if (!spot.group.empty()) parts[all_groups_of(spot)].push_back(cell);
      if (!spot.area.empty()) parts[all_areas_of(spot)].push_back(cell);
    }
    for (auto& [whole, cells] : parts)
      if (const auto total = total_at(whole)) add(*total, std::move(cells));
  }

 private:
  // The breakdown stays in the name of the whole, so that each one is a line of its own.
  static CellSpot all_groups_of(CellSpot spot) {
    spot.group.clear();
    return spot;
  }
  static CellSpot all_areas_of(CellSpot spot) {
    spot.area.clear();
    return spot;
  }

  // The total over groups stands there under the name of its breakdown, or as the number of all people.
  [[nodiscard]] std::optional<std::size_t> total_at(CellSpot whole) const {
    if (const auto at = at_.find(whole); at != at_.end()) return at->second;
    if (!whole.group.empty()) return std::nullopt;
    whole.breakdown.clear();
    const auto at = at_.find(whole);
    return at == at_.end() ? std::nullopt : std::optional(at->second);
  }

  void add(std::size_t total, std::vector<std::size_t> parts) {
    const bool all_known = table_.cells[total].count && std::ranges::all_of(parts, [this](std::size_t part) {
                             return table_.cells[part].count.has_value();
                           });
    const double rest = table_.cells[total].count.value_or(0) - sum_of(parts);
    // An unknown part can be the rest. Without one, something that nobody named makes up the rest.
    if (table_.cells[total].count && rest < 0) return;
    if (all_known && rest > 0) parts.push_back(add_rest(rest));
    table_.lines.push_back({total, std::move(parts)});
  }

  [[nodiscard]] double sum_of(const std::vector<std::size_t>& parts) const {
    double sum = 0;
    for (const std::size_t part : parts) sum += table_.cells[part].count.value_or(0);
    return sum;
  }

  std::size_t add_rest(double rest) {
    CountCell cell{.count = rest, .hidden = true};
    if (rest < least_) guard(cell, least_);
    table_.cells.push_back(std::move(cell));
    return table_.cells.size() - 1;
  }

  AdditiveTable& table_;
  double least_;
  std::map<CellSpot, std::size_t> at_;
};

}  // namespace

AdditiveTable additive_table(std::vector<CountCell> cells, double least) {
  AdditiveTable table{std::move(cells), {}};
  Lines(table, least).find();
  return table;
}

void guard(CountCell& cell, double least) {
  const double count = cell.count.value_or(0);
  cell.guarded = true;
  cell.low = std::max(0.0, count - least);
  cell.high = std::max(least, count);
}

}  // namespace foothold::workspace
