#include "workspace/overviews/usual_work_plan.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::workspace {
namespace {

constexpr int months_in_a_year = 12;

const Record* setup_with_period(const CoalitionRecords& records) {
  const auto& setups = records.of("plan-setup");
  const auto at = std::ranges::find_if(
      setups, [](const Record* setup) { return !period_from(setup->fields, "planning_period").empty(); });
  return at == setups.end() ? nullptr : *at;
}

// Turns months of the usual plan into days of this one.
class Timetable {
 public:
  Timetable(const CoalitionRecords& records, const Record* setup)
      : months_(records.toolkit().usual_milestones.months_of_planning), begins_(records.today()) {
    if (setup == nullptr) return;
    begins_ = period_from(setup->fields, "planning_period");
    const auto length = days_between(begins_, period_to(setup->fields, "planning_period"));
    if (length && *length > 0) days_ = *length;
  }

  // Months of planning are as long as the plan makes them, those afterwards as long as any.
  [[nodiscard]] std::string day(int month) const {
    const double planning = static_cast<double>(days_) * std::min(month, months_) / months_;
    const double after = static_cast<double>(days_of_a_year) * std::max(month - months_, 0) / months_in_a_year;
    return day_after(begins_, static_cast<int>(std::lround(planning + after)));
  }

 private:
  int months_;
  int days_ = days_of_a_year;
  std::string begins_;
};

Fields fields_of(const toolkit::UsualMilestone& usual, const Timetable& timetable, Language language) {
  return {{"name", usual.name.in(language)},
          {"phase", usual.phase},
          {"kind", usual.kind},
          {"starts_on", timetable.day(usual.from_month)},
          {"planned_date", timetable.day(usual.to_month)},
          {"gate", usual.gate ? "yes" : "no"},
          {"sign", usual.sign.in(language)}};
}

}  // namespace

UsualWorkPlan usual_work_plan(const CoalitionRecords& records, Language language) {
  UsualWorkPlan plan{.setup = setup_with_period(records), .milestones = {}};
  const Timetable timetable(records, plan.setup);
  for (const toolkit::UsualMilestone& usual : records.toolkit().usual_milestones.milestones)
    plan.milestones.push_back(fields_of(usual, timetable, language));
  return plan;
}

}  // namespace foothold::workspace
