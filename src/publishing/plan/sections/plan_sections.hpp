#pragma once

#include "html/html.hpp"
#include "publishing/plan/plan_source.hpp"

namespace foothold::publishing {

// The sections of a plan as records tell them, each under its heading (h2), with parts of its own from h3 on. A section
// writes nothing at all when no record says anything for it. In the short forms it tells the main things only.

void write_cover(html::Html& html, const PlanSource& plan);
void write_acknowledgments(html::Html& html, const PlanSource& plan);
void write_summary(html::Html& html, const PlanSource& plan);
void write_shared_language(html::Html& html, const PlanSource& plan);
void write_why(html::Html& html, const PlanSource& plan);
void write_who_we_are(html::Html& html, const PlanSource& plan);
void write_residents(html::Html& html, const PlanSource& plan);
void write_today(html::Html& html, const PlanSource& plan);
void write_priorities(html::Html& html, const PlanSource& plan);
void write_vision(html::Html& html, const PlanSource& plan);
void write_theory(html::Html& html, const PlanSource& plan);
void write_actions(html::Html& html, const PlanSource& plan);
void write_commitments(html::Html& html, const PlanSource& plan);
void write_measures(html::Html& html, const PlanSource& plan);
void write_money(html::Html& html, const PlanSource& plan);
void write_sustaining(html::Html& html, const PlanSource& plan);
void write_other_plans(html::Html& html, const PlanSource& plan);
void write_taking_part(html::Html& html, const PlanSource& plan);
void write_data_tables(html::Html& html, const PlanSource& plan);
void write_methods(html::Html& html, const PlanSource& plan);
void write_programs(html::Html& html, const PlanSource& plan);
void write_adoption(html::Html& html, const PlanSource& plan);
void write_comments(html::Html& html, const PlanSource& plan);
void write_sources(html::Html& html, const PlanSource& plan);

}  // namespace foothold::publishing
