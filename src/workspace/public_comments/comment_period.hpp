#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workspace/records/record.hpp"

namespace foothold::workspace {

// A time in which everyone may say something about a plan: an engagement activity with that method. A plain value.
struct CommentPeriod {
  std::string activity = {};  // the id of its record
  std::string title = {};
  std::string from = {};  // "2026-05-01"
  std::string to = {};    // its last day
  std::string changed_at = {};
};

// Whether people may comment at a moment ("2026-05-01T10:00:00Z"): from the first day on, until the last one has ended
// in the whole country. A coalition has no clock of its own, and nobody who comments on the evening of the last day is
// too late.
[[nodiscard]] bool is_open(const CommentPeriod& period, const std::string& moment);
// Whether it is over at that moment.
[[nodiscard]] bool has_ended(const CommentPeriod& period, const std::string& moment);

// The comment periods among records of a coalition that are agreed and have both days, the earliest first. Pure.
[[nodiscard]] std::vector<CommentPeriod> comment_periods(const std::vector<Record>& records);
// The one that is open; the last to end when there are several.
[[nodiscard]] std::optional<CommentPeriod> open_period(const std::vector<CommentPeriod>& periods,
                                                       const std::string& moment);

}  // namespace foothold::workspace
