#pragma once

#include <string>
#include <string_view>

#include "publishing/plan/plan_parts.hpp"

namespace foothold::publishing {

// What is told of one action and of one logic model. Pure but for the markup that is appended.

// The text that was written for the public, or else the one that the coalition has for itself.
[[nodiscard]] PlanText public_text_of(const PlanSource& plan, const workspace::Record& action);
// "May 1, 2026: First course" of a row; its words alone where it has no day.
[[nodiscard]] std::string dated(const PlanSource& plan, const workspace::Fields& row, std::string_view date,
                                std::string_view what);
// Whether two records are about the same predictor.
[[nodiscard]] bool share_predictor(const workspace::Record& left, const workspace::Record& right);

// What an action is, why it is in the plan, and how anyone will know whether it helps, under its name (h4). Nothing
// when no more than its name is known.
void write_action_notes(html::Html& html, const PlanSource& plan, const workspace::Record& action);
// A logic model as a drawing, and as a table for those who read or hear it, under a heading (h4). Nothing when it has
// no lines.
void write_logic_model(html::Html& html, const PlanSource& plan, const workspace::Record& model);

}  // namespace foothold::publishing
