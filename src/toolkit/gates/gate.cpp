#include "toolkit/gates/gate.hpp"

#include <algorithm>

namespace foothold::toolkit {

const Gate* find_gate(const std::vector<Gate>& gates, std::string_view id) {
  const auto at = std::ranges::find(gates, id, &Gate::id);
  return at == gates.end() ? nullptr : &*at;
}

}  // namespace foothold::toolkit
