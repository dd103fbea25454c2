#pragma once

#include <string>

#include "html/html.hpp"
#include "html/page.hpp"
#include "metrics/profile/glance.hpp"

namespace foothold::metrics {

// The section "At a glance" of a community's page: what is better and what is worse than the U.S. median, in sentences,
// each with year, grade and a link to its predictor; the rule by which they were chosen; or that nothing can be told.
void glance_section(html::Html& html, const html::PageContext& context, const Edition& edition, const Profile& profile);

// What a number says, as a sentence: "About 5 in 6 people ages 25 to 54 have a job (82.4%)." A metric without a
// sentence of its own is told by its label and value.
[[nodiscard]] std::string glance_sentence(const html::PageContext& context, const Metric& metric,
                                          const Reading& reading);

}  // namespace foothold::metrics
