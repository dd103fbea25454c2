#include "workspace/engagement/money_sums.hpp"

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

void add_money(MoneySums& sums, const Fields& fields, std::string_view field) {
  if (const auto amount = amount_of(fields, field)) sums[money_unit_of(fields, field)] += *amount;
}

}  // namespace foothold::workspace
