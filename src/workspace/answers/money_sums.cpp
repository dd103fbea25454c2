#include "workspace/answers/money_sums.hpp"

namespace foothold::workspace {

MoneyUnit money_unit_of(const Fields& fields, std::string_view field) {
  MoneyUnit unit;
  const boost::json::value* answer = fields.if_contains(field);
  if (answer == nullptr || !answer->is_object()) return unit;
  const Fields& parts = answer->get_object();
  if (const std::string currency = text_of(parts, "currency"); !currency.empty()) unit.currency = currency;
  if (const auto year = number_of(parts, "price_year")) unit.price_year = std::to_string(static_cast<int>(*year));
  return unit;
}

bool in_dollars(const Fields& fields, std::string_view field) {
  return money_unit_of(fields, field).currency == MoneyUnit().currency;
}

double dollars_in(const Fields& fields, std::string_view field) {
  return in_dollars(fields, field) ? amount_of(fields, field).value_or(0) : 0;
}

void add_money(MoneySums& sums, const Fields& fields, std::string_view field) {
  if (const auto amount = amount_of(fields, field)) sums[money_unit_of(fields, field)] += *amount;
}

}  // namespace foothold::workspace
