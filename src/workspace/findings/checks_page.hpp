#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/access.hpp"
#include "workspace/pages/findings_section.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

// Everything that the checks find in a coalition, by severity, with where to mend it; what was accepted stands at the
// end.
[[nodiscard]] std::string checks_page(const html::PageContext& context, const Participant& participant,
                                      const std::vector<FindingView>& findings, const Errors& errors);

}  // namespace foothold::workspace
