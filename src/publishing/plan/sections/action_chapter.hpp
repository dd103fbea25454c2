#pragma once

#include <vector>

#include "publishing/plan/plan_parts.hpp"

namespace foothold::publishing {

// What the plan and its summary tell of the actions of one priority, without a heading of its own: the result, what it
// rests on, the actions, and what is not there yet. `asked` is what residents asked for and no action answers. Nothing
// when no record says anything.
void write_action_chapter(html::Html& html, const PlanSource& plan, const workspace::Record& priority,
                          const std::vector<const workspace::Record*>& asked);

}  // namespace foothold::publishing
