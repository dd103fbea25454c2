#pragma once

#include <map>
#include <string>
#include <vector>

#include "publishing/plan/plan_part.hpp"
#include "publishing/plan/plan_source.hpp"
#include "publishing/versions/plan_version.hpp"

namespace foothold::publishing {

// Where the measures of a published version started, as it says itself: what its section of measures has in the cell
// behind the name of each. Pure.
[[nodiscard]] std::map<std::string, std::string> published_starts(const std::vector<PlanPart>& parts);

// The newest values of the measures of a version beside where they started, for whoever reads it later. Only measures
// of which that version told, and only what may be told of them now: followed in public, and without numbers that rest
// on too few people. Nothing when none has a value.
[[nodiscard]] html::Html measures_today(const PlanSource& plan, const PlanVersion& version,
                                        const std::map<std::string, std::string>& starts);

}  // namespace foothold::publishing
