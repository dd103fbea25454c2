#include "workspace/systems/power_grid.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace foothold::workspace {
namespace {

// From here on somebody can move a decision.
constexpr int much_influence = 3;

std::optional<int> rating_of(const Fields& row, std::string_view field, int least, int most) {
  const auto number = number_of(row, field);
  if (!number || *number < least || *number > most) return std::nullopt;
  return static_cast<int>(*number);
}

Stakeholder stakeholder_of(const CoalitionRecords& records, const Record& map, const Fields& row) {
  const auto entries = records_of(records, row, "entry");
  Stakeholder one{.row = &row,
                  .entry = entries.empty() ? nullptr : entries.front(),
                  .name = text_of(row, "name"),
                  .influence = rating_of(row, "influence", 1, most_influence),
                  .stance = rating_of(row, "stance", -strongest_stance, strongest_stance),
                  .decides = says_yes(row, "decides"),
                  .influences = {},
                  .also_influences = {}};
  if (one.entry != nullptr && refers_to(map.fields, "decision_makers", *one.entry)) one.decides = true;
  return one;
}

// Resolves "The board, Theo Brandt" to who of these is on the map.
void read_influence(std::vector<Stakeholder>& all, Stakeholder& one) {
  const std::string line = replace_all(text_of(*one.row, "influences"), ";", ",");
  for (const std::string_view part : split(line, ',')) {
    const std::string name(trim(part));
    if (name.empty()) continue;
    const auto on_map = std::ranges::find(all, fold_for_search(name),
                                          [](const Stakeholder& other) { return fold_for_search(other.name); });
    if (on_map == all.end())
      one.also_influences.push_back(name);
    else if (&*on_map != &one)
      one.influences.push_back(static_cast<std::size_t>(on_map - all.begin()));
  }
}

}  // namespace

std::vector<std::size_t> PowerGrid::at(int influence, int stance) const {
  std::vector<std::size_t> found;
  for (std::size_t place = 0; place < stakeholders.size(); ++place)
    if (stakeholders[place].influence == influence && stakeholders[place].stance == stance) found.push_back(place);
  return found;
}

std::vector<std::size_t> PowerGrid::who_influence(std::size_t stakeholder) const {
  std::vector<std::size_t> found;
  for (std::size_t place = 0; place < stakeholders.size(); ++place)
    if (std::ranges::find(stakeholders[place].influences, stakeholder) != stakeholders[place].influences.end())
      found.push_back(place);
  return found;
}

PowerGrid power_grid(const CoalitionRecords& records, const Record& map) {
  PowerGrid grid;
  for (const Fields* row : rows_of(map.fields, "stakeholders"))
    grid.stakeholders.push_back(stakeholder_of(records, map, *row));
  std::ranges::stable_sort(grid.stakeholders, {}, [](const Stakeholder& one) {
    return std::tuple(!one.placed(), -one.influence.value_or(0), -one.stance.value_or(0));
  });
  for (Stakeholder& one : grid.stakeholders) read_influence(grid.stakeholders, one);
  for (const Record* decider : records_of(records, map.fields, "decision_makers"))
    if (std::ranges::find(grid.stakeholders, decider, &Stakeholder::entry) == grid.stakeholders.end())
      grid.deciders_missing.push_back(decider);
  return grid;
}

std::string_view usual_approach(int influence, int stance) {
  const bool strong = influence >= much_influence;
  if (stance > 0) return strong ? "mobilize" : "bring-in";
  if (!strong) return "inform";
  return stance == -strongest_stance ? "neutralize" : "move";
}

}  // namespace foothold::workspace
