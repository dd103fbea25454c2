#include "workspace/checks/care_checks.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "workspace/answers/answers.hpp"
#include "workspace/answers/consent.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view activity_type = "engagement-activity";

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool is_telephone_mark(char letter) {
  return std::string_view(" .-()").find(letter) != std::string_view::npos;
}

// Takes so many digits from the beginning of a text, with the marks before them; false when they do not stand there.
bool take_digits(std::string_view& text, std::size_t count) {
  while (!text.empty() && is_telephone_mark(text.front())) text.remove_prefix(1);
  if (text.size() < count || !std::ranges::all_of(text.substr(0, count), is_digit)) return false;
  text.remove_prefix(count);
  return true;
}

// As telephone numbers are written here, "(573) 555-0142": days and times have other groups of digits.
bool begins_with_telephone(std::string_view text) {
  constexpr std::size_t group = 3;
  constexpr std::size_t last_group = 4;
  return take_digits(text, group) && take_digits(text, group) && take_digits(text, last_group) &&
         (text.empty() || !is_digit(text.front()));
}

// As they are written with the code of their country, "+52 55 1234 5678".
bool begins_with_foreign_telephone(std::string_view text) {
  constexpr std::ptrdiff_t fewest_digits = 10;
  if (!text.starts_with('+')) return false;
  text.remove_prefix(1);
  const auto end =
      std::ranges::find_if(text, [](char letter) { return !is_digit(letter) && !is_telephone_mark(letter); });
  return std::count_if(text.begin(), end, is_digit) >= fewest_digits;
}

// Whether a number can begin behind these letters: no digit, or the 1 with which numbers of this country may begin.
bool may_stand_before_telephone(std::string_view before) {
  if (before.ends_with('1')) before.remove_suffix(1);
  return before.empty() || !is_digit(before.back());
}

bool holds_telephone(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (begins_with_foreign_telephone(rest)) return true;
    if (is_digit(text[at]) && may_stand_before_telephone(text.substr(0, at)) && begins_with_telephone(rest))
      return true;
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

// Research by its purpose, or by its method as long as nobody has said what the answers are for.
bool is_research(const Record& activity) {
  const std::string purpose = text_of(activity.fields, "purpose_of_use");
  return purpose == "research" || (purpose.empty() && text_of(activity.fields, "method") == "community-research");
}

bool holds_any(const toolkit::WordList& list, const Localized& text, Language language) {
  return !list.found_in(text.in(language), language).empty();
}

bool asks_for_status(const toolkit::WordLists& lists, const Fields& question) {
  const toolkit::WordList& status = lists.of("immigration-status");
  for (const std::string_view field : {"question", "options"})
    for (const Language language : all_languages)
      if (holds_any(status, localized_of(question, field), language)) return true;
  return false;
}

// Whether people may keep the answer to themselves, in every language in which there are answers to choose from.
bool can_be_declined(const toolkit::WordLists& lists, const Fields& question) {
  const Localized options = localized_of(question, "options");
  if (options.english.empty() && options.spanish.empty()) return false;
  return std::ranges::all_of(all_languages, [&](Language language) {
    return options.in(language).empty() || holds_any(lists.of("declining"), options, language);
  });
}

bool can_put_at_risk(const toolkit::WordLists& lists, const Fields& question) {
  if (asks_for_status(lists, question)) return true;
  return says_yes(question, "about_person") && (!is_answered(question, "reason") || !can_be_declined(lists, question));
}

bool tells_of_few(const Fields& row, double enough_answers) {
  return is_answered(row, "shows") && number_of(row, "answers").value_or(0) < enough_answers;
}

}  // namespace

void check_small_reach(const CoalitionRecords& records, FindingList& findings) {
  const double enough = fewest_people(records);
  for (const Record* activity : records.of(activity_type)) {
    const bool has_small = any_row(activity->fields, "reach", [&](const Fields& row) {
      const double reached = number_of(row, "reached").value_or(0);
      return reached > 0 && reached < enough;
    });
    if (has_small && is_public(*activity)) findings.add(*activity, {{"minimum", in_words(std::lround(enough))}});
  }
}

void check_personal_data(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* note : records.of("session-note")) {
    const std::string text = text_of(note->fields, "text");
    std::vector<Localized> found;
    if (holds_telephone(text)) found.push_back(records.field_label("person", "phone"));
    if (holds_email(text)) found.push_back(records.field_label("person", "email"));
    if (!found.empty()) findings.add(*note, {{"found", joined(found)}});
  }
}

void check_quote_permission(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* quote : records.of("quote"))
    if (is_public(*quote) && !may_print_quote(*quote)) findings.add(*quote);
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

void check_research_review(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* activity : records.of(activity_type)) {
    if (!is_research(*activity)) continue;
    const bool settled = std::ranges::any_of(records.of("ethics-check"), [&](const Record* check) {
      return refers_to(check->fields, "activity", *activity) &&
             is_one_of(check->fields, "research_review", {"yes", "not-needed"});
    });
    if (!settled) findings.add(*activity);
  }
}

void check_survey_questions(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* survey : records.of("survey")) {
    std::int64_t number = 0;
    for (const Fields* question : rows_of(survey->fields, "questions")) {
      ++number;
      if (can_put_at_risk(records.toolkit().word_lists, *question))
        findings.add(*survey, {{"number", in_words(number)}});
    }
  }
}

void check_survey_report(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* survey : records.of("survey")) {
    if (!is_answered(survey->fields, "reported")) continue;
    if (!is_answered(survey->fields, "answers_total") || period_from(survey->fields, "open").empty() ||
        period_to(survey->fields, "open").empty() || !is_answered(survey->fields, "recruitment"))
      findings.add(*survey);
  }
}

void check_survey_groups(const CoalitionRecords& records, FindingList& findings) {
  constexpr double fewest_answers = 10;
  const double enough = std::max(fewest_answers, fewest_people(records));
  for (const Record* survey : records.of("survey")) {
    std::vector<Localized> groups;
    for (const Fields* row : rows_of(survey->fields, "results_by_group"))
      if (tells_of_few(*row, enough)) groups.push_back(same_in_all(text_of(*row, "group")));
    if (!groups.empty())
      findings.add(*survey, {{"minimum", in_words(std::lround(enough))}, {"groups", joined(groups)}});
  }
}

}  // namespace foothold::workspace
