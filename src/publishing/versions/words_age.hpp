#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "workspace/records/change.hpp"

namespace foothold::publishing {

// When people's own words for a section of the plan were written in one language. A plain value.
struct WordsAge {
  std::string section = {};
  Language language = Language::english;
  std::string begun_at = {};    // since when there have been any
  std::string changed_at = {};  // when they were last changed
};

// The ages of all words that stand in the record of a plan now, read from its changes as RecordStore::history() gives
// them: the newest first. Pure.
[[nodiscard]] std::vector<WordsAge> ages_of_words(const std::vector<workspace::Change>& history);

// That a section says something newer in one language than in the other.
struct WordsBehind {
  WordsAge older;
  WordsAge newer;
};
// Nothing when there are words in one language alone, when both were changed in the same moment, and when the newer
// words were written once, after the older ones: then they are a translation of what stood there.
[[nodiscard]] std::optional<WordsBehind> words_behind(const std::vector<WordsAge>& ages, std::string_view section);

}  // namespace foothold::publishing
