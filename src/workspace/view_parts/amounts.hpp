#pragma once

#include <string>

#include "workspace/answers/money_sums.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// Amounts as views write them. Pure.

// "$1,250" without cents, as tables and charts of money need it.
[[nodiscard]] std::string dollar_words(const ViewRequest& view, double amount);
// "$1,250 (2024 prices); $300"; "$0" where there is nothing.
[[nodiscard]] std::string sums_words(const ViewRequest& view, const MoneySums& sums);
// "45%" of 0.45.
[[nodiscard]] std::string share_words(double share);

}  // namespace foothold::workspace
