#pragma once

#include <vector>

#include "publishing/plan/plan_source.hpp"
#include "publishing/versions/plan_contents.hpp"

namespace foothold::publishing {

// The numbers behind a plan as files, to be kept with the version that is published: "numbers.csv" and "numbers.json"
// with what the plan names, each with its year, source, edition, grade and interval; and where the coalition shows
// indicators of its own, "local-data.csv" and "local-data.json" with these. Numbers that readers of the plan may not
// see are not in them. Names are in both languages, whichever the plan is in. Pure.
[[nodiscard]] std::vector<PlanDataFile> plan_data_files(const PlanSource& plan);

}  // namespace foothold::publishing
