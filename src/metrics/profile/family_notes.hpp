#pragma once

#include "html/page.hpp"
#include "metrics/catalogue/catalogue.hpp"

namespace foothold::metrics {

// What a reader must know to use the numbers of a family: definition, how to read, grade, hidden values, interval,
// cautions, what it must not be compared with, breaks, source.
void family_notes(html::Html& html, const html::PageContext& context, const MetricFamily& family);

// The section that a predictor's page in the framework gets: each of its metrics with the family's notes and the
// published years.
void metric_definitions(html::Html& html, const html::PageContext& context, const Catalogue& catalogue,
                        std::string_view predictor);

}  // namespace foothold::metrics
