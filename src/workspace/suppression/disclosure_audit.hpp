#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "workspace/suppression/additive_table.hpp"

namespace foothold::workspace {

// Puts itself in the place of somebody who sees all that a table shows, limits too, knows how its parts add up, and
// that no count is below zero: what could they work out of a hidden count? Both ends come from a linear program over
// all hidden cells at once, after M. Fischetti and J. J. Salazar González, "Models and Algorithms for Optimizing Cell
// Suppression in Tabular Data with Linear Constraints", Journal of the American Statistical Association 95 (2000). Owns
// its program; one thread at a time.
class DisclosureAudit {
 public:
  explicit DisclosureAudit(const AdditiveTable& table);
  ~DisclosureAudit();
  DisclosureAudit(const DisclosureAudit&) = delete;
  DisclosureAudit& operator=(const DisclosureAudit&) = delete;

  // The range of a hidden cell. What is shown is known exactly, so its range is its count.
  [[nodiscard]] CountRange range_of(std::size_t cell);
  // Whether somebody could learn more of a guarded cell than it allows.
  [[nodiscard]] bool gives_away(std::size_t cell);

 private:
  class Program;
  const AdditiveTable& table_;
  std::unique_ptr<Program> program_;
};

// The guarded cells of which somebody could learn too much, in the order of the table.
[[nodiscard]] std::vector<std::size_t> given_away(const AdditiveTable& table);
// The first of them, which takes less work to find; nothing when there is none.
[[nodiscard]] std::optional<std::size_t> first_given_away(const AdditiveTable& table);

}  // namespace foothold::workspace
