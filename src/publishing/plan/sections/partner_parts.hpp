#pragma once

#include <string>
#include <vector>

#include "publishing/plan/plan_source.hpp"

namespace foothold::publishing {

// Which partners a plan may name, and with what. All pure.

// The leader of a commitment, as far as that person may be named, for whom they speak, or else what kind of leader they
// are.
[[nodiscard]] std::string who_promised(const PlanSource& plan, const workspace::Record& commitment);
// What was given, at least by word, by leaders who want to be named with it.
[[nodiscard]] std::vector<const workspace::Record*> told_commitments(const PlanSource& plan);
// The organizations of agreements that hold today, as far as they let their name be shown, by name.
[[nodiscard]] std::vector<std::string> agreed_organizations(const PlanSource& plan);

}  // namespace foothold::publishing
