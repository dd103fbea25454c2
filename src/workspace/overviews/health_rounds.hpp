#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// What the members answered in a health check, by round, and nothing that would show what a single one answered. Pure.

// Results rest on so many answers at least.
inline constexpr int least_answers = 5;

// What was said to one statement. Nothing but its label when too few have answered it.
struct HealthStatement {
  std::string id;
  Localized label;
  int answers = 0;
  std::optional<double> mean;
  double spread = 0.0;           // the standard deviation: 0 when all said the same
  std::optional<double> before;  // the mean of the latest round before that has one
};

// The mean over all statements of those with one kind of seat.
struct HealthSeat {
  Localized label;
  int answers = 0;  // sheets
  double mean = 0.0;
};

struct HealthRound {
  std::string name;                         // as it was written first
  int answers = 0;                          // sheets
  std::vector<HealthStatement> statements;  // the rest is empty when too few have answered
  std::vector<HealthSeat> seats;
  std::vector<std::string> keep;  // in the order of the alphabet, which says nothing about who came when
  std::vector<std::string> change;

  [[nodiscard]] bool is_shown() const { return answers >= least_answers; }
  [[nodiscard]] int missing() const { return is_shown() ? 0 : least_answers - answers; }
};

// What a statement is answered with.
struct HealthScale {
  double low = 1.0;
  double high = 5.0;
};
[[nodiscard]] HealthScale health_scale(const CoalitionRecords& records);

// The newest first: the one of which the latest answer came in last.
[[nodiscard]] std::vector<HealthRound> health_rounds(const CoalitionRecords& records);

}  // namespace foothold::workspace
