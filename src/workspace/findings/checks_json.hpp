#pragma once

#include <string>
#include <vector>

#include "workspace/findings/coalition_findings.hpp"

namespace foothold::workspace {

// Findings as JSON for programs and scripts. The names of members are a promise; docs/openapi.yaml describes them.
[[nodiscard]] std::string checks_json(const std::vector<TextedFinding>& findings);

}  // namespace foothold::workspace
