#pragma once

#include "html/page.hpp"
#include "metrics/profile/predictor_detail.hpp"

namespace foothold::metrics {

// What became of one metric between the two years that the reader chose: the verdict in words, or why there is none,
// the breaks of the series with their reasons, and the working.
void change_section(html::Html& html, const html::PageContext& context, const Edition& edition,
                    const MetricDetail& detail);

// The form with which a reader chooses years and reference groups; its address is the page itself, so that the link is
// the state. Writes nothing when there is nothing to choose.
void comparison_form(html::Html& html, const html::PageContext& context, const Edition& edition,
                     const PredictorDetail& detail);

}  // namespace foothold::metrics
