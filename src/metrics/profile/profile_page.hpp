#pragma once

#include <functional>
#include <string>
#include <vector>

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/profile/profile.hpp"

namespace foothold::metrics {

// A part of the page that is written elsewhere, below the pillars. `write` opens a section with that id and title; the
// list of contents leads to it.
struct ProfileSection {
  std::string id;
  std::string title;
  std::function<void(html::Html&)> write;
};

// /places/{geoid}: a community at a glance. Pure; in a static copy the links lead to what the copy holds.
[[nodiscard]] std::string profile_page(const html::PageContext& context, const Edition& edition, const Profile& profile,
                                       const std::vector<ProfileSection>& sections = {});

}  // namespace foothold::metrics
