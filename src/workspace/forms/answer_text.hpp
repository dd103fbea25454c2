#pragma once

#include <boost/json/value.hpp>
#include <functional>
#include <string>
#include <vector>

#include "html/page.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "workspace/forms/record_form.hpp"

namespace foothold::workspace {

// Answers as text. Pure functions.

// As it stands in a control: text as it is, a number with the fewest digits; empty for anything else.
[[nodiscard]] std::string plain_answer(const boost::json::value& answer);
// The texts of a list; none for anything else.
[[nodiscard]] std::vector<std::string> list_answer(const boost::json::value& answer);

// What a record is called on a page: its title, or that it has none.
[[nodiscard]] std::string title_words(const html::PageContext& context, const std::string& title);

// "May 1, 2026" of "2026-05-01"; the text itself when it is no date.
[[nodiscard]] std::string date_words(const html::PageContext& context, const std::string& date);

// "1,250" or "1,250.50": whole, or with the decimals of money.
[[nodiscard]] std::string grouped_amount(double amount);
// "$1,250", "1,250 EUR" or "$1,250 (2024 prices)".
[[nodiscard]] std::string money_words(const html::PageContext& context, double amount, const std::string& currency = {},
                                      const std::string& price_year = {});

// What may be chosen for a choice, choices, yes_no_unsure or likert field.
[[nodiscard]] std::vector<ReferenceOption> choice_options(const html::PageContext& context,
                                                          const toolkit::FieldRule& rule);

// What a reference leads to, in words; the code itself when nothing is known. A file is asked for as "file:" with its
// hash.
using NameReference = std::function<std::string(const std::string& reference)>;

// An answer as people read it, on one line or several; rows as one line each.
[[nodiscard]] std::string answer_words(const html::PageContext& context, const toolkit::FieldRule& rule,
                                       const boost::json::value& answer, const NameReference& name);

}  // namespace foothold::workspace
