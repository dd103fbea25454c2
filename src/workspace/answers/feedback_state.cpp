#include "workspace/answers/feedback_state.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

bool was_held(const CoalitionRecords& records, const Record& activity) {
  const std::string day = last_day(activity);
  return !day.empty() && day < records.today();
}

const Record* sent_feedback(const CoalitionRecords& records, const Record& activity) {
  for (const Record* report : feedback_on(records, activity))
    if (is_answered(report->fields, "sent_on")) return report;
  return nullptr;
}

std::vector<const Record*> feedback_on(const CoalitionRecords& records, const Record& activity) {
  std::vector<const Record*> reports = records_of(records, activity.fields, "feedback_report");
  for (const Record* report : records.of("feedback-report"))
    if (refers_to(report->fields, "activities", activity) && std::ranges::find(reports, report) == reports.end())
      reports.push_back(report);
  return reports;
}

int feedback_days(const CoalitionRecords& records) {
  constexpr double usual_days = 60;
  const double usual = limit_of(records, "feedback_days", usual_days);
  double days = usual;
  for (const Record* plan : records.of("engagement-plan"))
    days = std::min(days, number_of(plan->fields, "feedback_days").value_or(usual));
  return static_cast<int>(days);
}

}  // namespace foothold::workspace
