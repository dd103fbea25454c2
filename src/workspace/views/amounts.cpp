#include "workspace/views/amounts.hpp"

#include "base/text.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {

std::string dollar_words(double amount) {
  const std::string words = grouped_number(amount, 0);
  return words.starts_with('-') ? "-$" + words.substr(1) : "$" + words;
}

std::string sums_words(const ViewRequest& view, const MoneySums& sums) {
  std::vector<std::string> words;
  for (const auto& [unit, amount] : sums)
    words.push_back(money_words(view.context, amount, unit.currency, unit.price_year));
  return words.empty() ? dollar_words(0) : join(words, "; ");
}

std::string share_words(double share) {
  return grouped_number(share, 0, 2) + "%";
}

}  // namespace foothold::workspace
