#include "workspace/answers/feedback_due.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

int days_allowed(const CoalitionRecords& records) {
  constexpr double usual_days = 60;
  const double usual = limit_of(records, "feedback_days", usual_days);
  double days = usual;
  for (const Record* plan : records.of("engagement-plan"))
    days = std::min(days, number_of(plan->fields, "feedback_days").value_or(usual));
  return static_cast<int>(days);
}

// The reports on the activity, sent or not.
std::vector<const Record*> reports_on(const CoalitionRecords& records, const Record& activity) {
  std::vector<const Record*> reports = records_of(records, activity.fields, "feedback_report");
  for (const Record* report : records.of("feedback-report"))
    if (refers_to(report->fields, "activities", activity) && std::ranges::find(reports, report) == reports.end())
      reports.push_back(report);
  return reports;
}

std::string held_on(const Record& activity) {
  return activity.type == "data-walk" ? text_of(activity.fields, "date") : last_day(activity);
}

// As the activity says itself, or so many days after it was held.
std::string due_on(const Record& activity, const std::string& held, int days) {
  std::string said = text_of(activity.fields, "feedback_due");
  if (!said.empty() || held.empty()) return said;
  return day_after(held, days);
}

FeedbackState state_of(const CoalitionRecords& records, const FeedbackDue& due) {
  if (due.report != nullptr && is_answered(due.report->fields, "sent_on")) return FeedbackState::sent;
  if (!due.due_on.empty() && due.due_on < records.today()) return FeedbackState::overdue;
  return !due.held_on.empty() && due.held_on < records.today() ? FeedbackState::owed : FeedbackState::upcoming;
}

FeedbackDue due_of(const CoalitionRecords& records, const Record& activity, int days) {
  FeedbackDue due{.activity = &activity, .held_on = held_on(activity), .due_on = {}};
  due.due_on = due_on(activity, due.held_on, days);
  due.report = sent_feedback(records, activity);
  if (const auto reports = reports_on(records, activity); due.report == nullptr && !reports.empty())
    due.report = reports.front();
  due.state = state_of(records, due);
  if (due.state == FeedbackState::overdue) due.days_overdue = days_between(due.due_on, records.today()).value_or(0);
  return due;
}

}  // namespace

std::string_view feedback_state_name(FeedbackState state) {
  static constexpr std::array<std::string_view, 4> names = {"overdue", "owed", "upcoming", "sent"};
  return names[static_cast<std::size_t>(state)];
}

std::vector<FeedbackDue> feedback_due(const CoalitionRecords& records) {
  const int days = days_allowed(records);
  std::vector<FeedbackDue> all;
  for (const Record* activity : records.of("engagement-activity")) all.push_back(due_of(records, *activity, days));
  for (const Record* walk : records.of("data-walk"))
    if (records_of(records, walk->fields, "activity").empty()) all.push_back(due_of(records, *walk, days));
  // What has no day comes after what has one.
  std::ranges::stable_sort(all, {}, [](const FeedbackDue& due) {
    return std::tuple(due.state, due.due_on.empty(), std::string_view(due.due_on));
  });
  return all;
}

const Record* sent_feedback(const CoalitionRecords& records, const Record& activity) {
  for (const Record* report : reports_on(records, activity))
    if (is_answered(report->fields, "sent_on")) return report;
  return nullptr;
}

}  // namespace foothold::workspace
