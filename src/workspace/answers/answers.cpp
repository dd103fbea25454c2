#include "workspace/answers/answers.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "base/text.hpp"
#include "toolkit/record_types/field_answer.hpp"
#include "workspace/answers/localized_values.hpp"

namespace foothold::workspace {
namespace {

using boost::json::value;

const value& answer(const Fields& fields, std::string_view field) {
  static const value nothing;
  const value* found = fields.if_contains(field);
  return found == nullptr ? nothing : *found;
}

std::string text_in(const value& one) {
  return one.is_string() ? std::string(one.get_string()) : std::string();
}

std::string part_of(const Fields& fields, std::string_view field, std::string_view part) {
  const value& whole = answer(fields, field);
  return whole.is_object() ? text_of(whole.get_object(), part) : std::string();
}

std::optional<std::chrono::sys_days> parse_day(const std::string& day) {
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return std::nullopt;
  const auto year = parse_integer(day.substr(0, 4));
  const auto month = parse_integer(day.substr(5, 2));
  const auto date = parse_integer(day.substr(8, 2));
  if (!year || !month || !date) return std::nullopt;
  const std::chrono::year_month_day parsed{std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*date))};
  return parsed.ok() ? std::optional(std::chrono::sys_days(parsed)) : std::nullopt;
}

std::string day_text(std::chrono::sys_days day) {
  const std::chrono::year_month_day parts(day);
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(parts.year()),
                static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
  return text.data();
}

}  // namespace

bool is_answered(const Fields& fields, std::string_view field) {
  return !toolkit::is_unanswered(answer(fields, field));
}

std::string text_of(const Fields& fields, std::string_view field) {
  return text_in(answer(fields, field));
}

std::optional<double> number_of(const Fields& fields, std::string_view field) {
  const value& found = answer(fields, field);
  return found.is_number() ? std::optional(found.to_number<double>()) : std::nullopt;
}

std::optional<double> amount_of(const Fields& fields, std::string_view field) {
  const value& whole = answer(fields, field);
  return whole.is_object() ? number_of(whole.get_object(), "amount") : std::nullopt;
}

std::vector<std::string> texts_of(const Fields& fields, std::string_view field) {
  const value& found = answer(fields, field);
  if (found.is_string()) return {text_in(found)};
  std::vector<std::string> texts;
  if (!found.is_array()) return texts;
  for (const value& one : found.get_array())
    if (one.is_string()) texts.push_back(text_in(one));
  return texts;
}

bool has_text(const Fields& fields, std::string_view field, std::string_view text) {
  const auto texts = texts_of(fields, field);
  return std::ranges::find(texts, text) != texts.end();
}

bool is_one_of(const Fields& fields, std::string_view field, std::initializer_list<std::string_view> texts) {
  return std::ranges::find(texts, text_of(fields, field)) != texts.end();
}

std::vector<const Fields*> rows_of(const Fields& fields, std::string_view field) {
  std::vector<const Fields*> rows;
  const value& found = answer(fields, field);
  if (!found.is_array()) return rows;
  for (const value& row : found.get_array())
    if (row.is_object()) rows.push_back(&row.get_object());
  return rows;
}

std::vector<std::string> codes_of(const Fields& fields, std::string_view field) {
  const std::string line = lower_ascii(text_of(fields, field));
  std::vector<std::string> codes;
  for (const std::string_view code : split(line, ','))
    if (!trim(code).empty()) codes.emplace_back(trim(code));
  return codes;
}

bool says_yes(const Fields& fields, std::string_view field) {
  return text_of(fields, field) == "yes";
}

Localized localized_of(const Fields& fields, std::string_view field) {
  return {part_of(fields, field, "en"), part_of(fields, field, "es")};
}

std::string period_from(const Fields& fields, std::string_view field) {
  return part_of(fields, field, "from");
}

std::string period_to(const Fields& fields, std::string_view field) {
  return part_of(fields, field, "to");
}

