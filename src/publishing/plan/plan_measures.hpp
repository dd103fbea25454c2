#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publishing/plan/plan_source.hpp"
#include "workspace/checks/measure_status.hpp"

namespace foothold::publishing {

// The measures that a coalition shows in public, as its plan tells of them. All pure; pointers lead into the records of
// the plan.

// Those that are agreed and not retired, by title; of one priority those of the whole community first.
[[nodiscard]] std::vector<const workspace::Record*> followed_measures(const PlanSource& plan);
[[nodiscard]] std::vector<const workspace::Record*> followed_measures(const PlanSource& plan,
                                                                      const workspace::Record& priority);
[[nodiscard]] std::vector<const workspace::Record*> measures_of_no_priority(const PlanSource& plan);
// Those that are followed no longer, so that nothing disappears in silence.
[[nodiscard]] std::vector<const workspace::Record*> retired_measures(const PlanSource& plan);
// Those that stand for all where there is little room: what the plan names, or else the first of each priority.
[[nodiscard]] std::vector<const workspace::Record*> headline_measures(const PlanSource& plan);

// What is said of a measure. A number that rests on too few people, or on data whose holder lets nothing be shown, is a
// dash; a text is empty where nobody has said anything.
struct ToldMeasure {
  const workspace::Record* measure = nullptr;
  std::string baseline;
  std::string baseline_day;
  std::string baseline_quality;
  std::string target;
  std::string target_day;
  std::string newest;
  std::string newest_day;
  std::string newest_interval;
  std::optional<workspace::MeasureStatus> status;  // nothing where the newest value is hidden
  bool hides = false;                              // some number is a dash
  // The numbers themselves; nothing where they are hidden, or not there.
  std::optional<double> baseline_value;
  const workspace::Record* newest_record = nullptr;  // the value with its interval
};
[[nodiscard]] ToldMeasure told_measure(const PlanSource& plan, const workspace::Record& measure);

// "Source: …", where its numbers come from; empty when nobody says. An indicator of the coalition's own is for editors,
// and its data have a name for all.
[[nodiscard]] std::string sources_of_measure(const PlanSource& plan, const workspace::Record& measure);

}  // namespace foothold::publishing
