#pragma once

#include <map>
#include <string>
#include <vector>

#include "publishing/plan/plan_source.hpp"
#include "publishing/versions/plan_contents.hpp"
#include "publishing/versions/plan_version.hpp"

namespace foothold::publishing {

// Where a measure started, as a version says.
struct PublishedStart {
  std::string shown = {};  // "50 homes"; empty where the version says none
  std::string day = {};    // "2026-05-01"
  std::string grade = {};  // "Strong"
};
// Of each measure of which a version told, by its id, from the numbers that were kept with the version. None for
// versions from before these were kept. Throws Broken when they are no such numbers. Pure.
[[nodiscard]] std::map<std::string, PublishedStart> published_starts(const std::vector<PlanDataFile>& files);

// What has become known of the measures of a version since it was published, beside where they started. Only measures
// of which that version told, and only what may be told of them now: followed in public, and without numbers that rest
// on too few people. Nothing when nothing is newer.
[[nodiscard]] html::Html measures_today(const PlanSource& plan, const PlanVersion& version,
                                        const std::map<std::string, PublishedStart>& starts);

}  // namespace foothold::publishing
