#pragma once

#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/structure_checks.hpp"

namespace foothold::workspace {

// How a coalition is built: its bodies as a tree, its roles, its rules of decision. Pure; pointers lead into the
// records.

// A body where it stands in the tree.
struct PlacedBody {
  const Record* body = nullptr;
  int depth = 0;  // 0 for a body that reports to nobody
  Votes votes = {};
};

struct PlacedSeat {
  Localized sector;  // empty when nobody said
  std::vector<const Record*> holders;
  std::vector<const Record*> organizations;
  std::string votes;  // "yes", "no", "unsure" or empty

  [[nodiscard]] bool is_empty() const { return holders.empty() && organizations.empty(); }
};

// What a class of decisions is decided by.
struct RuledClass {
  std::string id;
  Localized label;
  bool needed = false;               // no structure can be agreed without a rule for it
  std::vector<const Record*> rules;  // may be empty
};

struct CoalitionStructure {
  std::vector<PlacedBody> bodies;    // each once, those that report to a body right behind it
  Votes steering = {};               // on the steering committees: steering_votes() of checks/structure_checks.hpp
  double target = 0.0;               // percent of these votes that residents should have
  std::vector<const Record*> roles;  // by name
  std::vector<RuledClass> classes;   // all that there are, in their order
};

// Bodies that report to each other in a circle are shown as if the first of them reported to nobody.
[[nodiscard]] CoalitionStructure coalition_structure(const CoalitionRecords& records);
// In the order in which they are written.
[[nodiscard]] std::vector<PlacedSeat> seats_of(const CoalitionRecords& records, const Record& body);

}  // namespace foothold::workspace
