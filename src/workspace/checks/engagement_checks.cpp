#include "workspace/checks/engagement_checks.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "workspace/answers/answers.hpp"
#include "workspace/answers/feedback_due.hpp"
#include "workspace/answers/payments.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view activity_type = "engagement-activity";

bool was_anyone_heard_by(const CoalitionRecords& records, const std::string& day) {
  const auto is_by_then = [&](const std::string& held) { return !held.empty() && held <= day; };
  return std::ranges::any_of(records.of(activity_type),
                             [&](const Record* activity) { return is_by_then(last_day(*activity)); }) ||
         std::ranges::any_of(records.of("data-walk"),
                             [&](const Record* walk) { return is_by_then(text_of(walk->fields, "date")); });
}

// Methods that take no more of people than a few short answers.
bool takes_a_moment(const Record& activity) {
  return is_one_of(activity.fields, "method", {"survey", "text-poll", "pop-up", "door-to-door"});
}

// What was written down to be paid to people for an activity, and not declined.
std::vector<const Record*> payments_for(const CoalitionRecords& records, const Record& activity) {
  std::vector<const Record*> payments;
  for (const Record* payment : records.of("compensation"))
    if (refers_to(payment->fields, "activity", activity) && !says_yes(payment->fields, "declined"))
      payments.push_back(payment);
  return payments;
}

// Whether it is written down that somebody is paid, or why not.
bool is_explained(const Record& payment) {
  return is_answered(payment.fields, "unpaid_reason") ||
         (amount_of(payment.fields, "rate") && text_of(payment.fields, "form") != "none");
}

// So many people that what is vital has to be translated for them.
bool needs_translation(const Fields& need) {
  constexpr double many_people = 1000;
  constexpr double large_share = 5;
  return number_of(need, "people").value_or(0) >= many_people || number_of(need, "share").value_or(0) >= large_share;
}

bool is_covered(const Record& plan, const std::string& language) {
  // A sign language has no writing.
  return has_text(plan.fields, language == "american-sign-language" ? "spoken_languages" : "written_languages",
                  language);
}

// The days on which a group is asked to take part, from a month ago on.
std::vector<std::string> days_asked(const CoalitionRecords& records, const Record& group, int month) {
  std::vector<std::string> days;
  for (const Record* activity : records.of(activity_type)) {
    const std::string day = period_from(activity->fields, "dates");
    if (day.empty() || day < day_after(records.today(), -month)) continue;
    if (any_row(activity->fields, "reach", [&](const Fields& row) { return refers_to(row, "group", group); }))
      days.push_back(day);
  }
  return days;
}

}  // namespace

void check_decision_and_level(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* activity : records.of(activity_type)) {
    const bool names_decision =
        is_answered(activity->fields, "decision") || is_answered(activity->fields, "decision_record");
    if (!names_decision || !is_answered(activity->fields, "level")) findings.add(*activity);
  }
}

void check_levels(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* plan : records.of("engagement-plan")) {
    const auto activities = records_of(records, plan->fields, "calendar");
    if (activities.empty()) continue;
    if (std::ranges::all_of(activities, [](const Record* activity) {
          return is_one_of(activity->fields, "level", {"inform", "consult"});
        }))
      findings.add(*plan, {{"count", in_words(std::ssize(activities))}});
  }
}

void check_heard_first(const CoalitionRecords& records, FindingList& findings) {
  std::vector<Localized> agreed;
  for (const std::string_view type : {"priority", "strategic-action"}) {
    const std::string day = first_agreed_day(records.of(type));
    if (!day.empty() && !was_anyone_heard_by(records, day))
      agreed.push_back(records.toolkit().record_types.find(type)->plural);
  }
  if (!agreed.empty()) findings.add({{"what", joined(agreed)}});
}

void check_feedback(const CoalitionRecords& records, FindingList& findings) {
  for (const FeedbackDue& due : feedback_due(records)) {
    // Until it has been held, there is nothing to report.
    const int days = days_between(due.held_on, records.today()).value_or(0);
    if (due.state == FeedbackState::overdue && days > 0) findings.add(*due.activity, {{"days", in_words(days)}});
  }
}

void check_pay(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* activity : records.of(activity_type)) {
    if (!is_answered(activity->fields, "method") || takes_a_moment(*activity)) continue;
    const auto payments = payments_for(records, *activity);
    const bool differ = rates_differ(payments);
    const bool clear = is_answered(activity->fields, "compensation_rule") ||
                       std::ranges::any_of(payments, [](const Record* payment) { return is_explained(*payment); });
    if (clear && !differ) continue;
    findings.add(*activity);
    // What single people are paid is for those alone who may see it.
    if (differ) findings.tells_of(payments);
  }
}

void check_payment_notice(const CoalitionRecords& records, FindingList& findings) {
  for (const Payment& payment : ledger_of(records).payments)
    if (payment.notice_missing) findings.add(*payment.record);
}

void check_languages(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* plan : records.of("access-plan")) {
    std::vector<Localized> missing;
    for (const Fields* need : rows_of(plan->fields, "languages_needed")) {
      const std::string language = text_of(*need, "language");
      if (!language.empty() && needs_translation(*need) && !is_covered(*plan, language))
        missing.push_back(records.choice_label("access-plan", "languages_needed.language", language));
    }
    if (!missing.empty()) findings.add(*plan, {{"languages", joined(missing)}});
  }
}

void check_access_contact(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* activity : records.of(activity_type))
    if (!is_answered(activity->fields, "access_contact") || !is_answered(activity->fields, "access_deadline"))
      findings.add(*activity);
}

void check_asked_too_often(const CoalitionRecords& records, FindingList& findings) {
  constexpr int month = 30;
  constexpr std::ptrdiff_t most = 2;
  for (const Record* group : records.of("group")) {
    const auto days = days_asked(records, *group, month);
    std::ptrdiff_t count = 0;
    for (const std::string& first : days) {
      const std::string end = day_after(first, month);
      count = std::max(count,
                       std::ranges::count_if(days, [&](const std::string& day) { return day >= first && day < end; }));
    }
    if (count > most) findings.add(*group, {{"group", same_in_all(group->title)}, {"count", in_words(count)}});
  }
}

}  // namespace foothold::workspace
