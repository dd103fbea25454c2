#pragma once

#include "publishing/plan/plan_parts.hpp"

namespace foothold::publishing {

// What an action rests on and what is to come of it, from the records of the plan: the two halves of the answer to "Why
// this? How will we know?". Pure but for the markup that is appended; nothing is written where nothing is known.

// Upstream: its findings with what residents said, what it goes back to, and the causes that it reaches.
void write_upstream(html::Html& html, const PlanSource& plan, const workspace::Record& action);
// Downstream: outputs and outcomes of its logic models, and the measures by which it is followed, from where they start
// to where they are to be.
void write_downstream(html::Html& html, const PlanSource& plan, const workspace::Record& action);

// The findings that it names, or else those behind its priorities that are about the same.
[[nodiscard]] std::vector<const workspace::Record*> findings_behind(const PlanSource& plan,
                                                                    const workspace::Record& action);

}  // namespace foothold::publishing
