#pragma once

#include <string>
#include <vector>

#include "metrics/edition/edition.hpp"
#include "publishing/plan/plan_source.hpp"

namespace foothold::publishing {

// The numbers that stand behind a plan. All pure.

// A published number on which a plan rests.
struct PlanNumber {
  metrics::Reading reading;
  std::string release;  // of the edition in which it was read
};

// Those of the findings, of the measures that are followed in public, and of the resolutions, each once, by metric,
// place, group and year. A number that people kept is as it was when they read it, even where the edition in use has
// another. What this edition does not know at all is left out.
[[nodiscard]] std::vector<PlanNumber> plan_numbers(const PlanSource& plan);
[[nodiscard]] const metrics::Metric& metric_of(const PlanSource& plan, const PlanNumber& number);
[[nodiscard]] const metrics::MetricFamily& family_of(const PlanSource& plan, const PlanNumber& number);

}  // namespace foothold::publishing
