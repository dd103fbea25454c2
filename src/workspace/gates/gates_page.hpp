#pragma once

#include <string>
#include <vector>

#include "workspace/findings/finding_views.hpp"
#include "workspace/findings/gate_states.hpp"

namespace foothold::workspace {

// "Signed on May 12, 2026", "3 checks are open": how a gate stands, in a few words.
[[nodiscard]] std::string gate_words(const html::PageContext& context, const GateState& state);

// A gate with what the reader may see of it.
struct GateView {
  GateState state;
  std::vector<FindingView> open;     // of the checks that must be clear
  const Record* sign_off = nullptr;  // null as well when the reader may not see it
  std::vector<const toolkit::RecordType*> needs;
};
[[nodiscard]] std::string gates_page(const html::PageContext& context, const Participant& participant,
                                     const std::vector<GateView>& gates);

}  // namespace foothold::workspace
