#include "workspace/forms/answer_text.hpp"

#include <cmath>

#include "base/text.hpp"

namespace foothold::workspace {
namespace {

using boost::json::value;
using toolkit::FieldRule;
using toolkit::FieldType;

std::string part(const value& answer, std::string_view name) {
  if (!answer.is_object()) return {};
  const auto at = answer.get_object().find(name);
  return at == answer.get_object().end() ? std::string() : plain_answer(at->value());
}

std::string period_words(const html::PageContext& context, const value& answer) {
  const std::string from = date_words(context, part(answer, "from"));
  const std::string to = date_words(context, part(answer, "to"));
  if (to.empty()) return from.empty() ? std::string() : context.fill("answer.since", {{"date", from}});
  return from.empty() ? context.fill("answer.until", {{"date", to}}) : from + " – " + to;
}

// An amount as text with what it is an amount of.
std::string amount_words(const html::PageContext& context, const std::string& amount, const std::string& currency,
                         const std::string& price_year) {
  const bool dollars = currency.empty() || currency == "USD";
  std::string words = amount + " " + currency;
  if (dollars) words = amount.starts_with('-') ? "-$" + amount.substr(1) : "$" + amount;
  if (!price_year.empty()) words += " (" + context.fill("record.prices_of", {{"year", price_year}}) + ")";
  return words;
}

std::string money_answer(const html::PageContext& context, const value& answer) {
  const std::string amount = part(answer, "amount");
  const auto number = parse_number(amount);
  return amount_words(context, number ? grouped_amount(*number) : amount, part(answer, "currency"),
                      part(answer, "price_year"));
}

std::string choice_words(const html::PageContext& context, const FieldRule& rule, const std::string& chosen) {
  for (const ReferenceOption& option : choice_options(context, rule))
    if (option.value == chosen) return option.label;
  return chosen;
}

// Text in one language alone speaks for itself; in both, each says which it is, so that a change of either is seen.
std::string localized_words(const html::PageContext& context, const value& answer) {
  std::vector<std::string> texts;
  std::vector<std::string> named;
  for (const Language language : all_languages) {
    const std::string text = part(answer, language_code(language));
    if (text.empty()) continue;
    texts.push_back(text);
    named.push_back(context.site().messages->text(language, "language.name") + ": " + text);
  }
  return texts.size() == 1 ? texts.front() : join(named, "\n");
}

// "12,500", "0.00831": grouped, with the decimals that it has. A year is written without a comma.
std::string number_answer(const FieldRule& rule, const value& answer) {
  constexpr double first_year = 1000;
  std::string plain = plain_answer(answer);
  const auto number = parse_number(plain);
  const bool is_year = rule.type == FieldType::integer && rule.minimum && *rule.minimum >= first_year;
  if (!number || is_year || plain.find('e') != std::string::npos) return plain;
  const std::size_t point = plain.find('.');
  const std::size_t decimals = point == std::string::npos ? 0 : plain.size() - point - 1;
  return grouped_number(*number, static_cast<int>(decimals));
}

std::string row_words(const html::PageContext& context, const FieldRule& rule, const value& row,
                      const NameReference& name) {
  std::vector<std::string> parts;
  if (!row.is_object()) return {};
  for (const FieldRule& field : rule.fields)
    if (const auto at = row.get_object().find(field.id); at != row.get_object().end())
      parts.push_back(context.say(field.label) + ": " + answer_words(context, field, at->value(), name));
  return join(parts, "; ");
}

std::string list_words(const html::PageContext& context, const FieldRule& rule, const value& answer,
                       const NameReference& name) {
  std::vector<std::string> words;
  for (const std::string& item : list_answer(answer))
    words.push_back(rule.type == FieldType::references ? name(item) : choice_words(context, rule, item));
  return join(words, ", ");
}

std::string rows_words(const html::PageContext& context, const FieldRule& rule, const value& answer,
                       const NameReference& name) {
  std::vector<std::string> rows;
  if (answer.is_array())
    for (const value& row : answer.get_array()) rows.push_back(row_words(context, rule, row, name));
  return join(rows, "\n");
}

}  // namespace

std::string title_words(const html::PageContext& context, const std::string& title) {
  return title.empty() ? context.text("record.untitled") : title;
}

std::string date_words(const html::PageContext& context, const std::string& date) {
  constexpr std::size_t length = std::string_view("2026-05-01").size();
  const std::string month = date.size() == length ? "month." + date.substr(5, 2) : std::string();
  if (month.empty() || !context.site().messages->has(month)) return date;
  return context.fill("answer.date", {{"year", date.substr(0, 4)},
                                      {"month", context.text(month)},
                                      {"day", date[8] == '0' ? date.substr(9) : date.substr(8)}});
}

std::string grouped_amount(double amount) {
  return grouped_number(amount, amount == std::floor(amount) ? 0 : 2);
}

std::string money_words(const html::PageContext& context, double amount, const std::string& currency,
                        const std::string& price_year) {
  return amount_words(context, grouped_amount(amount), currency, price_year);
}

std::string plain_answer(const value& answer) {
  if (answer.is_string()) return std::string(answer.get_string());
  if (answer.is_int64()) return std::to_string(answer.get_int64());
  if (answer.is_uint64()) return std::to_string(answer.get_uint64());
  return answer.is_double() ? shortest_number(answer.get_double()) : std::string();
}

std::vector<std::string> list_answer(const value& answer) {
  std::vector<std::string> items;
  if (answer.is_array())
    for (const value& item : answer.get_array()) items.push_back(plain_answer(item));
  return items;
}

std::vector<ReferenceOption> choice_options(const html::PageContext& context, const FieldRule& rule) {
  std::vector<ReferenceOption> options;
  for (const toolkit::FieldChoice& choice : rule.choices) options.push_back({choice.id, context.say(choice.label)});
  if (rule.type == FieldType::yes_no_unsure)
    for (const char* id : {"yes", "no", "unsure"}) options.push_back({id, context.text(std::string("answer.") + id)});
  if (rule.type == FieldType::likert)
    for (const char* id : {"0", "1", "2", "3", "unknown"})
      options.push_back({id, context.text(std::string("likert.") + id)});
  return options;
}

std::string answer_words(const html::PageContext& context, const FieldRule& rule, const value& answer,
                         const NameReference& name) {
  switch (rule.type) {
    case FieldType::choice:
    case FieldType::yes_no_unsure:
    case FieldType::likert:
      return choice_words(context, rule, plain_answer(answer));
    case FieldType::choices:
    case FieldType::references:
      return list_words(context, rule, answer, name);
    case FieldType::reference:
      return name(plain_answer(answer));
    case FieldType::place:
      return name("place:" + plain_answer(answer));
    case FieldType::integer:
    case FieldType::number:
      return number_answer(rule, answer);
    case FieldType::percent:
      return number_answer(rule, answer) + "%";
    case FieldType::money:
      return money_answer(context, answer);
    case FieldType::date:
      return date_words(context, plain_answer(answer));
    case FieldType::period:
      return period_words(context, answer);
    case FieldType::file:
      return name("file:" + plain_answer(answer));
    case FieldType::localized:
      return localized_words(context, answer);
    case FieldType::rows:
      return rows_words(context, rule, answer, name);
    default:
      return plain_answer(answer);
  }
}

}  // namespace foothold::workspace
