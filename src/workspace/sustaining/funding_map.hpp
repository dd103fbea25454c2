#pragma once

#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/answers/funder_shares.hpp"

namespace foothold::workspace {

// Where the money of a coalition comes from, until when, and what it does not reach. In dollars; what is written in
// another currency is named and not added. Pure; pointers lead into the records.

// The money of one year. A source is spread evenly over the months of its period.
struct FundingYear {
  int year = 0;
  double secured = 0;  // also by sources that have ended since
  double promised = 0;
  double asked = 0;
  bool cliff = false;  // less than 70 percent of what was secured in the year before, from this year on
};

// A secured or promised source that ends within a year.
struct EndingSource {
  const Record* source = nullptr;
  std::string on;
  bool has_renewal = false;
};

// The cost of an action by its budgets, and which part of it the named sources have secured or promised.
struct ActionFunding {
  const Record* action = nullptr;  // null for budgets that name none
  double cost = 0;
  double secured = 0;
  double promised = 0;

  [[nodiscard]] double gap() const { return cost - secured - promised; }
};

// A source of which the budgets take more than it has.
struct OverdrawnSource {
  const Record* source = nullptr;
  double amount = 0;
  double planned = 0;
};

struct PartOfMoney {
  double part = 0;
  double whole = 0;
};

struct FundingMap {
  std::vector<FundingYear> years;  // without a gap; none while no source has a period
  std::vector<const Record*> without_period;
  std::vector<const Record*> other_currency;  // sources, and budgets with a line of that kind
  std::vector<FunderShare> funders;           // the largest first
  std::vector<EndingSource> ending;           // the next first
  std::vector<ActionFunding> actions;         // the largest gap first
  std::vector<OverdrawnSource> overdrawn;
  PartOfMoney resident_led;  // of all lines of the budgets
};
[[nodiscard]] FundingMap funding_map(const CoalitionRecords& records);

}  // namespace foothold::workspace
