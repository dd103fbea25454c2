#include "workspace/checks/engagement_checks.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "workspace/checks/answers.hpp"
#include "workspace/checks/feedback_state.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view activity_type = "engagement-activity";

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// Ten digits that only spaces, points, hyphens and brackets divide, as people write telephone numbers.
bool holds_telephone(std::string_view text) {
  constexpr int digits_of_a_number = 10;
  int digits = 0;
  for (const char letter : text) {
    if (is_digit(letter)) {
      if (++digits >= digits_of_a_number) return true;
    } else if (std::string_view(" .-()+").find(letter) == std::string_view::npos) {
      digits = 0;
    }
  }
  return false;
}

bool is_word_letter(char letter) {
  return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

bool holds_email(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    const std::string_view rest = text.substr(at + 1, text.find_first_of(" \n\t,;", at) - at - 1);
    if (at > 0 && is_word_letter(text[at - 1]) && rest.find('.') != std::string_view::npos) return true;
  }
  return false;
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

void check_feedback(const CoalitionRecords& records, FindingList& findings) {
  const int allowed = feedback_days(records);
  for (const Record* activity : records.of(activity_type)) {
    if (!was_held(records, *activity) || sent_feedback(records, *activity) != nullptr) continue;
    const auto days = days_between(last_day(*activity), records.today());
    if (days && *days > allowed) findings.add(*activity, {{"days", in_words(*days)}});
  }
}

void check_payment_notice(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* payment : records.of("compensation"))
    if (!says_yes(payment->fields, "declined") && text_of(payment->fields, "form") != "none" &&
        !says_yes(payment->fields, "benefit_notice"))
      findings.add(*payment);
}

void check_personal_data(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* note : records.of("session-note")) {
    const std::string text = text_of(note->fields, "text");
    std::vector<Localized> found;
    if (holds_telephone(text)) found.push_back({"a telephone number", "un número de teléfono"});
    if (holds_email(text)) found.push_back({"an e-mail address", "una dirección de correo electrónico"});
    if (!found.empty()) findings.add(*note, {{"found", joined(found)}});
  }
}

void check_quote_permission(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* quote : records.of("quote"))
    if (is_public(*quote) && !is_one_of(quote->fields, "permission", {"anonymous-public", "named"}))
      findings.add(*quote);
}

void check_minors(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* activity : records.of(activity_type)) {
    if (!says_yes(activity->fields, "minors_take_part")) continue;
    const auto sheets = records_of(records, activity->fields, "consent_sheet");
    const bool settled = std::ranges::any_of(sheets, [](const Record* sheet) {
      return is_one_of(sheet->fields, "age_rule", {"minors-consent", "anonymous"});
    });
    if (!settled) findings.add(*activity);
  }
}

void check_access_contact(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* activity : records.of(activity_type))
    if (!is_answered(activity->fields, "access_contact") || !is_answered(activity->fields, "access_deadline"))
      findings.add(*activity);
}

void check_survey_report(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* survey : records.of("survey")) {
    if (!is_answered(survey->fields, "reported")) continue;
    if (!is_answered(survey->fields, "answers_total") || period_from(survey->fields, "open").empty() ||
        period_to(survey->fields, "open").empty() || !is_answered(survey->fields, "recruitment"))
      findings.add(*survey);
  }
}

}  // namespace foothold::workspace