std::vector<std::string> ids_of(const Fields& fields, std::string_view field, std::string_view kind) {
  std::vector<std::string> ids;
  for (const std::string& reference : texts_of(fields, field)) {
    const auto parts = toolkit::parse_reference(reference);
    if (parts && (kind.empty() || parts->kind == kind)) ids.emplace_back(parts->id);
  }
  return ids;
}

std::vector<const Record*> records_of(const CoalitionRecords& records, const Fields& fields, std::string_view field) {
  std::vector<const Record*> found;
  for (const std::string& id : ids_of(fields, field))
    if (const Record* record = records.find(id)) found.push_back(record);
  return found;
}

bool refers_to(const Fields& fields, std::string_view field, const Record& record) {
  const auto ids = ids_of(fields, field);
  return std::ranges::find(ids, record.id) != ids.end();
}

double limit_of(const CoalitionRecords& records, std::string_view field, double usual) {
  for (const Record* profile : records.of("coalition-profile"))
    if (const auto limit = number_of(profile->fields, field)) return *limit;
  return usual;
}

double fewest_people(const CoalitionRecords& records) {
  constexpr double usual = 10;
  return limit_of(records, "hide_below", usual);
}

bool is_settled(const Record& record) {
  return record.status == RecordStatus::agreed || record.status == RecordStatus::published;
}

bool is_public(const Record& record) {
  return record.status == RecordStatus::published || record.visibility == Visibility::everyone;
}

std::string last_day(const Record& record) {
  const std::string last = period_to(record.fields, "dates");
  return last.empty() ? period_from(record.fields, "dates") : last;
}

std::string first_agreed_day(const std::vector<const Record*>& records) {
  std::string first;
  for (const Record* record : records) {
    const std::string day = day_part(record->changed_at);
    if (is_settled(*record) && (first.empty() || day < first)) first = day;
  }
  return first;
}

std::optional<int> year_of(const std::string& day) {
  const auto parsed = parse_day(day);
  return parsed ? std::optional(static_cast<int>(std::chrono::year_month_day(*parsed).year())) : std::nullopt;
}

bool holds_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

Localized beginning_of(const std::string& text) {
  constexpr std::size_t shown = 80;
  return same_in_all(std::string(whole_letters(text, shown)));
}

Localized titles_of(const std::vector<const Record*>& records) {
  std::vector<Localized> titles;
  for (const Record* record : records) titles.push_back(same_in_all(record->title));
  return joined(titles);
}

Localized unanswered(const CoalitionRecords& records, const Record& record,
                     std::initializer_list<std::string_view> fields) {
  std::vector<Localized> missing;
  for (const std::string_view field : fields)
    if (!is_answered(record.fields, field)) missing.push_back(records.field_label(record.type, field));
  return joined(missing);
}

std::vector<std::string> phrases_in(std::string_view text, std::string_view phrases) {
  // Blanks around both, so that "poor" is not found in "poorly".
  const std::string folded = " " + fold_for_search(text) + " ";
  std::vector<std::string> found;
  for (const std::string_view phrase : split(phrases, ',')) {
    const std::string words = " " + fold_for_search(phrase) + " ";
    if (words.size() > 2 && folded.find(words) != std::string::npos) found.emplace_back(trim(phrase));
  }
  return found;
}

std::string day_part(std::string_view moment) {
  constexpr std::size_t letters_of_a_day = 10;
  return std::string(moment.substr(0, letters_of_a_day));
}

std::string day_of(const Record& record) {
  const std::string day = text_of(record.fields, "date");
  return day.empty() ? day_part(record.created_at) : day;
}

std::string day_after(const std::string& day, int days) {
  const auto parsed = parse_day(day);
  return parsed ? day_text(*parsed + std::chrono::days(days)) : day;
}

std::optional<int> days_between(const std::string& from, const std::string& to) {
  const auto first = parse_day(from);
  const auto last = parse_day(to);
  if (!first || !last) return std::nullopt;
  return static_cast<int>((*last - *first).count());
}

}  // namespace foothold::workspace
