#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "publishing/plan/plan_source.hpp"

namespace foothold::publishing {

// One number that a plan names, with everything that must travel with it. A plain value; what is not known is empty.
struct PlanDatum {
  std::string kind;  // "published", "baseline", "target", "newest" or "count"
  Localized label;
  std::string place = {};  // the federal code, as text
  Localized place_name = {};
  std::string metric = {};  // the published column, or the id of the coalition's own measure
  Localized group = {};
  std::string when = {};  // a year, or a day
  std::optional<double> value = {};
  std::optional<double> second = {};  // of a pair
  std::optional<double> lower = {};
  std::optional<double> upper = {};
  std::string shown = {};  // as the plan writes it: "82.4%"
  std::string grade = {};  // "Strong", "Marginal", "Weak"
  Localized source = {};
  std::string edition = {};
};

// Those of plan_numbers() and of the texts that people wrote, then those of the measures that are followed in public,
// then what the plan counts. Hidden numbers are left out. Pure.
[[nodiscard]] std::vector<PlanDatum> plan_data(const PlanSource& plan);

}  // namespace foothold::publishing
