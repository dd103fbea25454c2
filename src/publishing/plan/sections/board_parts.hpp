#pragma once

#include "html/html.hpp"
#include "publishing/plan/plan_source.hpp"

namespace foothold::publishing {

// The boards of residents that advise or decide for the long run, each with what it may do and what became of its
// advice, under a heading (h3). Nothing when there is none.
void write_advisory_boards(html::Html& html, const PlanSource& plan);

}  // namespace foothold::publishing
