#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

// The people and organizations of one power map by how much influence they have and where they stand. Pure; pointers
// lead into the records.

inline constexpr int most_influence = 5;    // the least is 1
inline constexpr int strongest_stance = 2;  // against is negative, 0 neutral or unknown

struct Stakeholder {
  const Fields* row = nullptr;
  const Record* entry = nullptr;  // in the lists of people and organizations; null when there is none
  std::string name;
  std::optional<int> influence;  // nothing when nobody said, or out of its range
  std::optional<int> stance;
  bool decides = false;
  std::vector<std::size_t> influences;       // places in the list of the map
  std::vector<std::string> also_influences;  // as written, because nobody of that name is on the map

  [[nodiscard]] bool placed() const { return influence && stance; }
  // Whether anybody is named whom they influence.
  [[nodiscard]] bool names_influence() const { return !influences.empty() || !also_influences.empty(); }
};

struct PowerGrid {
  std::vector<Stakeholder> stakeholders;        // the most influence first, and last who has not been judged
  std::vector<const Record*> deciders_missing;  // who can say yes and is not on the map

  // Places in the list of who stands in one field, and of who influences somebody.
  [[nodiscard]] std::vector<std::size_t> at(int influence, int stance) const;
  [[nodiscard]] std::vector<std::size_t> who_influence(std::size_t stakeholder) const;
};
[[nodiscard]] PowerGrid power_grid(const CoalitionRecords& records, const Record& map);

// What is usually done with who stands there, as an answer to "What to do" of the record type: friends with influence
// are helped to act, friends without it are brought in, who is open is won over, who is strongly against has their
// concerns calmed, and who has little influence is kept informed.
[[nodiscard]] std::string_view usual_approach(int influence, int stance);

}  // namespace foothold::workspace
