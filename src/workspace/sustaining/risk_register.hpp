#pragma once

#include <optional>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// The risks of a coalition by how likely and how harmful they are. Pure; pointers lead into the records.

inline constexpr int highest_rating = 5;  // ratings run from 1

struct RatedRisk {
  const Record* record = nullptr;
  std::optional<int> likelihood;
  std::optional<int> impact;
  bool past = false;
  bool review_overdue = false;

  // Their product; nothing while one of them is missing or out of its range.
  [[nodiscard]] std::optional<int> score() const;
};
// The highest score first, then what nobody has rated, and last what is past.
[[nodiscard]] std::vector<RatedRisk> risk_register(const CoalitionRecords& records);

// How many risks that are not past have these ratings.
[[nodiscard]] int count_rated(const std::vector<RatedRisk>& risks, int likelihood, int impact);

}  // namespace foothold::workspace
