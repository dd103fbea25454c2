#pragma once

#include <string>

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/profile/profile.hpp"

namespace foothold::metrics {

// /places/{geoid}: a community at a glance. Pure; in a static copy the links lead to what the copy holds.
[[nodiscard]] std::string profile_page(const html::PageContext& context, const Edition& edition,
                                       const Profile& profile);

}  // namespace foothold::metrics
