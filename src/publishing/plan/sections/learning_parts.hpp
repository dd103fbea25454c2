#pragma once

#include "html/html.hpp"
#include "publishing/plan/plan_source.hpp"

namespace foothold::publishing {

// What the section on measures tells of learning, each part under its heading (h3), and nothing where no record says
// anything.

// How far systems have changed, as people judged it, by priority.
void write_system_changes(html::Html& html, const PlanSource& plan);
// When people stopped to look, and what they decided; then when they will do it again. In a yearly update those of the
// last year.
void write_sessions(html::Html& html, const PlanSource& plan);
// When the coalition reports in public. In a yearly update the days that are still to come.
void write_report_dates(html::Html& html, const PlanSource& plan);
// What the newest report on the impact says of misses, changes and what comes next.
void write_report_words(html::Html& html, const PlanSource& plan);

}  // namespace foothold::publishing
