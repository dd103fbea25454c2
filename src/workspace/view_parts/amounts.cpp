#include "workspace/view_parts/amounts.hpp"

#include <cmath>

#include "base/text.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {

std::string dollar_words(const ViewRequest& view, double amount) {
  return money_words(view.context, std::round(amount));
}

std::string sums_words(const ViewRequest& view, const MoneySums& sums) {
  std::vector<std::string> words;
  for (const auto& [unit, amount] : sums)
    words.push_back(money_words(view.context, amount, unit.currency, unit.price_year));
  return words.empty() ? dollar_words(view, 0) : join(words, "; ");
}

std::string share_words(double share) {
  return grouped_number(share, 0, 2) + "%";
}

}  // namespace foothold::workspace
