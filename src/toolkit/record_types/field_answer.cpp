#include "toolkit/record_types/field_answer.hpp"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cmath>
#include <set>
#include <utility>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "toolkit/record_types/answer_formats.hpp"

namespace foothold::toolkit {
namespace {

namespace json = boost::json;

// The text of a string; nothing for other values.
std::optional<std::string_view> text_of(const json::value& value) {
  const json::string* text = value.if_string();
  return text == nullptr ? std::nullopt : std::optional<std::string_view>(std::string_view(*text));
}

std::optional<double> number_of(const json::value& value) {
  if (!value.is_number()) return std::nullopt;
  const auto number = value.to_number<double>();
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// Checks one answer against its rule, and each part of it at the path of that part.
class AnswerCheck {
 public:
  AnswerCheck(const FieldRule& rule, FieldProblems& problems) : rule_(rule), problems_(problems) {}

  void check(const json::value& answer, const std::string& path) {
    // In the order of FieldType.
    static constexpr std::array<Check, 18> checks = {
        &AnswerCheck::check_words,   &AnswerCheck::check_words,     &AnswerCheck::check_number,
        &AnswerCheck::check_number,  &AnswerCheck::check_number,    &AnswerCheck::check_money,
        &AnswerCheck::check_date,    &AnswerCheck::check_period,    &AnswerCheck::check_choice,
        &AnswerCheck::check_choices, &AnswerCheck::check_reference, &AnswerCheck::check_references,
        &AnswerCheck::check_place,   &AnswerCheck::check_file,      &AnswerCheck::check_yes_no_unsure,
        &AnswerCheck::check_likert,  &AnswerCheck::check_localized, &AnswerCheck::check_rows};
    (this->*checks.at(static_cast<std::size_t>(rule_.type)))(answer, path);
  }

 private:
  using Check = void (AnswerCheck::*)(const json::value&, const std::string&);
  using Values = std::vector<std::pair<std::string, std::string>>;

  void complain(const std::string& path, std::string key, Values values = {}) {
    problems_.push_back({path, {std::move(key), std::move(values)}});
  }

  void check_words(const json::value& answer, const std::string& path) {
    const auto text = text_of(answer);
    if (!text) return complain(path, "field.not_text");
    if (!is_valid_utf8(*text) || text->find('\0') != std::string_view::npos) return complain(path, "field.bad_text");
    if (rule_.type == FieldType::line && text->find_first_of("\r\n") != std::string_view::npos)
      complain(path, "field.line_break");
    if (rule_.at_most && letters_in(*text) > static_cast<std::size_t>(*rule_.at_most))
      complain(path, "field.too_long", {{"limit", grouped_number(*rule_.at_most, 0)}});
  }

  void check_number(const json::value& answer, const std::string& path) {
    const auto number = number_of(answer);
    if (!number) return complain(path, "field.not_a_number");
    if (rule_.type == FieldType::integer && !is_whole(*number)) return complain(path, "field.not_whole");
    if (rule_.minimum && *number < *rule_.minimum)
      complain(path, "field.too_small", {{"limit", shortest_number(*rule_.minimum)}});
    if (rule_.maximum && *number > *rule_.maximum)
      complain(path, "field.too_large", {{"limit", shortest_number(*rule_.maximum)}});
  }

  void check_money(const json::value& answer, const std::string& path) {
    const json::object* money = answer.if_object();
    if (money == nullptr) return complain(path, "field.not_money");
    const json::value* amount = money->if_contains("amount");
    if (amount == nullptr || is_unanswered(*amount))
      complain(path_below(path, "amount"), "field.no_amount");
    else
      check_number(*amount, path_below(path, "amount"));
    const json::value* currency = money->if_contains("currency");
    if (currency == nullptr || !is_currency(text_of(*currency).value_or("")))
      complain(path_below(path, "currency"), "field.bad_currency");
    const json::value* year = money->if_contains("price_year");
    if (year != nullptr && !is_unanswered(*year) && !is_year(number_of(*year).value_or(0)))
      complain(path_below(path, "price_year"), "field.bad_year");
  }

  void check_date(const json::value& answer, const std::string& path) {
    if (!is_date(text_of(answer).value_or(""))) complain(path, "field.bad_date");
  }

  // A period may lack one end while nothing requires it: people often know when something began but not when it ends.
  void check_period(const json::value& answer, const std::string& path) {
    const json::object* period = answer.if_object();
    if (period == nullptr) return complain(path, "field.not_a_period");
    const auto before = problems_.size();
    for (const std::string_view end : {"from", "to"})
      if (const json::value* date = period->if_contains(end); date != nullptr && !is_unanswered(*date))
        check_date(*date, path_below(path, end));
    if (problems_.size() != before || !has_both_ends(*period)) return;
    // Dates in this form sort as text.
    if (period->at("from").as_string() > period->at("to").as_string()) complain(path, "field.period_backwards");
  }

  static bool has_both_ends(const json::object& period) {
    const json::value* from = period.if_contains("from");
    const json::value* to = period.if_contains("to");
    return from != nullptr && to != nullptr && !is_unanswered(*from) && !is_unanswered(*to);
  }

  void check_choice(const json::value& answer, const std::string& path) {
    if (rule_.find_choice(text_of(answer).value_or("")) == nullptr) complain(path, "field.unknown_choice");
  }

  void check_choices(const json::value& answer, const std::string& path) {
    check_each(answer, path, &AnswerCheck::check_choice);
  }

  void check_reference(const json::value& answer, const std::string& path) {
    const auto parts = parse_reference(text_of(answer).value_or(""));
    if (!parts) return complain(path, "field.bad_reference");
    if (std::find(rule_.to.begin(), rule_.to.end(), parts->kind) == rule_.to.end())
      complain(path, "field.wrong_kind", {{"kinds", join(rule_.to, ", ")}});
  }

  void check_references(const json::value& answer, const std::string& path) {
    check_each(answer, path, &AnswerCheck::check_reference);
  }

  void check_place(const json::value& answer, const std::string& path) {
    if (!is_place_code(text_of(answer).value_or(""))) complain(path, "field.bad_place");
  }

  void check_file(const json::value& answer, const std::string& path) {
    if (!is_file_hash(text_of(answer).value_or(""))) complain(path, "field.bad_file");
  }

  void check_yes_no_unsure(const json::value& answer, const std::string& path) {
    const auto text = text_of(answer);
    if (text != "yes" && text != "no" && text != "unsure") complain(path, "field.not_yes_no_unsure");
  }

  void check_likert(const json::value& answer, const std::string& path) {
    const auto level = number_of(answer);
    const bool is_level = level && is_whole(*level) && *level >= 0 && *level <= 3;
    if (!is_level && text_of(answer) != "unknown") complain(path, "field.not_likert");
  }

  void check_localized(const json::value& answer, const std::string& path) {
    const json::object* texts = answer.if_object();
    if (texts == nullptr) return complain(path, "field.not_localized");
    for (const auto& [language, text] : *texts) {
      if (!language_from_code(language)) {
        complain(path_below(path, language), "field.unknown_language");
      } else if (!is_unanswered(text)) {
        check_words(text, path_below(path, language));
      }
    }
  }

  void check_rows(const json::value& answer, const std::string& path) {
    const json::array* rows = answer.if_array();
    if (rows == nullptr) return complain(path, "field.not_rows");
    check_count(*rows, path);
    std::set<std::string_view> seen;
    for (std::size_t index = 0; index < rows->size(); ++index) check_row((*rows)[index], path_below(path, index), seen);
  }

  // The id tells which row is meant when two people change the list at the same time.
  void check_row(const json::value& value, const std::string& path, std::set<std::string_view>& seen) {
    const json::object* row = value.if_object();
    if (row == nullptr) return complain(path, "field.not_a_row");
    const json::value* id = row->if_contains("id");
    const auto text = id == nullptr ? std::nullopt : text_of(*id);
    if (!text || !is_row_id(*text)) return complain(path, "field.row_without_id");
    if (!seen.insert(*text).second) complain(path, "field.row_id_twice");
  }

  void check_count(const json::array& entries, const std::string& path) {
    if (rule_.most_entries && entries.size() > static_cast<std::size_t>(*rule_.most_entries))
      complain(path, "field.too_many", {{"limit", grouped_number(*rule_.most_entries, 0)}});
  }

  // A list of texts, none of them twice.
  void check_each(const json::value& answer, const std::string& path, Check check_entry) {
    const json::array* entries = answer.if_array();
    if (entries == nullptr) return complain(path, "field.not_a_list");
    check_count(*entries, path);
    std::set<std::string_view> seen;
    for (std::size_t index = 0; index < entries->size(); ++index) {
      const json::value& entry = (*entries)[index];
      (this->*check_entry)(entry, path_below(path, index));
      const auto text = text_of(entry);
      if (text && !seen.insert(*text).second) complain(path_below(path, index), "field.twice");
    }
  }

  const FieldRule& rule_;
  FieldProblems& problems_;
};

}  // namespace

std::string path_below(const std::string& path, std::string_view part) {
  return path + "." + std::string(part);
}

std::string path_below(const std::string& path, std::size_t index) {
  return path_below(path, std::to_string(index));
}

bool is_unanswered(const json::value& answer) {
  if (answer.is_null()) return true;
  if (const auto text = text_of(answer)) return trim(*text).empty();
  if (const json::array* list = answer.if_array()) return list->empty();
  const json::object* parts = answer.if_object();
  return parts != nullptr &&
         std::all_of(parts->begin(), parts->end(), [](const auto& part) { return is_unanswered(part.value()); });
}

void check_answer(const FieldRule& rule, const json::value& answer, const std::string& path, FieldProblems& problems) {
  AnswerCheck(rule, problems).check(answer, path);
}

std::optional<ReferenceParts> parse_reference(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == 0 || colon == std::string_view::npos || !is_printable(text)) return std::nullopt;
  const ReferenceParts parts{text.substr(0, colon), text.substr(colon + 1)};
  return trim(parts.id).empty() ? std::nullopt : std::optional(parts);
}

}  // namespace foothold::toolkit
