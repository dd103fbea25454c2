#pragma once

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/profile/profile.hpp"

namespace foothold::metrics {

// One metric of one community on the profile: value, year, grade, interval, standing, trend, gap; or why there is no
// value.
void metric_tile(html::Html& html, const html::PageContext& context, const Edition& edition,
                 const MetricProfile& profile);

}  // namespace foothold::metrics
