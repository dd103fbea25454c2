#pragma once

#include <string_view>
#include <vector>

#include "workspace/findings/coalition_findings.hpp"

namespace foothold::workspace {

// The record type by which a coalition signs that it passes a gate.
inline constexpr std::string_view gate_sign_off = "gate-sign-off";

// How far a coalition is on the way to a gate.
enum class GateStep {
  preparing,  // something that must be agreed is not yet
  checking,   // all is agreed, and checks that must be clear have something open
  ready,      // to be signed
  passed,     // signed, perhaps with conditions
  again       // signed so long ago that it is to be signed again
};
[[nodiscard]] std::string_view gate_step_name(GateStep step);  // "preparing", as in the keys of content/strings

struct GateState {
  const toolkit::Gate* gate = nullptr;
  GateStep step = GateStep::preparing;
  std::vector<const toolkit::RecordType*> missing;  // of which nothing is agreed yet
  std::vector<const TextedFinding*> open;           // of the checks that must be clear
  const Record* sign_off = nullptr;                 // the latest that is agreed; null when there is none

  // Whether it can be passed without conditions.
  [[nodiscard]] bool is_clear() const { return missing.empty() && open.empty(); }
};

// Every gate of the toolkit. Pointers lead into the arguments.
[[nodiscard]] std::vector<GateState> gate_states(const CoalitionRecords& records,
                                                 const std::vector<TextedFinding>& findings);

}  // namespace foothold::workspace
