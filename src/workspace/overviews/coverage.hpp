#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// The coverage matrix: who is needed in a coalition, who of them is there already, and who could come.

struct CoverageRow {
  std::string id;  // the choice or the reference for which somebody is needed
  Localized label;
  bool needed = false;
  std::vector<const Record*> members;    // people and organizations in seats, and partners who joined; each once
  std::vector<const Record*> prospects;  // possible partners who have neither joined nor declined

  // Needed, and nobody is there.
  [[nodiscard]] bool is_gap() const { return needed && members.empty(); }
};

struct CoveragePart {
  std::string_view key;    // "sectors": names its words in content/strings
  std::string_view field;  // of a possible partner, in which a new one would say it; empty when there is none
  std::vector<CoverageRow> rows;
};

// The rows are the eight audiences, the pillars, and what the needs sheets and the plan of the coalition name: groups
// that face barriers, systems, capacities, places. Pointers lead into `records`. Pure.
[[nodiscard]] std::vector<CoveragePart> coverage_of(const CoalitionRecords& records);

}  // namespace foothold::workspace
