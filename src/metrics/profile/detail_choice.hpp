#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "http/request.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

// What a reader chose to compare on the page of a predictor. The link is the state: all of it stands in the address, as
// ?from=2014&to=2021&race-ethnicity=Hispanic.
struct DetailChoice {
  std::optional<int> from;  // the two years of the change; without one, as far as can be compared
  std::optional<int> to;
  std::map<BreakdownIndex, SubgroupIndex> references;  // by breakdown, whom the other groups are compared with

  [[nodiscard]] bool is_empty() const { return !from && !to && references.empty(); }
  [[nodiscard]] std::optional<SubgroupIndex> reference(BreakdownIndex breakdown) const;
};

// Refused (`invalid`, naming the field): a malformed year, a group that the breakdown does not have. Blank fields count
// as not chosen; other names are passed over.
Result<DetailChoice> parse_detail_choice(const http::Query& query, const Catalogue& catalogue);

}  // namespace foothold::metrics
