#include "workspace/suppression/complements.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "workspace/suppression/disclosure_audit.hpp"

namespace foothold::workspace {
namespace {

bool holds(const SumLine& line, std::size_t cell) {
  return line.total == cell || std::ranges::find(line.parts, cell) != line.parts.end();
}

class Complements {
 public:
  explicit Complements(AdditiveTable& table) : table_(table) {}

  void hide() {
    for (auto told = first_given_away(table_); told; told = first_given_away(table_))
      if (!hide_one_for(*told)) return;
    show_what_is_not_needed();
  }

 private:
  static void hide(CountCell& cell) {
    cell.hidden = true;
    cell.told.reset();
  }

  // False when nothing is left that could be hidden.
  bool hide_one_for(std::size_t guarded) {
    for (const bool also_totals : {false, true})
      for (const auto& lines : {telling_lines(guarded), lines_around(guarded)})
        if (const auto cell = smallest_shown(lines, also_totals)) {
          hidden_.emplace_back(*cell, table_.cells[*cell]);
          hide(table_.cells[*cell]);
          return true;
        }
    return false;
  }

  // The lines of a cell in which too little is hidden beside it, looked at by themselves.
  [[nodiscard]] std::vector<const SumLine*> telling_lines(std::size_t guarded) const {
    std::vector<const SumLine*> lines;
    for (const SumLine& line : table_.lines) {
      if (!holds(line, guarded)) continue;
      const AdditiveTable alone{table_.cells, {line}};
      if (DisclosureAudit(alone).gives_away(guarded)) lines.push_back(&line);
    }
    return lines;
  }

  // All lines that a cell belongs to, directly or through other hidden cells.
  [[nodiscard]] std::vector<const SumLine*> lines_around(std::size_t guarded) const {
    std::set<std::size_t> reached = {guarded};
    std::set<const SumLine*> lines;
    for (bool grows = true; grows;) {
      grows = false;
      for (const SumLine& line : table_.lines) {
        if (lines.contains(&line) || std::ranges::none_of(reached, [&](std::size_t cell) { return holds(line, cell); }))
          continue;
        grows = lines.insert(&line).second;
        add_hidden(line, reached);
      }
    }
    return {lines.begin(), lines.end()};
  }

  void add_hidden(const SumLine& line, std::set<std::size_t>& reached) const {
    if (table_.cells[line.total].hidden) reached.insert(line.total);
    for (const std::size_t part : line.parts)
      if (table_.cells[part].hidden) reached.insert(part);
  }

  // A zero hides little, because people guess it; it is taken only where nothing else is left.
  [[nodiscard]] std::optional<std::size_t> smallest_shown(std::span<const SumLine* const> lines,
                                                          bool also_totals) const {
    std::optional<std::size_t> smallest;
    double least = std::numeric_limits<double>::infinity();
    const auto look_at = [&](std::size_t cell) {
      const CountCell& looked_at = table_.cells[cell];
      const double count = looked_at.count.value_or(0);
      const double rank = count > 0 ? count : std::numeric_limits<double>::max();
      if ((looked_at.hidden && !looked_at.told) || rank >= least) return;
      least = rank;
      smallest = cell;
    };
    for (const SumLine* line : lines) {
      for (const std::size_t part : line->parts) look_at(part);
      if (also_totals) look_at(line->total);
    }
    return smallest;
  }

  void show_what_is_not_needed() {
    std::ranges::sort(hidden_, std::ranges::greater(), [](const auto& one) { return one.second.count; });
    for (const auto& [cell, before] : hidden_) {
      table_.cells[cell] = before;
      if (first_given_away(table_)) hide(table_.cells[cell]);
    }
  }

  AdditiveTable& table_;
  std::vector<std::pair<std::size_t, CountCell>> hidden_;  // what was hidden for the sake of others, as it was before
};

}  // namespace

void hide_what_tells(AdditiveTable& table) {
  Complements(table).hide();
}

}  // namespace foothold::workspace
