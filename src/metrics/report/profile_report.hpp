#pragma once

#include "documents/document.hpp"
#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/profile/profile.hpp"

namespace foothold::metrics {

// What is known of a community, for people who read on paper. Pure.

// All of it: what stands out, every predictor with its metrics, the widest gaps, and how to read them.
[[nodiscard]] documents::Document profile_report(const html::PageContext& context, const Edition& edition,
                                                 const Profile& profile);
// One sheet: what stands out, and the first number of each predictor.
[[nodiscard]] documents::Document profile_brief(const html::PageContext& context, const Edition& edition,
                                                const Profile& profile);

}  // namespace foothold::metrics
