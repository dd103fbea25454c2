#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "metrics/edition/slice.hpp"
#include "metrics/import/demo/demo_communities.hpp"

namespace foothold::metrics {

// Which cell of the demonstration is to be filled.
struct DemoQuestion {
  const DemoState* state = nullptr;
  const DemoCommunity* community = nullptr;
  int year = 0;
  std::string_view subgroup = "All";
  std::span<const std::string_view>
      peers;  // the subgroups that share the people among them; empty in the overall files
  bool in_breakdown = false;

  [[nodiscard]] bool is_city() const { return community->level == places::Level::place; }
  [[nodiscard]] bool is_everybody() const { return subgroup == "All"; }
  // How many of everybody belong to the subgroup, 0 to 1.
  [[nodiscard]] double part() const;
  [[nodiscard]] double people() const { return community->people(year) * part(); }
  // Numbers for this year and subgroup. Whether the cell stands in a breakdown file does not matter, so "All" agrees.
  [[nodiscard]] DemoRandom random(std::string_view purpose) const;
};

// What stands in the cell and its neighbors. A missing value is a missing DemoValue.
struct DemoValue {
  double value = absent;
  Grade grade = Grade::strong;
  double lower = absent;
  double upper = absent;
  double second = absent;  // of a pair
};

// How much a subgroup usually differs from everybody, as a part of everybody's value.
struct DemoGap {
  std::string_view subgroup;
  double difference;
};

// How a number follows from the traits of a community. Every effect is a part of the typical value.
struct DemoModel {
  std::string_view id;
  double typical;
  double prosperity;  // for each step of prosperity
  double rurality;    // from a suburb (0.5) to open country (1.0), twice this
  double local;       // spread between communities that no trait explains
  double yearly;      // since 2018
  double low;
  double high;
  std::span<const DemoGap> gaps = {};
};

// The number as it would be if everybody were counted.
[[nodiscard]] double true_value(const DemoModel& model, const DemoQuestion& question);

// The gap of the question's subgroup by such a table, moved so that the subgroups together give everybody's value.
[[nodiscard]] double gap_of(std::span<const DemoGap> gaps, const DemoQuestion& question);

// Fewer answers are not published.
inline constexpr double fewest_answers = 30;

// A share as a survey of so many people finds it, with its 95 % interval; nothing when too few were asked.
[[nodiscard]] std::optional<DemoValue> surveyed_share(double truth, double asked, Grade grade, DemoRandom random);

// The grade of survey estimates.
[[nodiscard]] Grade survey_grade(const DemoCommunity& community);
// Strong from `strong` on, Marginal from `marginal` on, Weak below.
[[nodiscard]] Grade grade_by_size(double size, double strong, double marginal);

// How one column of the release is filled.
struct DemoMetric {
  std::string_view id;
  int decimals;
  std::optional<DemoValue> (*value)(const DemoQuestion& question);
};

// By the publisher's folders.
[[nodiscard]] std::span<const DemoMetric> demo_finance_metrics();
[[nodiscard]] std::span<const DemoMetric> demo_housing_metrics();
[[nodiscard]] std::span<const DemoMetric> demo_health_metrics();
[[nodiscard]] std::span<const DemoMetric> demo_governance_metrics();
[[nodiscard]] std::span<const DemoMetric> demo_neighborhood_metrics();
[[nodiscard]] std::span<const DemoMetric> demo_safety_metrics();
[[nodiscard]] std::span<const DemoMetric> demo_education_metrics();
[[nodiscard]] std::span<const DemoMetric> demo_employment_metrics();

}  // namespace foothold::metrics
