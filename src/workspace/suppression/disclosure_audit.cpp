#include "workspace/suppression/disclosure_audit.hpp"

#include <ClpSimplex.hpp>
#include <CoinError.hpp>
#include <CoinPackedMatrix.hpp>
#include <CoinPackedVector.hpp>
#include <algorithm>
#include <map>

#include "base/error.hpp"

namespace foothold::workspace {
namespace {

// Counts are whole, so what a linear program leaves open by less than this is rounding.
constexpr double rounding = 1e-6;

// The library throws what is no std::exception, which nobody further out would catch.
template <typename Work>
auto or_broken(const Work& work) {
  try {
    return work();
  } catch (const CoinError& error) {
    throw Broken("the linear program failed: " + error.message());
  }
}

}  // namespace

// One variable for each hidden cell, one equation for each line with any.
class DisclosureAudit::Program {
 public:
  explicit Program(const AdditiveTable& table) {
    for (std::size_t cell = 0; cell < table.cells.size(); ++cell)
      if (table.cells[cell].hidden) add_variable(cell, table.cells[cell].told.value_or(CountRange()));
    matrix_.setDimensions(0, static_cast<int>(variables_.size()));
    for (const SumLine& line : table.lines) add(table, line);
    const std::vector<double> costs(variables_.size(), 0);
    simplex_.setLogLevel(0);
    simplex_.loadProblem(matrix_, lows_.data(), highs_.data(), costs.data(), sums_.data(), sums_.data());
  }

  // The end of the range of a cell in one direction: 1 for the least, -1 for the most.
  [[nodiscard]] double end_of(std::size_t cell, double direction) {
    const int variable = variables_.at(cell);
    const auto at = static_cast<std::size_t>(variable);
    if (sums_.empty()) return direction > 0 ? lows_[at] : highs_[at];
    simplex_.setObjectiveCoefficient(variable, direction);
    simplex_.primal();
    simplex_.setObjectiveCoefficient(variable, 0);
    // Nothing can be said of numbers that contradict each other, so they count as given away.
    if (!simplex_.isProvenOptimal()) return direction > 0 ? CountRange().high : CountRange().low;
    return simplex_.primalColumnSolution()[variable];
  }

 private:
  void add_variable(std::size_t cell, CountRange possible) {
    variables_.emplace(cell, static_cast<int>(variables_.size()));
    lows_.push_back(possible.low);
    highs_.push_back(possible.high);
  }

  void add(const AdditiveTable& table, const SumLine& line) {
    std::map<int, double> factors;
    double known = 0;
    const auto put = [&](std::size_t cell, double factor) {
      if (table.cells[cell].hidden)
        factors[variables_.at(cell)] += factor;
      else
        known -= factor * table.cells[cell].count.value_or(0);
    };
    put(line.total, -1);
    for (const std::size_t part : line.parts) put(part, 1);
    if (factors.empty()) return;
    CoinPackedVector row;
    for (const auto& [variable, factor] : factors) row.insert(variable, factor);
    matrix_.appendRow(row);
    sums_.push_back(known);
  }

  std::map<std::size_t, int> variables_;
  std::vector<double> lows_;
  std::vector<double> highs_;
  CoinPackedMatrix matrix_{false, 0, 0};
  std::vector<double> sums_;
  ClpSimplex simplex_;
};

DisclosureAudit::DisclosureAudit(const AdditiveTable& table)
    : table_(table), program_(or_broken([&] { return std::make_unique<Program>(table); })) {}

DisclosureAudit::~DisclosureAudit() = default;

CountRange DisclosureAudit::range_of(std::size_t cell) {
  const CountCell& asked = table_.cells.at(cell);
  if (!asked.hidden) return {asked.count.value_or(0), asked.count.value_or(0)};
  return or_broken([&] { return CountRange{program_->end_of(cell, 1), program_->end_of(cell, -1)}; });
}

bool DisclosureAudit::gives_away(std::size_t cell) {
  const CountCell& asked = table_.cells.at(cell);
  if (!asked.guarded) return false;
  const CountRange range = range_of(cell);
  return range.low > asked.low + rounding || range.high < asked.high - rounding;
}

std::vector<std::size_t> given_away(const AdditiveTable& table) {
  std::vector<std::size_t> cells;
  DisclosureAudit audit(table);
  for (std::size_t cell = 0; cell < table.cells.size(); ++cell)
    if (audit.gives_away(cell)) cells.push_back(cell);
  return cells;
}

std::optional<std::size_t> first_given_away(const AdditiveTable& table) {
  if (std::ranges::none_of(table.cells, &CountCell::guarded)) return std::nullopt;
  DisclosureAudit audit(table);
  for (std::size_t cell = 0; cell < table.cells.size(); ++cell)
    if (audit.gives_away(cell)) return cell;
  return std::nullopt;
}

}  // namespace foothold::workspace
