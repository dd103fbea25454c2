#pragma once

#include <compare>
#include <map>
#include <string>
#include <string_view>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

// Of what an amount is: dollars of one year are not added to those of another.
struct MoneyUnit {
  std::string currency = "USD";
  std::string price_year = {};  // empty when it does not matter

  friend auto operator<=>(const MoneyUnit&, const MoneyUnit&) = default;
};

// Sums of money, one for each unit. A plain value.
using MoneySums = std::map<MoneyUnit, double>;

// The unit of an answer of money.
[[nodiscard]] MoneyUnit money_unit_of(const Fields& fields, std::string_view field);
// Whether an answer of money is in dollars, of whatever year; one that names no currency is.
[[nodiscard]] bool in_dollars(const Fields& fields, std::string_view field);
// Its amount in dollars; 0 when it is in another currency or has none.
[[nodiscard]] double dollars_in(const Fields& fields, std::string_view field);
// Adds the answer; one without an amount adds nothing.
void add_money(MoneySums& sums, const Fields& fields, std::string_view field);

}  // namespace foothold::workspace
