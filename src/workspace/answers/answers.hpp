#pragma once

#include <algorithm>
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// Reading answers: from the fields of a record, or of a row. Pure; an answer that is missing, or of another shape than
// asked for, reads as empty.

using Fields = boost::json::object;

[[nodiscard]] bool is_answered(const Fields& fields, std::string_view field);
// A line, text, choice, date or likert as it is stored.
[[nodiscard]] std::string text_of(const Fields& fields, std::string_view field);
[[nodiscard]] std::optional<double> number_of(const Fields& fields, std::string_view field);
// The amount of an answer of money.
[[nodiscard]] std::optional<double> amount_of(const Fields& fields, std::string_view field);
// The texts of choices or references; the one of a choice or a reference.
[[nodiscard]] std::vector<std::string> texts_of(const Fields& fields, std::string_view field);
[[nodiscard]] bool has_text(const Fields& fields, std::string_view field, std::string_view text);
[[nodiscard]] bool is_one_of(const Fields& fields, std::string_view field,
                             std::initializer_list<std::string_view> texts);
[[nodiscard]] std::vector<const Fields*> rows_of(const Fields& fields, std::string_view field);
// Whether any of the rows is as `fits` says.
template <typename Fits>
[[nodiscard]] bool any_row(const Fields& fields, std::string_view list, Fits fits) {
  return std::ranges::any_of(rows_of(fields, list), [&](const Fields* row) { return fits(*row); });
}
// The codes that a line names, parted by commas ("A1, a2" has "a1" and "a2"): in small letters, so that they compare.
[[nodiscard]] std::vector<std::string> codes_of(const Fields& fields, std::string_view field);
[[nodiscard]] bool says_yes(const Fields& fields, std::string_view field);
// A text by language; a language that is missing reads as empty.
[[nodiscard]] Localized localized_of(const Fields& fields, std::string_view field);
// The days of a period; empty where one is missing.
[[nodiscard]] std::string period_from(const Fields& fields, std::string_view field);
[[nodiscard]] std::string period_to(const Fields& fields, std::string_view field);

// The ids of what references of one kind lead to ("person"), or of every kind.
[[nodiscard]] std::vector<std::string> ids_of(const Fields& fields, std::string_view field, std::string_view kind = {});
// The records that references lead to and that are there.
[[nodiscard]] std::vector<const Record*> records_of(const CoalitionRecords& records, const Fields& fields,
                                                    std::string_view field);
// Whether one of the references leads to the record.
[[nodiscard]] bool refers_to(const Fields& fields, std::string_view field, const Record& record);

// A limit as the coalition set it in its profile, or the usual one.
[[nodiscard]] double limit_of(const CoalitionRecords& records, std::string_view field, double usual);
// How many people a number has to rest on before everyone may see it: as the profile says, or 10. Nobody is in a zero.
[[nodiscard]] double fewest_people(const CoalitionRecords& records);

[[nodiscard]] bool is_settled(const Record& record);  // agreed or published
// Published, or seen by everyone: for people outside of the coalition.
[[nodiscard]] bool is_public(const Record& record);
// The last day of the period "dates", or its first when it has no last; empty when it has neither.
[[nodiscard]] std::string last_day(const Record& record);
// The first day from which one of the records is agreed as it stands now; empty when none is.
[[nodiscard]] std::string first_agreed_day(const std::vector<const Record*>& records);
// The year of a day; nothing when it is none.
[[nodiscard]] std::optional<int> year_of(const std::string& day);
[[nodiscard]] bool holds_digit(std::string_view text);
// A text that people wrote, as far as it fits into a finding.
[[nodiscard]] Localized beginning_of(const std::string& text);
// What the records are called, joined. A finding that says so has to say as well whom it tells of.
[[nodiscard]] Localized titles_of(const std::vector<const Record*>& records);
// The labels of what is not answered among the fields, joined; empty when all are.
[[nodiscard]] Localized unanswered(const CoalitionRecords& records, const Record& record,
                                   std::initializer_list<std::string_view> fields);

// Which of the phrases, with commas between them, stand in the text as whole words, whatever their case and accents.
[[nodiscard]] std::vector<std::string> phrases_in(std::string_view text, std::string_view phrases);

inline constexpr int days_of_a_year = 365;
// The day of a moment: "2026-05-01" of "2026-05-01T10:00:00Z".
[[nodiscard]] std::string day_part(std::string_view moment);
// The day that the field "date" names, or else the one on which the record was begun.
[[nodiscard]] std::string day_of(const Record& record);
// The day so many days after a day; before it when negative. The day itself when it is none.
[[nodiscard]] std::string day_after(const std::string& day, int days);
// How many days from one to the other; nothing when one of them is no day.
[[nodiscard]] std::optional<int> days_between(const std::string& from, const std::string& to);

}  // namespace foothold::workspace
