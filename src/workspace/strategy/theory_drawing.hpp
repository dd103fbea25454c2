#pragma once

#include "html/charts.hpp"
#include "html/page.hpp"
#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// A theory of change as a drawing: the problem, the actions, and the outcomes of the logic models behind it. Each
// action leads to the medium-term outcomes of its own model, and these to the long-term ones whose codes they name.
// Where no action or model is linked, the words of the part stand there. Pure.
[[nodiscard]] html::FlowChart theory_drawing(const html::PageContext& context, const CoalitionRecords& records,
                                             const Record& theory);

}  // namespace foothold::workspace
