#include "toolkit/chain/evidence_stages.hpp"

#include <algorithm>

namespace foothold::toolkit {

std::optional<std::size_t> EvidenceStages::stage_of(std::string_view kind) const {
  const auto has_kind = [&](const ChainStage& stage) {
    return std::ranges::find(stage.kinds, kind) != stage.kinds.end();
  };
  const auto at = std::ranges::find_if(stages, has_kind);
  if (at == stages.end()) return std::nullopt;
  return static_cast<std::size_t>(at - stages.begin());
}

bool EvidenceStages::counts(std::string_view type, std::string_view field) const {
  return std::ranges::none_of(aside, [&](const std::string& one) {
    return one.size() == type.size() + 1 + field.size() && one.starts_with(type) && one[type.size()] == '.' &&
           one.ends_with(field);
  });
}

}  // namespace foothold::toolkit
