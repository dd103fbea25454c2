#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/access.hpp"
#include "workspace/findings/coalition_findings.hpp"
#include "workspace/pages/findings_section.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

struct ChecksView {
  CheckScope scope = CheckScope::all;
  std::vector<FindingView> findings = {};  // of that scope
  Errors errors = {};
};
// Everything that the checks find in a coalition, by severity, with where to mend it; what was accepted stands at the
// end.
[[nodiscard]] std::string checks_page(const html::PageContext& context, const Participant& participant,
                                      const ChecksView& view);

}  // namespace foothold::workspace
