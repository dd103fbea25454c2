#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// What residents said, theme by theme. Pure; pointers lead into the records.

// Whether a quote may be shown to the members of the coalition at all, and with the speaker's name.
[[nodiscard]] bool may_quote(const Record& quote);
[[nodiscard]] bool may_name_speaker(const Record& quote);

struct Voice {
  const Record* theme = nullptr;
  std::vector<const Record*> quotes;  // those that may be shown
  int withheld = 0;                   // how many may not
};
struct VoicesOfKind {
  std::string kind;  // "barrier"; empty for themes without one
  std::vector<Voice> voices;
};
// By kind in the order of the field's choices; within one, what many said comes first. With a predictor, only the
// themes that speak to it.
[[nodiscard]] std::vector<VoicesOfKind> voices_by_kind(const CoalitionRecords& records,
                                                       std::string_view predictor = {});

// How many themes of each kind speak to each predictor, by its id.
using ThemeCounts = std::map<std::string, std::map<std::string, int>>;
[[nodiscard]] ThemeCounts themes_by_predictor(const CoalitionRecords& records);

}  // namespace foothold::workspace
