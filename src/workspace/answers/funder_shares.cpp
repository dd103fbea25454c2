#include "workspace/answers/funder_shares.hpp"

#include <algorithm>
#include <functional>

#include "workspace/answers/answers.hpp"
#include "workspace/answers/money_sums.hpp"

namespace foothold::workspace {
namespace {

bool is_over(const CoalitionRecords& records, const Record& source) {
  const std::string end = period_to(source.fields, "period");
  return !end.empty() && end < records.today();
}

void add_source(std::vector<FunderShare>& funders, const CoalitionRecords& records, const Record& source) {
  const auto organizations = records_of(records, source.fields, "funder");
  const Record* funder = organizations.empty() ? &source : organizations.front();
  const auto at = std::ranges::find(funders, funder, &FunderShare::funder);
  FunderShare& share = at == funders.end() ? funders.emplace_back(FunderShare{.funder = funder}) : *at;
  share.amount += dollars_in(source.fields, "amount");
}

void set_shares(std::vector<FunderShare>& funders) {
  double whole = 0;
  for (const FunderShare& funder : funders) whole += funder.amount;
  for (FunderShare& funder : funders) funder.share = whole > 0 ? funder.amount / whole : 0;
}

}  // namespace

FunderShares funder_shares(const CoalitionRecords& records) {
  FunderShares shares;
  for (const Record* source : records.of("funding-source")) {
    if (!is_one_of(source->fields, "state", {"promised", "secured"}) || is_over(records, *source)) continue;
    (in_dollars(source->fields, "amount") ? shares.sources : shares.other_currency).push_back(source);
  }
  for (const Record* source : shares.sources) add_source(shares.funders, records, *source);
  set_shares(shares.funders);
  std::ranges::stable_sort(shares.funders, std::greater(), &FunderShare::amount);
  return shares;
}

}  // namespace foothold::workspace
