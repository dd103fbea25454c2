#pragma once

#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// What a group looks at before it pictures the future: what residents said, dimension by dimension, and the words that
// they used often. Pure; pointers lead into the records and their toolkit.

struct DimensionVoices {
  const toolkit::Dimension* dimension = nullptr;  // null for what no finding has tied to one yet
  std::vector<const Record*> themes;
  std::vector<const Record*> quotes;  // those that may be shown
  std::vector<std::string> words;     // used often in them, the most frequent first
};
// All dimensions in the order of the framework, also those of which nobody has said anything; last what is tied to
// none, if there is something. A theme or quote belongs to the dimensions of the findings that rest on it.
[[nodiscard]] std::vector<DimensionVoices> voices_by_dimension(const CoalitionRecords& records);

// The words that come up at least twice, the most frequent first, as they are written first. Common words are left out,
// and those of up to three letters.
[[nodiscard]] std::vector<std::string> frequent_words(const toolkit::WordList& common,
                                                      const std::vector<std::string>& texts);

inline constexpr std::size_t most_vision_words = 60;
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace foothold::workspace
