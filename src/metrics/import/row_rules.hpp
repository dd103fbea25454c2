#pragma once

#include <string>
#include <vector>

#include "metrics/catalogue/catalogue.hpp"
#include "metrics/edition/slice.hpp"
#include "metrics/import/column_plan.hpp"

namespace foothold::metrics {

// What one row says about one metric, in the order of the column plan.
struct RowCell {
  double value = absent;
  double second = absent;
  double lower = absent;
  double upper = absent;
  Grade grade = Grade::none;
  bool rejected = false;
};

// A contradiction between cells of one row. Nobody can tell which of them is wrong, so all of them are kept out.
struct Contradiction {
  std::vector<std::size_t> cells;  // positions in the plan
  std::string reason;
};

// The rules that hold between the columns of one row wherever the publisher made no mistake: shares of residents and of
// home value add up to one, incomes rise with the percentile, homes that are affordable and available are not more than
// those that are affordable. Made once per file, then asked for every row. Immutable, so any thread may ask.
class RowRules {
 public:
  RowRules(const ColumnPlan& plan, const Catalogue& catalogue);

  [[nodiscard]] std::vector<Contradiction> check(const std::vector<RowCell>& row) const;

 private:
  struct SumRule {
    std::vector<std::size_t> cells;
    double tolerance = 0.0;
    bool second_parts = false;
    const char* reason = "";
  };
  struct OrderRule {
    std::size_t lesser = 0;
    std::size_t greater = 0;
    const char* reason = "";
  };
  std::vector<SumRule> sums_;
  std::vector<OrderRule> orders_;
};

}  // namespace foothold::metrics
